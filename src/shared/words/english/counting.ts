import { startCounting } from '../counting.ts'

export const { count, form } = startCounting('en')

import { describe, expect, it } from 'vitest'
import { checkInput } from '../../src/core/app.ts'

const refusalOf = (name: string, input: unknown): string => {
  try {
    checkInput(name, input)
    return 'nothing'
  } catch (error) {
    return (error as Error).message
  }
}

describe('what is wrong with a request', () => {
  it('is told a person in a whole sentence and nothing behind it', () => {
    expect(refusalOf('tags.add', { ids: ['1'], tag: 'energy//oil' })).toBe('Between the slashes of a nested tag there must be names, as in energy/oil.')
    expect(refusalOf('tags.add', { ids: ['1'], tag: ' ' })).toBe('A tag needs a name.')
  })

  it('names the place where only the checker speaks', () => {
    expect(refusalOf('tags.add', { ids: ['1'] })).toMatch(/\(tag\)$/)
  })
})

import { create } from 'zustand'
import { noticesSchema } from '../../shared/window.ts'
import type { Preferences } from '../../shared/window.ts'
import { recall, remember } from '../remember.ts'

type Choices = Preferences['notices']

const usual: Choices = { on: true, quiet: false, from: '22:00', until: '07:00' }
const isChoices = (value: unknown): value is Choices => noticesSchema.safeParse(value).success

/** What is chosen of notifications; main is told of it (tell-main.ts). */
export const useNoticeChoices = create<Choices>(() => recall('notices', isChoices) ?? usual)

export function changeNotices(changes: Partial<Choices>): void {
  const choices = { ...useNoticeChoices.getState(), ...changes }
  remember('notices', choices)
  useNoticeChoices.setState(choices)
}

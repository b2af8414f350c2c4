import { create } from 'zustand'
import type { Preferences } from '../../shared/window.ts'
import { followRestored, recall, remember } from '../remember.ts'

type Choices = Preferences['notices']

const usual: Choices = { on: true, quiet: false, from: '22:00', until: '07:00' }
const isTime = (value: unknown): boolean => typeof value === 'string' && /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(value)

function isChoices(value: unknown): value is Choices {
  if (typeof value !== 'object' || value === null) return false
  const { on, quiet, from, until } = value as { readonly [Name in keyof Choices]?: unknown }
  return typeof on === 'boolean' && typeof quiet === 'boolean' && isTime(from) && isTime(until)
}

/** What is chosen of notifications; main is told of it (tell-main.ts). */
export const useNoticeChoices = create<Choices>(() => recall('notices', isChoices) ?? usual)

export function changeNotices(changes: Partial<Choices>): void {
  const choices = { ...useNoticeChoices.getState(), ...changes }
  remember('notices', choices)
  useNoticeChoices.setState(choices)
}

followRestored('notices', isChoices, (choices) => useNoticeChoices.setState(choices))

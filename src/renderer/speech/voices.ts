// The system's voices, and which of them reads.
import { create } from 'zustand'
import { followRestored, recall, remember } from '../remember.ts'

export const rates = [0.75, 1, 1.25, 1.5, 1.75, 2] as const

interface SpeechChoice {
  readonly voice: string | null // its address (voiceURI); null: the system's for the language of the article
  readonly rate: number // one of `rates`
}

export const useSpeechChoice = create<SpeechChoice>(() => ({ voice: null, rate: 1, ...recall('speech', isSpeechChoice) }))

export function chooseSpeech(change: Partial<SpeechChoice>): void {
  useSpeechChoice.setState(change)
  remember('speech', useSpeechChoice.getState())
}

followRestored('speech', isSpeechChoice, (choice) => useSpeechChoice.setState(choice))

const patience = 1500 // milliseconds; systems name their voices a moment after they were first asked

/** The voices of this computer itself. Voices that read in the network are left out: nothing of an article leaves the computer. */
export function listVoices(): readonly SpeechSynthesisVoice[] {
  return (globalThis.speechSynthesis?.getVoices() ?? []).filter((voice) => voice.localService)
}

/** The same, waited for where the system has not named them yet. */
export async function awaitVoices(): Promise<readonly SpeechSynthesisVoice[]> {
  if (listVoices().length > 0 || !globalThis.speechSynthesis) return listVoices()
  await new Promise<void>((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true })
    setTimeout(resolve, patience)
  })
  return listVoices()
}

/** Hears of voices that come or go; returns how to stop. */
export function onVoices(listener: () => void): () => void {
  globalThis.speechSynthesis?.addEventListener('voiceschanged', listener)
  return () => globalThis.speechSynthesis?.removeEventListener('voiceschanged', listener)
}

/** The voice that was chosen, if it is still there; else the system's own for the language (BCP 47, null: unknown), else any for it, else the system's own. */
export function pickVoice(voices: readonly SpeechSynthesisVoice[], chosen: string | null, language: string | null): SpeechSynthesisVoice | null {
  const named = voices.find((voice) => voice.voiceURI === chosen)
  if (named) return named
  const prefix = language?.toLowerCase().split(/[-_]/)[0] ?? ''
  const fitting = voices.filter((voice) => prefix !== '' && voice.lang.toLowerCase().split(/[-_]/)[0] === prefix)
  return fitting.find((voice) => voice.default) ?? fitting[0] ?? voices.find((voice) => voice.default) ?? voices[0] ?? null
}

function isSpeechChoice(value: unknown): value is SpeechChoice {
  if (typeof value !== 'object' || value === null || !('voice' in value) || !('rate' in value)) return false
  return (value.voice === null || typeof value.voice === 'string') && (rates as readonly unknown[]).includes(value.rate)
}

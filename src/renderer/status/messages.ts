import { create } from 'zustand'
import { sentenceOf } from '../bridge.ts'

export interface Alert {
  readonly id: number
  readonly message: string // a sentence that says what to do
}

/** Something to look at that belongs to what was said. */
export interface Offer {
  readonly label: string
  readonly run: () => void
}

interface Messages {
  readonly said: string // what was last done, quietly
  readonly offer: Offer | null
  readonly alerts: readonly Alert[]
}

export const useMessages = create<Messages>(() => ({ said: '', offer: null, alerts: [] }))

let lastId = 0

/** Says quietly what was done, with a button beside it where there is more to see. */
export function say(sentence: string, offer: Offer | null = null): void {
  useMessages.setState({ said: sentence, offer })
}

/** Shows what went wrong until the person puts it away. The same sentence is shown once. */
export function showAlert(message: string): void {
  useMessages.setState(({ alerts }) => {
    if (alerts.some((alert) => alert.message === message)) return { alerts }
    return { alerts: [...alerts, { id: ++lastId, message }].slice(-3) }
  })
}

export function closeAlert(id: number): void {
  useMessages.setState(({ alerts }) => ({ alerts: alerts.filter((alert) => alert.id !== id) }))
}

/** Runs what a person asked for; what goes wrong is shown as an alert. Answers null then. */
export async function tryTo<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work()
  } catch (error) {
    showAlert(sentenceOf(error))
    return null
  }
}

import { useEffect } from 'react'
import { create } from 'zustand'
import type { UpdateReport } from '../../shared/update.ts'
import type { AppFacts } from '../../shared/window.ts'
import { callWindow } from '../bridge.ts'
import { say, tryTo } from '../status/messages.ts'

interface App {
  readonly facts: AppFacts | null // null: not known yet
  readonly updates: UpdateReport | null
}

const useApp = create<App>(() => ({ facts: null, updates: null }))

async function learnApp(): Promise<void> {
  try {
    useApp.setState({ facts: await callWindow('app.read', {}), updates: await callWindow('updates.state', {}) })
  } catch {
    // Without an answer it stays unknown, and what needs it is not shown.
  }
}

let learning: Promise<unknown> | null = null

/** What main says of the app, asked anew whenever something that shows it appears: what starts with the computer is changed elsewhere too. */
export function useAppFacts(): App {
  useEffect(() => {
    learning ??= learnApp().finally(() => (learning = null))
  }, [])
  return useApp()
}

export function hearUpdate(updates: UpdateReport): void {
  useApp.setState({ updates })
}

/** Changes how the app starts and stays, and says so. */
export async function changeApp(changes: { readonly tray?: boolean; readonly autostart?: boolean }, said: string): Promise<void> {
  await tryTo(async () => {
    useApp.setState({ facts: await callWindow('app.change', changes) })
    say(said)
  })
}

export async function setDaily(daily: boolean, said: string): Promise<void> {
  await tryTo(async () => {
    useApp.setState({ updates: await callWindow('updates.setDaily', { daily }) })
    say(said)
  })
}

export async function checkForUpdate(): Promise<void> {
  await tryTo(async () => useApp.setState({ updates: await callWindow('updates.check', {}) }))
}

export async function downloadUpdate(): Promise<void> {
  await tryTo(async () => useApp.setState({ updates: await callWindow('updates.download', {}) }))
}

// What was written into a note and is not in the library yet. It outlives the article being closed, the window and a library that does not answer.
import { create } from 'zustand'
import { call, sentenceOf } from '../bridge.ts'
import { recordDone } from '../commands/undo.ts'
import { recall, remember } from '../remember.ts'
import { showAlert } from '../status/messages.ts'
import { currentWords } from '../words.ts'

type Drafts = Readonly<Record<string, string>> // by article

const typingPause = 500 // milliseconds without a key before a note is kept
const againAfter = 10_000 // milliseconds before a note that could not be kept is tried again

export const useDrafts = create<Drafts>(() => recall('note-drafts', isDrafts) ?? {})

const timers = new Map<string, ReturnType<typeof setTimeout>>()
const beforeEditing = new Map<string, string | null>() // what stood there when the person began to write: one undo takes all of it back

/** Takes what the person has written so far. It is kept in a moment. */
export function writeDraft(articleId: string, text: string, before: string | null): void {
  if (!beforeEditing.has(articleId)) beforeEditing.set(articleId, before)
  setDraft(articleId, text)
  keepSoon(articleId, typingPause)
}

/** Keeps a draft now. The draft goes only when the library has it. */
export async function keepDraft(articleId: string): Promise<void> {
  clearTimeout(timers.get(articleId))
  timers.delete(articleId)
  const text = useDrafts.getState()[articleId]
  if (text === undefined) return
  try {
    const { before } = await call('notes.set', { id: articleId, note: text.trim() === '' ? null : text })
    if (!beforeEditing.has(articleId)) beforeEditing.set(articleId, before)
    if (useDrafts.getState()[articleId] === text) setDraft(articleId, undefined)
  } catch (error) {
    showAlert(currentWords().notes.notKept(sentenceOf(error)))
    keepSoon(articleId, againAfter)
  }
}

/** The person is done writing: keeps what is left and makes the whole of it one thing to undo. */
export async function endEditing(articleId: string): Promise<void> {
  await keepDraft(articleId)
  if (useDrafts.getState()[articleId] !== undefined || !beforeEditing.has(articleId)) return
  const before = beforeEditing.get(articleId) ?? null
  beforeEditing.delete(articleId)
  recordDone(currentWords().notes.kept, [{ name: 'notes.set', input: { id: articleId, note: before } }])
}

/** Keeps everything that is left over: at the start from the last time, at the end before the window goes. */
export function keepAllDrafts(): void {
  for (const articleId of Object.keys(useDrafts.getState())) void keepDraft(articleId)
}

function keepSoon(articleId: string, pause: number): void {
  clearTimeout(timers.get(articleId))
  timers.set(articleId, setTimeout(() => void keepDraft(articleId), pause))
}

function setDraft(articleId: string, text: string | undefined): void {
  const { [articleId]: _, ...others } = useDrafts.getState()
  const next = text === undefined ? others : { ...others, [articleId]: text }
  remember('note-drafts', next)
  useDrafts.setState(next, true)
}

function isDrafts(value: unknown): value is Drafts {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((each) => typeof each === 'string')
}

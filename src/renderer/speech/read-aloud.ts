// Reading the open article aloud, sentence by sentence: the one being read is lit. Pausing forgets the rest of a sentence and going on reads it again
// from its start, because the systems' own pausing does not work everywhere.
import { create } from 'zustand'
import type { Article, Span } from '../../shared/model.ts'
import { paintRanges } from '../reader/paint-ranges.ts'
import { readerPane, scrollRangeIntoView } from '../reader/scroll.ts'
import { useShownText } from '../reader/shown-text.ts'
import { rangesOfSpans, readPieces } from '../reader/text-pieces.ts'
import type { TextPieces } from '../reader/text-pieces.ts'
import { say, showAlert } from '../status/messages.ts'
import { currentWords } from '../words.ts'
import { listSentences } from './sentences.ts'
import { awaitVoices, listVoices, pickVoice, useSpeechChoice } from './voices.ts'

interface Reading {
  readonly articleId: string
  readonly language: string | null
  readonly pieces: TextPieces
  readonly sentences: readonly Span[]
}

interface Speech {
  readonly state: 'off' | 'speaking' | 'paused'
  readonly reading: Reading | null
  readonly number: number // of the sentence
}

const notRead = '.byline, .changed, .page-state, .missing-pictures, .on-paper, .picture' // about the article, not of it

export const useSpeech = create<Speech>(() => ({ state: 'off', reading: null, number: 0 }))

let current = 0 // counts utterances: what an earlier one reports is of no interest

/** Starts at what is on the screen, pauses, or goes on. */
export async function toggleReading(article: Pick<Article, 'id' | 'language'>): Promise<void> {
  const { state, reading, number } = useSpeech.getState()
  if (state === 'speaking') return pause()
  if (state === 'paused' && reading?.articleId === article.id) return speak(number)
  if ((await awaitVoices()).length === 0) return showAlert(currentWords().speech.noVoices)
  const { shown } = useShownText.getState()
  const root = shown?.articleId === article.id ? shown.root.closest<HTMLElement>('.article') : null
  if (!root) return
  const pieces = readPieces(root, notRead)
  const sentences = listSentences(pieces.text, article.language)
  if (sentences.length === 0) return say(currentWords().speech.nothing)
  useSpeech.setState({ reading: { articleId: article.id, language: article.language, pieces, sentences } })
  speak(findFirstShown(pieces, sentences))
}

/** Reads the sentence before or after. */
export function skipSentence(step: 1 | -1): void {
  const { reading, number, state } = useSpeech.getState()
  if (!reading) return
  const next = Math.max(0, Math.min(reading.sentences.length - 1, number + step))
  if (state === 'speaking') return speak(next)
  useSpeech.setState({ number: next })
  lightSentence(true)
}

/** Reads the sentence again with the voice and the speed that are chosen now. */
export function applyChoice(): void {
  const { state, number } = useSpeech.getState()
  if (state === 'speaking') speak(number)
}

export function stopReading(): void {
  if (useSpeech.getState().state === 'off') return
  current++
  speechSynthesis.cancel()
  useSpeech.setState({ state: 'off', reading: null, number: 0 })
  paintRanges('spoken', [])
}

/** Lights the sentence that is read; again after nodes were moved. */
export function lightSentence(scrolls: boolean): void {
  const { reading, number } = useSpeech.getState()
  const sentence = reading?.sentences[number]
  if (!reading || !sentence) return
  const ranges = rangesOfSpans(reading.pieces, [sentence])
  paintRanges('spoken', ranges, 1)
  const [range] = ranges
  if (scrolls && range && !isOnScreen(range)) scrollRangeIntoView(range)
}

function pause(): void {
  current++
  speechSynthesis.cancel()
  useSpeech.setState({ state: 'paused' })
}

function speak(number: number): void {
  const { reading } = useSpeech.getState()
  const sentence = reading?.sentences[number]
  if (!reading || !sentence) return
  const mine = ++current
  speechSynthesis.cancel()
  const { voice: chosen, rate } = useSpeechChoice.getState()
  const voice = pickVoice(listVoices(), chosen, reading.language)
  const utterance = new SpeechSynthesisUtterance(reading.pieces.text.slice(sentence[0], sentence[1]))
  utterance.voice = voice
  utterance.lang = voice?.lang ?? reading.language ?? ''
  utterance.rate = rate
  utterance.addEventListener('end', () => {
    if (mine !== current) return
    if (number + 1 < reading.sentences.length) speak(number + 1)
    else {
      stopReading()
      say(currentWords().speech.end)
    }
  })
  utterance.addEventListener('error', (event) => {
    if (mine !== current || event.error === 'canceled' || event.error === 'interrupted') return
    pause()
    showAlert(currentWords().speech.failed)
  })
  useSpeech.setState({ state: 'speaking', number })
  lightSentence(true)
  speechSynthesis.speak(utterance)
}

/** The first sentence that is on the screen; the first of all where the article is at its start. */
function findFirstShown(pieces: TextPieces, sentences: readonly Span[]): number {
  let low = 0
  let high = sentences.length - 1
  const top = readerPane()?.getBoundingClientRect().top ?? 0
  while (low < high) {
    const middle = (low + high) >> 1
    const [range] = rangesOfSpans(pieces, [sentences[middle]!])
    if ((range?.getBoundingClientRect().top ?? 0) >= top) high = middle
    else low = middle + 1
  }
  return low
}

function isOnScreen(range: Range): boolean {
  const box = range.getBoundingClientRect()
  const frame = readerPane()?.getBoundingClientRect()
  return frame === undefined || (box.top >= Math.max(0, frame.top) && box.bottom <= Math.min(window.innerHeight, frame.bottom))
}

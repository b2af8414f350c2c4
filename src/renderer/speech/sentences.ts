import type { Span } from '../../shared/model.ts'
import { blockBreak } from '../reader/text-pieces.ts'

const spoken = /[\p{L}\p{N}]/u
const longest = 600 // UTF-16 units; voices lose their breath, and some stop for good

/** The sentences of a text made of blocks, in its order, without the white space around them; what holds no letter and no digit is not read. */
export function listSentences(text: string, language: string | null): readonly Span[] {
  const segmenter = makeSegmenter(language)
  const sentences: Span[] = []
  let start = 0
  for (const block of text.split(blockBreak)) {
    for (const { segment, index } of segmenter.segment(block)) {
      for (let from = 0; from < segment.length; from += longest) addTrimmed(sentences, segment.slice(from, from + longest), start + index + from)
    }
    start += block.length + blockBreak.length
  }
  return sentences
}

function addTrimmed(sentences: Span[], part: string, start: number): void {
  if (!spoken.test(part)) return
  const from = start + (part.length - part.trimStart().length)
  sentences.push([from, from + part.trim().length])
}

/** A language that is none is no reason not to read. */
function makeSegmenter(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' })
  }
}

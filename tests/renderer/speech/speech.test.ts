import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listSentences } from '../../../src/renderer/speech/sentences.ts'
import { pickVoice } from '../../../src/renderer/speech/voices.ts'

const read = (text: string, language: string | null = 'en'): readonly string[] => listSentences(text, language).map(([start, end]) => text.slice(start, end))
const voice = (voiceURI: string, lang: string, isDefault = false): SpeechSynthesisVoice => ({ voiceURI, name: voiceURI, lang, default: isDefault, localService: true })

describe('reading aloud', () => {
  it('goes sentence by sentence and never over the end of a paragraph', () => {
    expect(read('Velden beats forecasts\u2029Revenue rose 4.5% to $2 billion.  Shares fell.\u2029—\u2029"Good," she said.')).toEqual(['Velden beats forecasts', 'Revenue rose 4.5% to $2 billion.', 'Shares fell.', '"Good," she said.'])
  })

  it('reads Chinese by its own full stops, and a language nobody knows all the same', () => {
    expect(read('收入增长。股价下跌。', 'zh')).toEqual(['收入增长。', '股价下跌。'])
    expect(read('One. Two.', 'not a language')).toEqual(['One.', 'Two.'])
  })

  it('loses no letter and no digit of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const letters = (part: string): string => part.replace(/[^\p{L}\p{N}]/gu, '')
        expect(letters(read(text).join(''))).toBe(letters(text))
      }),
    )
  })

  it('takes the chosen voice, else the system’s for the language, else one for the language, else the system’s', () => {
    const voices = [voice('anna', 'de-DE'), voice('bruno', 'de_AT', true), voice('carla', 'it-IT')]
    expect(pickVoice(voices, 'carla', 'de')?.name).toBe('carla')
    expect(pickVoice(voices, 'gone', 'de')?.name).toBe('bruno')
    expect(pickVoice(voices, null, 'it-CH')?.name).toBe('carla')
    expect(pickVoice(voices, null, 'fi')?.name).toBe('bruno')
    expect(pickVoice(voices, null, null)?.name).toBe('bruno')
    expect(pickVoice([], null, 'de')).toBeNull()
  })
})

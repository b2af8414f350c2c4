import { useEffect } from 'react'
import type { Article } from '../../shared/model.ts'
import { useShownText } from '../reader/shown-text.ts'
import { Icon } from '../ui/Icon.tsx'
import { useWords } from '../words.ts'
import { applyChoice, lightSentence, skipSentence, stopReading, toggleReading, useSpeech } from './read-aloud.ts'
import { chooseSpeech, rates, useSpeechChoice } from './voices.ts'

/** What can be done while the article is read aloud. It ends with the article. */
export function SpeechBar({ article }: { readonly article: Pick<Article, 'id' | 'language'> }) {
  const words = useWords().speech
  const { state, reading, number } = useSpeech()
  const drawn = useShownText((text) => text.drawn)
  const rate = useSpeechChoice((choice) => choice.rate)

  useEffect(() => stopReading, [article.id])
  useEffect(() => lightSentence(false), [drawn])

  if (state === 'off' || !reading) return null
  const isSpeaking = state === 'speaking'
  return (
    <div className="speech-bar" role="group" aria-label={words.title}>
      <button type="button" className="icon-button" aria-label={isSpeaking ? words.pause : words.goOn} title={isSpeaking ? words.pause : words.goOn} onClick={() => void toggleReading(article)}>
        <Icon name={isSpeaking ? 'pause' : 'play'} />
      </button>
      <button type="button" className="icon-button" aria-label={words.previous} title={words.previous} onClick={() => skipSentence(-1)}>
        <Icon name="back" />
      </button>
      <button type="button" className="icon-button" aria-label={words.next} title={words.next} onClick={() => skipSentence(1)}>
        <Icon name="right" />
      </button>
      <span className="speech-place">{words.place(number + 1, reading.sentences.length)}</span>
      <select
        aria-label={words.rate}
        value={rate}
        onChange={(event) => {
          chooseSpeech({ rate: Number(event.target.value) })
          applyChoice()
        }}
      >
        {rates.map((each) => (
          <option key={each} value={each}>
            {words.times(each)}
          </option>
        ))}
      </select>
      <button type="button" className="icon-button" aria-label={words.stop} title={words.stop} onClick={stopReading}>
        <Icon name="close" />
      </button>
    </div>
  )
}

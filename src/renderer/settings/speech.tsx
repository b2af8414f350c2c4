import { useId, useSyncExternalStore } from 'react'
import { applyChoice } from '../speech/read-aloud.ts'
import { chooseSpeech, listVoices, onVoices, rates, useSpeechChoice } from '../speech/voices.ts'
import { useWords } from '../words.ts'
import type { Section } from './section.ts'

/** Who reads aloud, and how fast. */
export const speech: Section = {
  name: 'speech',
  title: (words) => words.speech.title,
  settings: [
    { name: 'voice', text: (words) => `${words.speech.voice} ${words.speech.voiceNote}`, Field: VoiceField },
    { name: 'rate', text: (words) => words.speech.rate, Field: RateField },
  ],
}

/** A list that is the same for as long as the voices are. */
const namesOf = (): string => JSON.stringify(listVoices().map((voice) => [voice.voiceURI, voice.name, voice.lang]))

function VoiceField() {
  const words = useWords().speech
  const voices = JSON.parse(useSyncExternalStore(onVoices, namesOf)) as readonly [address: string, name: string, language: string][]
  const chosen = useSpeechChoice((choice) => choice.voice)
  const fieldId = useId()
  const noteId = useId()
  return (
    <div className="setting">
      <label htmlFor={fieldId} className="setting-name">
        {words.voice}
      </label>
      <select
        id={fieldId}
        aria-describedby={noteId}
        value={voices.some(([address]) => address === chosen) ? (chosen ?? '') : ''}
        onChange={(event) => {
          chooseSpeech({ voice: event.target.value === '' ? null : event.target.value })
          applyChoice()
        }}
      >
        <option value="">{words.systemVoice}</option>
        {voices.map(([address, name, language]) => (
          <option key={address} value={address}>
            {`${name} (${language})`}
          </option>
        ))}
      </select>
      <p className="form-note" id={noteId}>
        {voices.length === 0 ? words.noVoices : words.voiceNote}
      </p>
    </div>
  )
}

function RateField() {
  const words = useWords().speech
  const rate = useSpeechChoice((choice) => choice.rate)
  const fieldId = useId()
  return (
    <div className="setting">
      <label htmlFor={fieldId} className="setting-name">
        {words.rate}
      </label>
      <select
        id={fieldId}
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
    </div>
  )
}

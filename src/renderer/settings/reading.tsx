import { useId } from 'react'
import { chooseType, leadings, measures, sizes, typefaces, useReadingType } from '../reader/type.ts'
import { useWords } from '../words.ts'
import { Options } from './Options.tsx'
import type { Section } from './section.ts'

/** How articles are set. */
export const reading: Section = {
  name: 'reading',
  title: (words) => words.settings.reading.title,
  settings: [
    { name: 'typeface', text: ({ settings }) => [settings.reading.typeface, ...Object.values(settings.reading.typefaces)].join(' '), Field: TypefaceField },
    { name: 'text-size', text: ({ settings }) => `${settings.reading.size} ${settings.reading.sizeNote}`, Field: SizeField },
    { name: 'measure', text: ({ settings }) => [settings.reading.measure, ...Object.values(settings.reading.measures)].join(' '), Field: MeasureField },
    { name: 'leading', text: ({ settings }) => [settings.reading.leading, ...Object.values(settings.reading.leadings)].join(' '), Field: LeadingField },
  ],
}

function TypefaceField() {
  const words = useWords().settings.reading
  const typeface = useReadingType((type) => type.typeface)
  return <Options name={words.typeface} options={typefaces.map((value) => ({ value, label: words.typefaces[value] }))} chosen={typeface} onChoose={(value) => chooseType({ typeface: value })} />
}

function SizeField() {
  const words = useWords().settings.reading
  const size = useReadingType((type) => type.size)
  const fieldId = useId()
  const noteId = useId()
  return (
    <div className="setting">
      <label htmlFor={fieldId} className="setting-name">
        {words.size}
      </label>
      <div className="options">
        <input
          id={fieldId}
          type="range"
          min={0}
          max={sizes.length - 1}
          step={1}
          aria-valuetext={words.pixels(size)}
          aria-describedby={noteId}
          value={sizes.findIndex((each) => each >= size)}
          onChange={(event) => chooseType({ size: sizes[Number(event.target.value)]! })}
        />
        <output htmlFor={fieldId}>{words.pixels(size)}</output>
      </div>
      <p className="form-note" id={noteId}>
        {words.sizeNote}
      </p>
    </div>
  )
}

function MeasureField() {
  const words = useWords().settings.reading
  const measure = useReadingType((type) => type.measure)
  return <Options name={words.measure} options={measures.map((value) => ({ value, label: words.measures[value] }))} chosen={measure} onChoose={(value) => chooseType({ measure: value })} />
}

function LeadingField() {
  const words = useWords().settings.reading
  const leading = useReadingType((type) => type.leading)
  return <Options name={words.leading} options={leadings.map((value) => ({ value, label: words.leadings[value] }))} chosen={leading} onChoose={(value) => chooseType({ leading: value })} />
}

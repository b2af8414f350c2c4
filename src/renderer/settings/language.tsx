import { languages, languageTags, nativeNames } from '../../shared/words/languages.ts'
import { tryTo } from '../status/messages.ts'
import { chooseLanguage, useLanguage, useWords } from '../words.ts'
import { Options } from './Options.tsx'
import type { Section } from './section.ts'

const options = languages.map((value) => ({ value, label: nativeNames[value], language: languageTags[value] }))

/** The language of the window. */
export const language: Section = {
  name: 'language',
  title: (words) => words.settings.language.title,
  settings: [{ name: 'language', text: ({ settings }) => [settings.language.label, settings.language.note, ...Object.values(nativeNames)].join(' '), Field: LanguageField }],
}

function LanguageField() {
  const words = useWords().settings.language
  return <Options name={words.label} note={words.note} options={options} chosen={useLanguage()} onChoose={(chosen) => void tryTo(() => chooseLanguage(chosen))} />
}

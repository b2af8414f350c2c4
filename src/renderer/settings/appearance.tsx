import { themes } from '../../shared/themes.ts'
import { chooseTheme, useTheme } from '../theme.ts'
import { useWords } from '../words.ts'
import { Options } from './Options.tsx'
import type { Section } from './section.ts'

/** How the window looks. */
export const appearance: Section = {
  name: 'appearance',
  title: (words) => words.settings.appearance.title,
  settings: [{ name: 'theme', text: ({ settings }) => [settings.appearance.theme, ...Object.values(settings.appearance.themes)].join(' '), Field: ThemeField }],
}

function ThemeField() {
  const words = useWords().settings.appearance
  const theme = useTheme((state) => state.theme)
  return <Options name={words.theme} options={themes.map((value) => ({ value, label: words.themes[value] }))} chosen={theme} onChoose={chooseTheme} />
}

import { useWords } from '../words.ts'
import { changeSettings, useLibrarySettings } from './library-settings.ts'
import type { Section } from './section.ts'
import { Switch } from './Switch.tsx'

/** Whether pictures are fetched by themselves. */
export const pictures: Section = {
  name: 'pictures',
  title: (words) => words.settings.pictures.title,
  settings: [{ name: 'pictures.automatic', text: ({ settings }) => `${settings.pictures.automatic} ${settings.pictures.automaticNote}`, Field: AutomaticField }],
}

function AutomaticField() {
  const words = useWords().settings.pictures
  const chosen = useLibrarySettings()
  return (
    <Switch
      name={words.automatic}
      note={words.automaticNote}
      isOn={chosen?.['pictures.automatic'] ?? null}
      onChange={(isOn) => void changeSettings({ 'pictures.automatic': isOn }, isOn ? words.nowAutomatic : words.nowByHand)}
    />
  )
}

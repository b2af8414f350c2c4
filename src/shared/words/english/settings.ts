export const settings = {
  title: 'Settings',
  find: 'Find a setting',
  nothingFound: 'No setting is called that. Try a part of another word.',
  language: {
    title: 'Language',
    label: 'Language of the window',
    note: 'Articles stay in their own language; some messages about errors are in English.',
  },
  appearance: {
    title: 'Appearance',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark', sepia: 'Sepia' },
  },
  reading: {
    title: 'Reading',
    typeface: 'Typeface',
    typefaces: { serif: 'Serif', sans: 'Sans serif' },
    size: 'Text size',
    sizeNote: 'Also with Ctrl or ⌘ and +, − and 0 while reading.',
    pixels: (size: number) => `${size} px`,
    measure: 'Length of lines',
    measures: { narrow: 'Short', usual: 'Usual', wide: 'Long' },
    leading: 'Space between lines',
    leadings: { tight: 'Tight', usual: 'Usual', airy: 'Airy' },
  },
  pictures: {
    title: 'Pictures',
    automatic: 'Fetch pictures by themselves',
    automaticNote: 'Pictures are saved as their article comes in, so that it can be read offline. Otherwise their publisher is asked only when you say so.',
    nowAutomatic: 'Pictures are fetched by themselves.',
    nowByHand: 'Pictures are fetched only when you ask for them.',
  },
}

/** Dialogs, fields and keys that belong to no noun. */
export const widgets = {
  close: 'Close',
  back: 'Back',
  pageTools: 'Page',
  name: 'Name',
  rename: 'Rename',
  keys: 'Keys',
  keyThen: ' then ', // "g then a"
  palette: 'Commands',
  paletteField: 'Command or place',
  paletteExample: 'What do you want to do, or where to go?',
  paletteList: 'Commands and places',
  paletteNothing: 'Nothing is called that. Try a part of another word.',
}

/** Dialogs, fields and keys that belong to no noun. */
export const widgets = {
  close: 'Close',
  back: 'Back',
  pageTools: 'Page',
  name: 'Name',
  rename: 'Rename',
  keys: 'Keys',
  keysSelectMore: 'Select more or fewer articles',
  keysSelectRange: 'Select up to an article',
  keysSelectOne: 'Select an article besides, or not',
  keysMove: 'Move a smart list or a rule',
  keysMenu: 'Menu of a place',
  keysClick: 'click',
  changeKeys: 'Change the keys',
  keyThen: ' then ', // "g then a"
  palette: 'Commands',
  paletteField: 'Command or place',
  paletteExample: 'What do you want to do, or where to go?',
  paletteList: 'Commands and places',
  paletteNothing: 'Nothing is called that. Try a part of another word.',
}

export const tags = {
  title: 'Tags',
  add: 'Add tag',
  addBriefly: 'Add tag', // inside the field
  show: (tag: string) => `Show articles tagged ${tag}`,
  remove: (tag: string) => `Remove tag ${tag}`,
  fitting: 'Tags that fit',
  already: (tag: string) => `The article already has the tag ${tag}.`,
  added: (title: string, tag: string) => `Tagged ${title} with ${tag}.`,
  removed: (title: string, tag: string) => `Took the tag ${tag} off ${title}.`,
}

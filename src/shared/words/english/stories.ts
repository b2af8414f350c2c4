export const stories = {
  alsoToldBy: 'Also told by',
  notTheSame: 'Not the same story',
  noOther: 'No other article tells this story.',
  standsAlone: (title: string) => `“${title}” stands alone now.`,
}

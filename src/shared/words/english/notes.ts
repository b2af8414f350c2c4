export const notes = {
  title: 'Note',
  field: 'Note on this article',
  hint: 'What do you make of it? Kept as you write.',
  kept: 'The note is kept.',
  notKept: (problem: string) => `Your note is not in the library yet; it stays in this window and is tried again. ${problem}`,
}

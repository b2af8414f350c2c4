import { count, form } from './counting.ts'

export const imports = {
  title: 'Import',
  paste: 'Paste an article',
  example: 'The headline, the author, and the text, as you copied them; or the address of a page',
  orDrop: 'or drop files and folders anywhere on the window',
  chooseFiles: 'Choose files',
  start: 'Import',
  importing: 'Importing',
  drop: 'Drop to import',
  stillRunning: 'An import is still running. Drop the files again when it is done.',
  noFiles: 'There are no files in what was dropped. Drop files, or a folder with files in it.',
  pasted: 'Pasted text',
  tooLarge: 'The file is larger than 64 MB. Split it, or import only the article you want.',
  unreadable: 'The file could not be read. Check that it is still there and that you may read it.',
  undoNote: 'Undo takes a whole import back: its articles go to Hidden, with what you did to them. Two things cannot be undone: another wording of an article that is here (the one before is kept beside it), and what a company filed with the SEC.',
  changedSince: (names: string) => `What you changed or filled since the import stays: ${names}.`,
  wordingsStay: (names: string) => `These articles were here before, in another wording. The new one stays, and the one before is kept beside it: ${names}.`,
  nothing: 'Nothing was found to import.',
  /** What an import did: "2 articles added, 1 was already there, 1 refused." */
  summary: (added: number, existing: number, refused: number) => {
    const parts: string[] = []
    if (added > 0) parts.push(`${count(added, 'article', 'articles')} added`)
    if (existing > 0) parts.push(`${existing} ${form(existing, 'was', 'were')} already there`)
    if (refused > 0) parts.push(`${refused} refused`)
    return `${parts.join(', ')}.`
  },
  filings: (company: string, facts: number, changed: number) => `${company}: ${count(facts, 'filed number', 'filed numbers')}, ${changed} of them new.`,
  filingsOfNobody: (company: string) =>
    `What ${company} filed is kept, but no company of that name is known here, so no claim is held against it. Take in a list of companies under Settings, Companies, and import the file again.`,
  showClaims: (symbol: string) => `Show the claims about ${symbol}`,
}

export { addHighlight, changeHighlight, removeHighlight } from './store.ts'
export { listHighlights, marksOfArticle } from './read.ts'
export { listNotes, setNote } from './notes.ts'
export { exportHighlights } from './export.ts'

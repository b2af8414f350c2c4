export { addTag, removeTag } from './store.ts'
export { completeTag, listTags } from './read.ts'
export { colorTag, deleteTag, mergeTags, renameTag } from './change.ts'
export { undoTagChange } from './undo.ts'

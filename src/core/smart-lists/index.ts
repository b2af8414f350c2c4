export { changeSmartList, createSmartList, moveSmartList, removeSmartList } from './store.ts'
export { listSmartLists } from './read.ts'

// The search room: the query language, what it means in SQL, and the full-text index. Why it is so: docs/notes/search.md
export { parseQuery } from './parse.ts'
export { compileQuery, type CompiledQuery } from './compile.ts'
export { asksForHidden, changesWithTime, dependsOnOthers, joinQueries, listStates } from './inspect.ts'
export { writeLikes, writeNamePatterns, type NameTerm } from './name-patterns.ts'
export { listNamedTerms, writeNameTerm, type NamedTerm } from './named-terms.ts'
export type { Query } from './query.ts'
export {
  checkSearchIndex,
  emptySearchIndex,
  indexMissingTexts,
  indexText,
  indexTexts,
  isSearchIndexError,
  moveUnspacedTexts,
  rebuildSearchIndex,
  reindexAround,
  unindexText,
} from './text-index.ts'
export { hitEnd, hitStart, readSnippet, snippetOf } from './snippet.ts'
export { completeSearch } from './complete-search.ts'
export { checkQuery } from './check-query.ts'
export { completeQuery, type KnownNames, type Suggestion } from './complete.ts'
export { describeLanguage, type LanguageEntry } from './describe.ts'

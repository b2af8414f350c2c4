// What smart lists and rules look for, where what they name gets another name or goes.
export { listNaming, noneFollowed, rewriteQueries, setQueries, takeBackQueries, type Decision } from './store.ts'

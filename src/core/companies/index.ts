export { listWatchlists, createWatchlist, renameWatchlist, removeWatchlist, watchSymbols, unwatchSymbols } from './watchlists.ts'
export { findCompanies } from './find.ts'

// Dates of results and prices: by hand, from files, and, where the person switched it on, from a public source. Nothing fetched is ever shown without when.
export { readEarningsDate } from './earnings-dates.ts'
export { changeEarningsDate, dayOf, exportEarningsDates, importEarningsDates, listEarningsDates, nextEarningsDate, removeEarningsDate, restoreEarningsDates, takeDueReminders } from './earnings-dates.ts'
export { importPrices, readLastPrices } from './prices.ts'
export { fetchMarkets, readQuote } from './provider.ts'
export type { Get, MarketsProvider, ProvidedQuote } from './provider.ts'
export { bringBackDate, keptDateSchema, readKeptDates } from './kept-dates.ts'

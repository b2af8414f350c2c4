// npm run bench -- NAME: measures one thing and prints what it found. Figures of speed are ratios against something run beside it.
const benches: Readonly<Record<string, { readonly about: string; readonly run: (words: readonly string[]) => Promise<unknown> }>> = {
  ingest: { about: 'bytes to stored, indexed articles, against bare inserts; 500 feeds on loopback: [ARTICLES] [FEEDS]', run: async (words) => (await import('./ingest.ts')).runIngestBench(words) },
  formats: { about: 'feeds and OPML against cases that other projects wrote', run: async () => (await import('./formats.ts')).runFormatsBench() },
  extract: { about: 'numbers out of articles: articles a second, time by length', run: async () => (await import('./extract.ts')).runExtractBench() },
  search: { about: 'searches on a large library: [ARTICLES] [WORDS OF EACH]', run: async (words) => (await import('./search.ts')).runSearchBench(words) },
  storage: { about: 'kill loops, damaged journals, backups beside requests: [ROUNDS]', run: async (words) => (await import('./storage.ts')).runStorageBench(Number(words[0] ?? 200)) },
  ledger: { about: 'the ledger of a company, searches over numbers, everything compared anew: [ARTICLES]', run: async (words) => (await import('./ledger.ts')).runLedgerBench(words) },
  window: { about: 'the window on 100,000 articles beside an empty one: start, lists, searches, scrolling, memory, idleness: [ARTICLES] [SECONDS] [LIBRARY]', run: async (words) => (await import('./window.ts')).runWindowBench(words) },
  readable: { about: 'articles taken out of pages, against texts by people and beside plain Readability: [FOLDER [PAGE…|all]]', run: async (words) => (await import('./readable.ts')).runReadableBench(words) },
  duplicates: { about: 'copies, updates and different stories told apart', run: async () => (await import('./duplicates.ts')).runDuplicatesBench() },
}

const [asked, ...words] = process.argv.slice(2)
const bench = asked === undefined ? undefined : benches[asked]
if (!bench || words.some((word) => word.includes('='))) {
  console.error(`usage: npm run bench -- NAME\n${Object.entries(benches).map(([each, { about }]) => `  ${each.padEnd(12)}${about}`).join('\n')}`)
  process.exit(2)
}
await bench.run(words)
process.exit(0)

export {}

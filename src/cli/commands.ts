import type { Command } from './command.ts'

/** A word of the command line and one line about it. The rest is loaded when it is asked for: a command costs only what it needs. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string // its line in the list of commands
  readonly load: () => Promise<Command>
}

/** Every command there is, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'import',
    summary: 'take in articles from files, folders and web addresses, and subscriptions from OPML',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  {
    name: 'feeds',
    summary: 'subscribe to feeds, refresh them, list them; OPML in and out',
    load: async () => (await import('./commands/feeds.ts')).feedsCommand,
  },
  {
    name: 'articles',
    summary: 'list articles, the newest first',
    load: async () => (await import('./commands/articles.ts')).articlesCommand,
  },
  { name: 'show', summary: 'read one article', load: async () => (await import('./commands/show.ts')).showCommand },
  {
    name: 'search',
    summary: 'find articles by words and fields',
    load: async () => (await import('./commands/articles.ts')).searchCommand,
  },
  { name: 'read', summary: 'mark articles as read', load: async () => (await import('./commands/states.ts')).readCommand },
  { name: 'unread', summary: 'mark articles as unread', load: async () => (await import('./commands/states.ts')).unreadCommand },
  { name: 'star', summary: 'star articles', load: async () => (await import('./commands/states.ts')).starCommand },
  { name: 'unstar', summary: 'take the star off articles', load: async () => (await import('./commands/states.ts')).unstarCommand },
  { name: 'tag', summary: 'put a tag on articles or take it off', load: async () => (await import('./commands/tags.ts')).tagCommand },
  {
    name: 'tags',
    summary: 'list tags, with how many articles carry each',
    load: async () => (await import('./commands/tags.ts')).tagsCommand,
  },
  { name: 'watch', summary: 'put symbols on a watchlist', load: async () => (await import('./commands/watchlists.ts')).watchCommand },
  {
    name: 'unwatch',
    summary: 'take symbols off a watchlist',
    load: async () => (await import('./commands/watchlists.ts')).unwatchCommand,
  },
  {
    name: 'watchlists',
    summary: 'list watchlists and their symbols, with unread articles',
    load: async () => (await import('./commands/watchlists.ts')).watchlistsCommand,
  },
  {
    name: 'watchlist',
    summary: 'watchlists from a file of symbols, and into one',
    load: async () => (await import('./commands/watchlist.ts')).watchlistCommand,
  },
  {
    name: 'companies',
    summary: 'find listed companies; add those of a symbol directory',
    load: async () => (await import('./commands/companies.ts')).companiesCommand,
  },
  {
    name: 'snapshot',
    summary: 'earnings figures of a company or of one article, each with its sentence',
    load: async () => (await import('./commands/snapshot.ts')).snapshotCommand,
  },
  {
    name: 'ledger',
    summary: 'every claim about a company’s figures, article by article, with agreements and disagreements',
    load: async () => (await import('./commands/ledger.ts')).ledgerCommand,
  },
  {
    name: 'filings',
    summary: 'take in what companies filed with the SEC, to hold claims against it',
    load: async () => (await import('./commands/filings.ts')).filingsCommand,
  },
  {
    name: 'audit',
    summary: 'check the arithmetic of articles: verbs, changes, sums, margins, rates',
    load: async () => (await import('./commands/audit.ts')).auditCommand,
  },
  {
    name: 'corrections',
    summary: 'list what you said of the numbers of articles, and take it back',
    load: async () => (await import('./commands/corrections.ts')).correctionsCommand,
  },
  {
    name: 'reread',
    summary: 'read stored articles again with what is known now, and say what changed',
    load: async () => (await import('./commands/reread.ts')).rereadCommand,
  },
  {
    name: 'extract',
    summary: 'lift companies, figures, prices and ratings out of articles, without any library',
    load: async () => (await import('./commands/extract.ts')).extractCommand,
  },
  {
    name: 'parse',
    summary: 'show a feed file as it is read, without any library',
    load: async () => (await import('./commands/parse.ts')).parseCommand,
  },
  {
    name: 'readable',
    summary: 'turn a saved page into an article, without any library',
    load: async () => (await import('./commands/readable.ts')).readableCommand,
  },
  {
    name: 'sanitize',
    summary: 'print HTML as the window would be given it, without any library',
    load: async () => (await import('./commands/sanitize.ts')).sanitizeCommand,
  },
  {
    name: 'lists',
    summary: 'list smart lists, with unread articles',
    load: async () => (await import('./commands/smart-lists.ts')).listsCommand,
  },
  {
    name: 'rules',
    summary: 'list, try, switch, import and export the rules for new articles',
    load: async () => (await import('./commands/rules.ts')).rulesCommand,
  },
  {
    name: 'export',
    summary: 'write what the library holds as Markdown, JSON or tables',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  {
    name: 'transfer',
    summary: 'bring back what "export everything" wrote',
    load: async () => (await import('./commands/transfer.ts')).transferCommand,
  },
  {
    name: 'backup',
    summary: 'write a whole copy of the library into a file',
    load: async () => (await import('./commands/library.ts')).backupCommand,
  },
  {
    name: 'restore',
    summary: 'put a backup in the place of the library',
    load: async () => (await import('./commands/library.ts')).restoreCommand,
  },
  {
    name: 'check',
    summary: 'look the library over: file, references, search index, evidence',
    load: async () => (await import('./commands/library.ts')).checkCommand,
  },
]

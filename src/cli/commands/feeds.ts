import { refuseUsage } from '../command.ts'
import type { Command, CommandContext } from '../command.ts'
import { addFeeds } from '../feeds/add-feeds.ts'
import { removeFeed, setFeed } from '../feeds/change-feed.ts'
import { discoverFeeds, suggestFeeds } from '../feeds/find-feeds.ts'
import { listFeeds } from '../feeds/list-feeds.ts'
import { exportSubscriptions, importSubscriptions } from '../feeds/opml-files.ts'
import { refreshFeeds } from '../feeds/refresh-feeds.ts'

/** What may follow "feeds". */
interface Action {
  readonly usage: string // after "feeds"
  readonly least: number
  readonly most: number
  readonly options: readonly string[] // those of the command that it takes
  readonly run: (context: CommandContext) => Promise<void>
}

const actions: Readonly<Record<string, Action>> = {
  add: { usage: 'add URL… [--title NAME] [--folder NAME]', least: 1, most: Infinity, options: ['title', 'folder'], run: addFeeds },
  list: { usage: 'list', least: 0, most: 0, options: [], run: listFeeds },
  remove: { usage: 'remove ID', least: 1, most: 1, options: [], run: removeFeed },
  refresh: { usage: 'refresh [ID…]', least: 0, most: Infinity, options: [], run: refreshFeeds },
  import: { usage: 'import OPML', least: 1, most: 1, options: [], run: importSubscriptions },
  export: { usage: 'export [OPML]', least: 0, most: 1, options: [], run: exportSubscriptions },
  set: {
    usage: 'set ID OPTION…',
    least: 1,
    most: 1,
    options: ['title', 'folder', 'full-text', 'poll', 'keep', 'keep-days', 'pause', 'resume'],
    run: setFeed,
  },
  suggest: { usage: 'suggest [SYMBOL]', least: 0, most: 1, options: [], run: suggestFeeds },
  discover: { usage: 'discover URL', least: 1, most: 1, options: [], run: discoverFeeds },
}

export const feedsCommand: Command = {
  name: 'feeds',
  usage: 'feeds add URL… | list | remove ID | refresh [ID…] | import OPML | export [OPML] | set ID OPTION… | suggest [SYMBOL] | discover URL',
  details: [
    'add: subscribes to a feed, or to the feed that a site names, and takes in its articles. Where a site names several, they are printed and the command exits 1: add the one that is wanted. --title and --folder hold for what is added now.',
    'list: number, title, unread and all articles, when it was last good, and what is wrong. remove: ends a subscription; its articles stay.',
    'refresh: asks the named feeds, or all that are not paused, and waits for the whole pages behind teasers. A feed is asked at most once a minute. Exits 1 only where every feed that was asked failed.',
    'import: subscribes to the feeds of an OPML file, in its folders ("-" reads standard input); they are fetched with the next refresh. export: writes all subscriptions as OPML, to standard output or into a new file.',
    'set: how a feed is treated. suggest: public feeds of a symbol, or a starter set of market news; nothing is subscribed to. discover: the feeds that an address offers; nothing is subscribed to.',
    'With --json: add and import give { added, existing, refused } (add of a site with several feeds: { choose }), list, suggest and discover arrays, remove the feed as it was, set { before, after }, refresh { asked, added, changed, completed, problems }, export { opml, feeds } or { path, feeds }.',
  ],
  examples: [
    'marketdash feeds add https://example.com/news.xml --folder Wires',
    'marketdash feeds refresh',
    'marketdash feeds set 3 --full-text always --keep-days 90',
    'marketdash feeds suggest BABA',
    'marketdash feeds export > feeds.opml',
  ],
  options: {
    title: { type: 'string' },
    folder: { type: 'string' },
    'full-text': { type: 'string' },
    poll: { type: 'string' },
    keep: { type: 'string' },
    'keep-days': { type: 'string' },
    pause: { type: 'boolean' },
    resume: { type: 'boolean' },
  },
  optionHelp: [
    { name: '--title NAME', meaning: 'add, set: your name for it; set with "" gives it its own name again' },
    { name: '--folder NAME', meaning: 'add, set: its folder, made where there is none; set with "" takes it out of its folder' },
    { name: '--full-text WHEN', meaning: 'set: fetch whole pages never, short (where the feed gives a teaser) or always' },
    { name: '--poll MINUTES|auto', meaning: 'set: how often it is asked, 15 to 1440; auto: by its own rhythm' },
    { name: '--keep N|all', meaning: 'set: keep its N newest articles, or all' },
    { name: '--keep-days N|all', meaning: 'set: keep its articles of the last N days, or all' },
    { name: '--pause, --resume', meaning: 'set: ask it no more; ask it again' },
  ],
  least: 1,
  most: Infinity,
  run: runFeeds,
}

async function runFeeds(context: CommandContext): Promise<void> {
  const [name = '', ...words] = context.words
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (action === undefined) {
    throw refuseUsage(`"feeds" is followed by one of ${Object.keys(actions).join(', ')}, not "${name}". "marketdash feeds --help" tells more.`)
  }
  const usage = `marketdash feeds ${action.usage}`
  if (words.length < action.least) throw refuseUsage(`"feeds ${name}" needs more words: ${usage}`)
  if (words.length > action.most) throw refuseUsage(`"feeds ${name}" does not take "${words[action.most]}": ${usage}`)
  const given = Object.keys(feedsCommand.options).find(
    (option) => (context.text(option) !== null || context.flag(option)) && !action.options.includes(option),
  )
  if (given !== undefined) throw refuseUsage(`"feeds ${name}" does not take --${given}: ${usage}`)
  await action.run({ ...context, words })
}

// Long: one line for every request, and what each changes.
// Request name -> store function, one line each. Whatever needs more than a line has a room of its own.
import type { Database } from 'better-sqlite3'
import { AppError } from '../shared/errors.ts'
import type { CheckedInput, LibraryChange, RequestName, RequestOutput } from '../shared/contract.ts'
import { listArticles, listTexts, listSelectedIds, listShownIds, readSummaries, setHidden, setState, setStateIn } from './articles/index.ts'
import * as alerts from './alerts/index.ts'
import type { AlertDesk } from './alerts/index.ts'
import * as companies from './companies/index.ts'
import type { CorrectionChange } from '../shared/corrections.ts'
import { createWatchlist, findCompanies, getCompany, listWatchlists, removeWatchlist, renameWatchlist, unwatchSymbols, watchSymbols } from './companies/index.ts'
import { exportCorrections, listCorrections, listSnapshotsOfSymbol, proposeFigure, readCorrections, readLedger, sayOfNumber, takeBack, undoCorrections } from './earnings/index.ts'
import * as earnings from './earnings/index.ts'
import {
  createFolder, discoverFeedsAt, exportOpml, fetchPageNow, importAddress, importOpml, listFeeds, listFolders, previewOpml, putBackFeed, removeFeed, removeFolder, renameFolder, subscribe, suggestFeeds, updateFeed,
} from './feeds/index.ts'
import type { Newsroom } from './feeds/index.ts'
import { addHighlight, changeHighlight, exportHighlights, listHighlights, listNotes, marksOfArticle, removeHighlight, setNote, writeArticleMarkdown } from './highlights/index.ts'
import { listSaid, readCompanyPage } from './company-page/index.ts'
import { explainMentions, fileUnder, liftVeto, listVetoes, undoFiling, vetoMention } from './filing/index.ts'
import { fetchImagesOfArticle, imagesOfArticle, readImage } from './images/index.ts'
import { importDocuments, readExamples, takeInCompanies } from './ingest/index.ts'
import type { Parser } from './ingest/index.ts'
import { checkLibrary } from './check.ts'
import { explainStored } from './explain-article.ts'
import { auditStored, viewArticle } from './view-article.ts'
import * as markets from './markets/index.ts'
import { askOf, fetchSecCompanies } from './sec.ts'
import type { KeptLibrary } from './recovery/index.ts'
import type { LedgerKeeper } from './earnings/index.ts'
import { listChanges } from './rereading/index.ts'
import type { Rereader } from './rereading/index.ts'
import { writeBackup } from './restore.ts'
import * as rules from './rules/index.ts'
import { checkQuery, completeSearch, describeLanguage } from './search/index.ts'
import { describeSidebar, listSmartListsOf } from './sidebar.ts'
import { changeSmartList, createSmartList, moveSmartList, removeSmartList } from './smart-lists/index.ts'
import type { Followed } from '../shared/stored-queries.ts'
import { describeLibrary } from './status.ts'
import { changeSettings, readSettings } from './settings/index.ts'
import * as stories from './stories/index.ts'
import { stepsOf } from './import-steps/index.ts'
import { exportEverything, importDates, importEverything, importList, importRuleFile, undoImport } from './transfer/index.ts'
import { addTag, colorTag, completeTag, deleteTag, listTags, mergeTags, removeTag, renameTag, undoTagChange } from './tags/index.ts'

/** What every handler may use. Nothing here is global: a test makes its own. */
export interface Room {
  readonly db: Database
  readonly libraryPath: string
  readonly parser: Parser
  readonly newsroom: Newsroom
  readonly rereader: Rereader
  readonly ledger: LedgerKeeper // keeps disputes right in the background
  readonly alertDesk: AlertDesk
  readonly examplesPath: string | null
  readonly kept: KeptLibrary // the same library, looked after: its notices, its caretaker process
  readonly now: () => number // epoch milliseconds
  readonly fixedNow: number | null // where the clock was told to stand still
}

/** `library.restore` is missing here: it closes the database and so belongs to the door, app.ts. */
export type HandledRequest = Exclude<RequestName, 'library.restore'>
type Handlers = { readonly [Name in HandledRequest]: (room: Room, input: CheckedInput<Name>) => RequestOutput<Name> | Promise<RequestOutput<Name>> }

export const handlers: Handlers = {
  'library.status': (room) => describeLibrary(room),
  'library.sidebar': (room) => describeSidebar(room),
  'rereading.status': ({ rereader }) => rereader.status(),
  'rereading.pause': ({ rereader }, { paused }) => {
    rereader.pause(paused)
    return rereader.status()
  },
  'rereading.changes': ({ db }, request) => listChanges(db, request),
  'library.readAgain': async ({ rereader }) => ({ texts: await rereader.finish() }),
  'library.backup': (room, { path }) => writeBackup(room, path),
  'library.check': async (room, { repair }) => ({ findings: await checkLibrary(room, repair) }),

  'settings.read': ({ db }) => readSettings(db),
  'settings.change': ({ db }, changes) => changeSettings(db, changes),

  'library.exportEverything': ({ db, now }, { window }) => exportEverything(db, window, now()),
  'library.importEverything': async ({ db, parser, now, rereader }, { bytes, importId }) => {
    const report = await importEverything(db, parser, bytes, now, stepsOf(db, importId, now))
    rereader.wake() // decisions that touch many articles leave some for later
    return report
  },

  'imports.undo': ({ db, now, rereader }, { importId }) => {
    const undone = undoImport(db, importId, now())
    rereader.wake()
    return undone
  },
  'articles.import': ({ db, parser, now, fixedNow }, { documents, importId }) => importDocuments(db, parser, documents, now, fixedNow, stepsOf(db, importId, now)),
  'articles.importExamples': ({ db, parser, now, fixedNow, examplesPath }, { importId }) => importDocuments(db, parser, readExamples(examplesPath), now, fixedNow, stepsOf(db, importId, now)),
  'articles.list': ({ db, now }, input) => listArticles(db, input, now()),
  'search.check': (_room, { query }) => checkQuery(query),
  'search.complete': ({ db }, { text, caret }) => completeSearch(db, text, caret),
  'search.describe': () => describeLanguage(),
  'articles.get': ({ db }, { id }) => viewArticle(db, id),
  'articles.setRead': ({ db, now }, { ids, read }) => setState(db, 'read', ids, read, now()),
  'articles.setStarred': ({ db, now }, { ids, starred }) => setState(db, 'starred', ids, starred, now()),
  'articles.setHidden': ({ db, now }, { ids, hidden }) => setHidden(db, ids, hidden, now()),
  'articles.setLater': ({ db, now }, { ids, later }) => setState(db, 'later', ids, later, now()),

  'articles.idsIn': ({ db, now }, selection) => ({ ids: listShownIds(db, selection, now()) }),
  'articles.setReadIn': ({ db, now }, { read, ...selection }) => setStateIn(db, 'read', selection, read, now()),
  'articles.setStarredIn': ({ db, now }, { starred, ...selection }) => setStateIn(db, 'starred', selection, starred, now()),
  'articles.setLaterIn': ({ db, now }, { later, ...selection }) => setStateIn(db, 'later', selection, later, now()),
  'articles.setHiddenIn': ({ db, now }, { hidden, ...selection }) => setHidden(db, listSelectedIds(db, selection, now()), hidden, now()),
  'tags.addIn': ({ db, now }, { tag, ...selection }) => addTag(db, listSelectedIds(db, selection, now()), tag, now()),
  'tags.removeIn': ({ db, now }, { tag, ...selection }) => removeTag(db, listSelectedIds(db, selection, now()), tag),

  'articles.importAddress': ({ db, newsroom, now }, { address, importId }) => importAddress(newsroom.desk, address, stepsOf(db, importId, now)),
  'articles.fetchPage': ({ newsroom }, { id }) => fetchPageNow(newsroom.desk, id),
  'articles.markdown': ({ db }, { id }) => writeArticleMarkdown(db, id),
  'articles.texts': ({ db }, { id }) => listTexts(db, id),

  'highlights.add': ({ db, now }, input) => addHighlight(db, input, now()),
  'highlights.change': ({ db, now }, { id, ...changes }) => changeHighlight(db, id, changes, now()),
  'highlights.remove': ({ db }, { id }) => removeHighlight(db, id),
  'highlights.ofArticle': ({ db }, { id }) => marksOfArticle(db, id),
  'highlights.list': ({ db }, input) => listHighlights(db, input),
  'highlights.export': ({ db, now }, { format, query }) => exportHighlights(db, format, query, now()),
  'notes.set': ({ db, now }, { id, note }) => setNote(db, id, note, now()),
  'notes.list': ({ db }, { limit, cursor }) => listNotes(db, limit, cursor),

  'rules.list': ({ db }) => rules.listRules(db),
  'rules.create': ({ db }, input) => rules.createRule(db, input),
  'rules.change': ({ db }, { id, ...changes }) => rules.changeRule(db, id, changes),
  'rules.move': ({ db }, { id, to }) => rules.moveRule(db, id, to),
  'rules.remove': ({ db }, { id }) => rules.removeRule(db, id),
  'rules.preview': ({ db, now }, { query, actions, limit }) => rules.previewRule(db, query, actions, limit, now()),
  'rules.apply': ({ db, now }, { query, actions }) => rules.applyToStored(db, query, actions, now()),
  'rules.undo': ({ db, now }, { effects }) => rules.undoEffects(db, effects, now()),
  'rules.export': ({ db }) => rules.exportRules(db),
  'rules.import': ({ db, now }, { content, importId }) => importRuleFile(db, content, stepsOf(db, importId, now)),

  'smartLists.list': (room) => listSmartListsOf(room),
  'smartLists.create': ({ db }, input) => createSmartList(db, input),
  'smartLists.change': ({ db }, { id, ...changes }) => changeSmartList(db, id, changes),
  'smartLists.move': ({ db }, { id, to }) => moveSmartList(db, id, to),
  'smartLists.remove': ({ db }, { id }) => removeSmartList(db, id),

  'stories.ofArticle': ({ db }, { id }) => readSummaries(db, stories.idsOfStory(db, id)),
  'stories.separate': ({ db, now }, { id }) => stories.separate(db, id, now()),
  'stories.join': ({ db }, { ids }) => stories.join(db, ids),
  'stories.undo': ({ db }, { change }) => stories.undo(db, change),

  'feeds.list': ({ db }) => ({ feeds: listFeeds(db), folders: listFolders(db) }),
  'feeds.discover': async ({ newsroom }, { address }) => ({ candidates: await discoverFeedsAt(newsroom.desk, address) }),
  'feeds.add': ({ newsroom }, input) => subscribe(newsroom.desk, input),
  'feeds.update': ({ db, now }, { id, ...changes }) => updateFeed(db, id, changes, now()),
  'feeds.remove': ({ db, now }, { id }) => removeFeed(db, id, now()),
  'feeds.putBack': ({ db }, { id }) => putBackFeed(db, id),
  'feeds.refresh': ({ newsroom }, { ids, whole }) => newsroom.refresh(ids, whole),
  'feeds.setConditions': ({ newsroom }, conditions) => {
    newsroom.setConditions(conditions)
    return {}
  },
  'feeds.previewOpml': ({ parser, now }, { bytes }) => previewOpml(parser, bytes, now()),
  'feeds.importOpml': ({ db, parser, now }, { bytes, addresses, importId }) => importOpml(db, parser, bytes, addresses, now(), stepsOf(db, importId, now)),
  'feeds.exportOpml': ({ db, now }) => exportOpml(db, now()),
  'feeds.suggest': ({ db }, { symbol }) => suggestFeeds(db, symbol),
  'folders.create': ({ db }, { name, parentId }) => createFolder(db, name, parentId),
  'folders.rename': ({ db }, { id, name }) => renameFolder(db, id, name),
  'folders.remove': ({ db }, { id }) => removeFolder(db, id),

  'images.ofArticle': ({ db }, { id }) => imagesOfArticle(db, id),
  'images.read': ({ db }, { id }) => readImage(db, id),
  'images.fetchForArticle': ({ db, now, newsroom }, { id, allowPrivate }) =>
    fetchImagesOfArticle(db, id, (request) => newsroom.desk.queue.add(request, { urgent: true }), now, allowPrivate),

  'tags.add': ({ db, now }, { ids, tag }) => addTag(db, ids, tag, now()),
  'tags.remove': ({ db }, { ids, tag }) => removeTag(db, ids, tag),
  'tags.rename': ({ db }, { tag, name }) => renameTag(db, tag, name),
  'tags.merge': ({ db }, { tags, into }) => mergeTags(db, tags, into),
  'tags.delete': ({ db }, { tag }) => deleteTag(db, tag),
  'tags.setColor': ({ db }, { tag, color }) => colorTag(db, tag, color),
  'tags.undo': ({ db }, { change }) => undoTagChange(db, change),
  'tags.complete': ({ db }, { text, limit }) => completeTag(db, text, limit),
  'tags.list': ({ db }) => listTags(db),

  'watchlists.list': ({ db }, { archived }) => listWatchlists(db, archived),
  'watchlists.create': ({ db }, { name, color }) => createWatchlist(db, name, color),
  'watchlists.rename': ({ db }, { id, name, queries }) => renameWatchlist(db, id, name, queries),
  'watchlists.remove': ({ db }, { id }) => removeWatchlist(db, id),
  'watchlists.watch': ({ db, now }, { symbols, list }) => watchSymbols(db, symbols, list, now()),
  'watchlists.unwatch': ({ db }, { symbols, list }) => unwatchSymbols(db, symbols, list),

  'watchlists.move': ({ db }, { id, to }) => companies.moveWatchlist(db, id, to),
  'watchlists.setColor': ({ db }, { id, color }) => companies.colorWatchlist(db, id, color),
  'watchlists.archive': ({ db, now }, { id, archived }) => companies.archiveWatchlist(db, id, archived, now()),
  'watchlists.moveSymbols': ({ db }, { id, symbols, sectionId, position }) => companies.moveSymbols(db, id, symbols, sectionId, position),
  'watchlists.stepSymbol': ({ db }, { id, symbol, step }) => companies.stepSymbol(db, id, symbol, step),
  'watchlists.setSymbolColor': ({ db }, { id, symbols, color }) => companies.colorSymbols(db, id, symbols, color),
  'watchlists.addSection': ({ db }, { id, name }) => companies.addSection(db, id, name),
  'watchlists.renameSection': ({ db }, { id, sectionId, name }) => companies.renameSection(db, id, sectionId, name),
  'watchlists.moveSection': ({ db }, { id, sectionId, to }) => companies.moveSection(db, id, sectionId, to),
  'watchlists.removeSection': ({ db }, { id, sectionId }) => companies.removeSection(db, id, sectionId),
  'watchlists.undo': ({ db }, { change }) => companies.undoWatchlist(db, change),
  'watchlists.parseSymbols': ({ db }, { text }) => companies.parseSymbols(db, text),
  'watchlists.previewFile': ({ db }, { name, bytes, mapping }) => companies.previewWatchlistFile(db, bytes, name, mapping),
  'watchlists.importFile': ({ db, now }, { importId, ...file }) => importList(db, file, now(), stepsOf(db, importId, now)),
  'watchlists.export': ({ db }, { format, ids }) => companies.exportWatchlists(db, format, ids),
  'companies.page': ({ db, now }, { symbol }) => readCompanyPage(db, symbol, markets.dayOf(now())),
  'companies.said': ({ db }, { symbol, cursor }) => listSaid(db, symbol, cursor),
  'companies.updateFromSec': async ({ db, parser, now, newsroom, rereader }) => {
    const report = takeInCompanies(db, parser, 'company_tickers.json of sec.gov', await fetchSecCompanies(askOf(newsroom)), now())
    await rereader.rekey()
    rereader.wake()
    return report
  },
  'calendar.list': ({ db }, { from, to, watchedOnly }) => markets.listEarningsDates(db, from, to, watchedOnly),
  'calendar.set': ({ db, now }, input) => markets.changeEarningsDate(db, input, now()),
  'calendar.remove': ({ db }, { id }) => markets.removeEarningsDate(db, id),
  'calendar.undo': ({ db, now }, { change }) => markets.restoreEarningsDates(db, change, now()),
  'calendar.importFile': ({ db, now }, { name, bytes, importId }) => importDates(db, bytes, name, now(), stepsOf(db, importId, now)),
  'calendar.export': ({ db, now }, { format, watchedOnly }) => markets.exportEarningsDates(db, format, watchedOnly, now()),
  'markets.importPrices': ({ db, now }, { name, bytes, symbol, currency }) => markets.importPrices(db, bytes, name, symbol, currency, now()),
  'markets.fetch': ({ db, newsroom, now }, { symbols }) => markets.fetchMarkets(db, askOf(newsroom), { symbols, isOn: readSettings(db)['markets.fetch'] }, now),
  'alerts.list': ({ db }) => alerts.listAlerts(db),
  'alerts.create': ({ db, now }, { kind, target }) => alerts.createAlert(db, kind, target, now()),
  'alerts.change': ({ db }, { id, kind, target }) => alerts.changeAlert(db, id, kind, target),
  'alerts.silence': ({ db }, { id, until }) => alerts.silenceAlert(db, id, until),
  'alerts.remove': ({ db }, { id }) => alerts.removeAlert(db, id),
  'alerts.restore': ({ db }, { alert }) => alerts.restoreAlert(db, alert),
  'alerts.notices': ({ db }, { limit, cursor }) => alerts.listNotices(db, limit, cursor),
  'alerts.markSeen': ({ db, now }, { ids }) => alerts.markNoticesSeen(db, ids, now()),
  'alerts.look': ({ alertDesk }) => alertDesk.look(),
  'companies.setNote': ({ db, now }, { symbol, note }) => companies.noteCompany(db, symbol, note, now()),

  'mentions.ofArticle': ({ db }, { id }) => explainMentions(db, id),
  'mentions.veto': ({ db, now, rereader }, { symbol, scope }) => wakeAfter(rereader, vetoMention(db, symbol, scope, now())),
  'mentions.vetoes': ({ db }) => listVetoes(db),
  'mentions.lift': ({ db, rereader }, { id }) => wakeAfter(rereader, liftVeto(db, id)),
  'mentions.file': ({ db, now, rereader }, { ids, symbol, filed }) => wakeAfter(rereader, fileUnder(db, ids, symbol, filed, now())),
  'mentions.undo': ({ db, rereader }, { change }) => wakeAfter(rereader, undoFiling(db, change)),

  'corrections.say': ({ db, now }, input) => sayOfNumber(db, input, now()),
  'corrections.propose': ({ db }, place) => proposeFigure(db, place),
  'corrections.takeBack': ({ db }, { id }) => takeBack(db, id),
  'corrections.undo': ({ db }, { change }) => undoCorrections(db, change),
  'corrections.ofArticle': ({ db }, { id }) => readCorrections(db, Number(id)),
  'corrections.list': ({ db }, { limit, cursor }) => listCorrections(db, limit, cursor),
  'corrections.export': ({ db, now }, { query }) => exportCorrections(db, query, now()),

  'companies.find': ({ db }, { text, limit }) => findCompanies(db, text, limit),
  'companies.get': ({ db }, { symbol }) => getCompany(db, symbol),
  'earnings.audit': ({ db }, { articleId }) => auditStored(db, articleId),
  'companies.import': async ({ db, parser, now, rereader }, { name, bytes }) => {
    const report = takeInCompanies(db, parser, name, bytes, now())
    await rereader.rekey()
    rereader.wake()
    return report
  },
  'earnings.explain': ({ db, parser }, { id }) => explainStored(db, parser, id),
  'earnings.disagreements': ({ db }, { articleId }) => earnings.listDisagreements(db, articleId),
  'earnings.history': ({ db }, request) => earnings.readHistory(db, request),
  'earnings.day': ({ db }, { from, to }) => earnings.listReports(db, ...readSpan(from, to)),
  'claims.list': ({ db, now }, request) => earnings.listClaimRecords(db, request, now()),
  'filings.import': ({ db, now }, file) => earnings.importFilings(db, file, now()),
  'filings.list': ({ db }, { symbol }) => earnings.listFilings(db, symbol),
  'earnings.ledger': ({ db }, { symbol }) => readLedger(db, symbol),
  'earnings.ofSymbol': ({ db }, { symbol }) => listSnapshotsOfSymbol(db, symbol),
}

/** Articles that a decision left for later are read again by and by. */
function wakeAfter<Change extends { readonly waiting: number }>(rereader: Rereader, change: Change): Change {
  if (change.waiting > 0) rereader.wake()
  return change
}

/** What a request changed, for every window that shows it; null where it only read. */
export function changeOf(name: HandledRequest, output: unknown): LibraryChange | null {
  switch (name) {
    case 'articles.import':
    case 'articles.importExamples':
    case 'articles.importAddress': {
      const { added, notices = [] } = output as RequestOutput<'articles.import'>
      return added.length === 0 ? null : { topics: ['articles', 'companies'], articleIds: added.map((article) => article.id), ...(notices.length > 0 ? { notices } : {}) }
    }
    case 'articles.setRead':
    case 'articles.setStarred':
    case 'articles.setLater':
    case 'articles.setReadIn':
    case 'articles.setStarredIn':
    case 'articles.setLaterIn':
    case 'articles.setHiddenIn':
    case 'articles.setHidden':
      return ofArticles(output, ['articles'])
    case 'images.fetchForArticle':
      return { topics: ['images'], articleIds: (output as RequestOutput<'images.fetchForArticle'>).articleIds }
    case 'tags.add':
    case 'tags.remove':
    case 'tags.addIn':
    case 'tags.removeIn':
      return ofArticles(output, ['articles', 'tags'])
    case 'tags.rename':
    case 'tags.merge':
    case 'tags.delete':
    case 'tags.setColor':
    case 'tags.undo':
      return { topics: ['articles', 'tags', ...topicsOfQueries(output)], articleIds: (output as RequestOutput<'tags.undo'>).ids }
    case 'highlights.add':
    case 'highlights.change':
      return { topics: ['highlights'], articleIds: [(output as RequestOutput<'highlights.add'>).after.articleId] }
    case 'highlights.remove':
      return { topics: ['highlights'], articleIds: [(output as RequestOutput<'highlights.remove'>).articleId] }
    case 'notes.set': {
      const { id, before, after } = output as RequestOutput<'notes.set'>
      return before === after ? null : { topics: ['highlights'], articleIds: [id] }
    }
    case 'stories.separate':
    case 'stories.join':
    case 'stories.undo': {
      const { articleIds } = output as RequestOutput<'stories.undo'>
      return articleIds.length === 0 ? null : { topics: ['articles'], articleIds: articleIds.map(String) }
    }
    case 'library.importEverything':
    case 'imports.undo':
      return { topics: ['library', 'articles', 'companies', 'tags', 'watchlists', 'alerts', 'calendar', 'feeds', 'highlights', 'smart-lists', 'rules', 'settings'], articleIds: (output as RequestOutput<'library.importEverything'>).articleIds }
    case 'rules.create':
    case 'rules.change':
    case 'rules.move':
    case 'rules.remove':
    case 'rules.import':
      return { topics: ['rules'], articleIds: [] }
    case 'rules.apply':
    case 'rules.undo':
      return ofArticles(output, ['articles', 'tags'])
    case 'smartLists.create':
    case 'smartLists.change':
    case 'smartLists.move':
    case 'smartLists.remove':
      return { topics: ['smart-lists'], articleIds: [] }
    case 'feeds.update':
    case 'feeds.remove':
    case 'feeds.putBack':
    case 'feeds.importOpml':
    case 'folders.create':
    case 'folders.rename':
    case 'folders.remove':
      return { topics: ['feeds', ...topicsOfQueries(output)], articleIds: [] }
    case 'mentions.veto':
    case 'mentions.lift':
    case 'mentions.file':
    case 'mentions.undo': {
      const { articleIds, vetoesAdded, vetoesRemoved } = output as RequestOutput<'mentions.undo'>
      return articleIds.length + vetoesAdded.length + vetoesRemoved.length === 0 ? null : { topics: ['articles', 'companies', 'watchlists'], articleIds }
    }
    case 'corrections.say':
    case 'corrections.takeBack':
    case 'corrections.undo': {
      const { articleIds } = output as CorrectionChange
      return articleIds.length === 0 ? null : { topics: ['articles', 'companies'], articleIds }
    }
    case 'watchlists.create':
    case 'watchlists.rename':
    case 'watchlists.remove':
    case 'watchlists.watch':
    case 'watchlists.unwatch':
    case 'watchlists.move':
    case 'watchlists.setColor':
    case 'watchlists.archive':
    case 'watchlists.moveSymbols':
    case 'watchlists.stepSymbol':
    case 'watchlists.setSymbolColor':
    case 'watchlists.addSection':
    case 'watchlists.renameSection':
    case 'watchlists.moveSection':
    case 'watchlists.removeSection':
    case 'watchlists.undo':
    case 'watchlists.importFile':
      return { topics: ['watchlists', ...topicsOfQueries(output)], articleIds: [] }
    case 'companies.setNote':
      return { topics: ['watchlists', 'companies'], articleIds: [] }
    case 'calendar.set':
    case 'calendar.remove':
    case 'calendar.undo': {
      const { before, after } = output as RequestOutput<'calendar.undo'>
      return before.length + after.length === 0 ? null : { topics: ['calendar'], articleIds: [] }
    }
    case 'calendar.importFile':
    case 'markets.importPrices':
    case 'markets.fetch':
      return { topics: ['calendar', 'companies'], articleIds: [] }
    case 'alerts.create':
    case 'alerts.change':
    case 'alerts.silence':
    case 'alerts.remove':
    case 'alerts.restore':
      return { topics: ['alerts'], articleIds: [] }
    case 'alerts.markSeen':
      return (output as RequestOutput<'alerts.markSeen'>).ids.length === 0 ? null : { topics: ['alerts'], articleIds: [] }
    case 'companies.updateFromSec':
    case 'companies.import': {
      const { added, updated } = output as RequestOutput<'companies.import'>
      return added + updated === 0 ? null : { topics: ['companies'], articleIds: [] }
    }
    case 'settings.change':
      return { topics: ['settings'], articleIds: [] }
    case 'filings.import':
      return { topics: ['companies'], articleIds: [] }
    case 'library.check':
      return (output as RequestOutput<'library.check'>).findings.some((finding) => finding.repaired) ? { topics: ['library', 'articles'], articleIds: [] } : null
    default:
      return null
  }
}

function ofArticles(output: unknown, topics: LibraryChange['topics']): LibraryChange | null {
  const { ids } = output as { ids: readonly string[] }
  return ids.length === 0 ? null : { topics, articleIds: ids }
}

/** Stored queries that followed a name. */
function topicsOfQueries(output: unknown): readonly ('smart-lists' | 'rules')[] {
  const { queries = [] } = output as { queries?: Followed['queries'] }
  return queries.length === 0 ? [] : ['smart-lists', 'rules']
}

/** Two moments as epoch milliseconds. Throws AppError bad-input where the second is not after the first, or too far. */
function readSpan(from: string, to: string): readonly [from: number, to: number] {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  if (end <= start || end - start > 45 * 86_400_000) throw new AppError('bad-input', 'Give a day, a week or a month: the second moment lies after the first, and at most 45 days after it.')
  return [start, end]
}

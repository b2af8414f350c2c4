import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listArticles, storeArticle } from '../../../src/core/articles/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { explainMentions, undoFiling, vetoMention } from '../../../src/core/filing/index.ts'
import { readNumbers } from '../../../src/core/ingest/numbers.ts'
import { openRereader } from '../../../src/core/rereading/index.ts'
import { readWaiting } from '../../../src/core/rereading/waiting.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { LibraryChange } from '../../../src/shared/contract.ts'
import type { ParsedArticle } from '../../../src/shared/model.ts'
import { noon, parsedArticle } from '../library-fixture.ts'
import { openTestApp } from '../recovery/open-app.ts'
import { statementsOf } from '../plan.ts'

const document = (number: number) => ({ name: `a${number}.txt`, bytes: Buffer.from(`Quiet day ${number}\n\nHaldane Instruments said that day number ${number} was quiet. Toyota said so too, ${number} times.\n`), url: null, modifiedAt: null })
const companies = { name: 'mine.csv', bytes: Buffer.from('symbol,name\nHLDN,Haldane Instruments Inc.\n') }

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'marketdash-rereading-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'library')
}

describe('after a directory was imported', () => {
  it('stored articles are read again, what the person decided about them stays, and nothing is read twice', async () => {
    const app = openTestApp(makeFolder())
    onTestFinished(() => app.close())
    const { added } = await app.call('articles.import', { documents: [document(1), document(2)] })
    const [one, two] = added.map((article) => article.id) as [string, string]
    await app.call('mentions.veto', { symbol: 'TM', scope: { kind: 'article', articleId: one } })
    await app.call('mentions.file', { ids: [two], symbol: 'KO', filed: true })
    await app.call('companies.import', companies)
    expect(await app.call('library.readAgain', {})).toEqual({ texts: 2 })
    const symbols = async (id: string) => (await app.call('articles.get', { id })).article.symbols.toSorted()
    expect(await symbols(one)).toEqual(['HLDN'])
    expect(await symbols(two)).toEqual(['HLDN', 'KO', 'TM'])
    expect(await app.call('library.readAgain', {})).toEqual({ texts: 0 })
  })

  it('goes on where it was when the app is started again, telling how far it is', async () => {
    const folder = makeFolder()
    const first = openTestApp(folder)
    await first.call('articles.import', { documents: Array.from({ length: 20 }, (_, index) => document(index)) })
    await first.call('companies.import', companies)
    await first.close()
    const second = openTestApp(folder, { onSchedule: true })
    onTestFinished(() => second.close())
    const told: LibraryChange[] = []
    await new Promise<void>((resolve) => {
      second.onChange((change) => {
        told.push(change)
        if (change.progress?.task === 'reread' && change.progress.done === change.progress.total) resolve()
      })
    })
    expect(told.flatMap((change) => (change.progress ? [change.progress.total] : []))).toContain(20)
    expect(new Set(told.flatMap((change) => change.articleIds)).size).toBe(20)
    expect((await second.call('articles.list', { scope: { kind: 'symbol', symbol: 'HLDN' } })).articles).toHaveLength(20)
  })
})

function openWith(count: number, readOne: (article: ParsedArticle) => ReturnType<typeof readNumbers> = readNumbers) {
  const db = openMemoryDatabase()
  for (let number = 0; number < count; number++) {
    const article = parsedArticle({ title: `Busy ${number}`, text: `Rival Target said that stores were busy for the ${number}th time. Walmart said the same of its own stores.` })
    storeArticle(db, article, readNumbers(article), noon)
  }
  const parser = { readNumbers: async (articles: readonly ParsedArticle[]) => articles.map(readOne) }
  const rereader = openRereader({ db, parser, now: () => noon, announce: () => {}, byItself: false, onTrouble: (error) => error })
  return { db, rereader }
}

const about = (db: Database, symbol: string): number => listArticles(db, { scope: { kind: 'symbol', symbol }, query: '', limit: 1000, offset: 0, cursor: null }, noon).articles.length

describe('a veto of very many articles', () => {
  it('holds for the newest at once and for the rest in the background, and so does its undo', async () => {
    const { db, rereader } = openWith(320)
    db.prepare('DELETE FROM story_articles').run()
    const change = vetoMention(db, 'TGT', { kind: 'phrase', phrase: 'Target' }, noon)
    expect(change).toMatchObject({ waiting: 20 })
    expect(about(db, 'TGT')).toBe(20)
    expect(await rereader.finish()).toBe(20)
    expect(about(db, 'TGT')).toBe(0)
    undoFiling(db, change)
    await rereader.finish()
    expect(about(db, 'TGT')).toBe(320)
    await rereader.close()
    db.close()
  })
})

describe('reading again', () => {
  it('passes over a text that stops the reader, and reads the ones beside it', async () => {
    const { db, rereader } = openWith(5, (article) => {
      if (article.title === 'Busy 2') throw new AppError('took-too-long', 'too long')
      return readNumbers(article)
    })
    const before = explainMentions(db, '3')
    db.prepare('UPDATE extractions SET extractor_version = 0').run()
    expect(await rereader.finish()).toBe(5)
    expect(await rereader.finish()).toBe(0)
    expect(explainMentions(db, '3')).toEqual(before)
    db.close()
  })

  it('ends at once when it is closed', async () => {
    const { db, rereader } = openWith(30)
    db.prepare('UPDATE extractions SET extractor_version = 0').run()
    const work = rereader.finish()
    await rereader.close()
    expect(await work).toBeLessThan(30)
    db.close()
  })

  it('walks indexes to what waits', () => {
    const { db } = openWith(1)
    const queue = statementsOf(db, () => void readWaiting(db, 5)).find((sql) => sql.includes('AS waiting'))!
    const plan = (db.prepare(`EXPLAIN QUERY PLAN ${queue}`).all({ generation: 1, version: 1, limit: 5 }) as { detail: string }[]).map((row) => row.detail)
    expect(plan.filter((line) => /extractions_by_(?:generation|version)/.test(line))).toHaveLength(2)
    expect(plan.filter((line) => /^SCAN (?:extractions|article)/.test(line))).toEqual([])
    db.close()
  })
})

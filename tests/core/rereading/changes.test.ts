import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { readArticle, storeArticle } from '../../../src/core/articles/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { listItems, readExtraction, sayOfNumber } from '../../../src/core/earnings/index.ts'
import { readNumbers } from '../../../src/core/ingest/numbers.ts'
import { listChanges, openRereader } from '../../../src/core/rereading/index.ts'
import { compareReadings } from '../../../src/core/rereading/compare.ts'
import type { LibraryChange } from '../../../src/shared/contract.ts'
import type { Extraction, Figure, ParsedArticle } from '../../../src/shared/model.ts'
import { noon, parsedArticle } from '../library-fixture.ts'

const makeArticle = (number: number): ParsedArticle =>
  parsedArticle({ title: `Orlend Foods reports third-quarter results ${number}`, text: `Orlend Foods (NYSE: ORLF) reported results for the third quarter. Revenue rose 4% to $${number}.51 billion. Adjusted earnings were ${number}5 cents a share.` })

type Improve = (figure: Figure, article: ParsedArticle) => Figure | null

/** A library that an older extractor read, and the better one. */
function openWith(count: number, improve: Improve, more: { readonly onRead?: (rereader: ReturnType<typeof openRereader>) => void; readonly version?: number } = {}) {
  const db = openMemoryDatabase()
  for (let number = 1; number <= count; number++) storeArticle(db, makeArticle(number), readNumbers(makeArticle(number)), noon)
  const told: LibraryChange[] = []
  const parser = {
    readNumbers: async (articles: readonly ParsedArticle[]) => {
      more.onRead?.(rereader)
      return articles.map((article) => {
        const read = readNumbers(article)
        const snapshots = read.extraction.snapshots.map((snapshot) => ({ ...snapshot, figures: snapshot.figures.flatMap((figure) => improve(figure, article) ?? []) }))
        return { ...read, extraction: { ...read.extraction, snapshots }, extractorVersion: more.version ?? read.extractorVersion }
      })
    },
  }
  const open = () => openRereader({ db, parser, now: () => noon, announce: (change) => told.push(change), byItself: true, onTrouble: (error) => error })
  const rereader = open()
  const age = (): void => void db.prepare('UPDATE extractions SET extractor_version = 0').run()
  age()
  return { db, rereader, told, open, age }
}

const tenfold: Improve = (figure) => (figure.metric === 'eps' ? { ...figure, actual: 9 } : figure)

describe('reading the library again', () => {
  it('says what changed: figures that came, that went, that say something else, article by article', async () => {
    const { db, rereader, told } = openWith(3, (figure, { title }) => {
      if (title.endsWith(' 1')) return figure.metric === 'eps' ? { ...figure, actual: 9 } : figure
      return title.endsWith(' 2') && figure.metric === 'revenue' ? null : figure
    })
    expect(rereader.status()).toMatchObject({ waiting: 3, last: null })
    expect(await rereader.finish()).toBe(3)
    const { state, waiting, last } = rereader.status()
    expect({ state, waiting, last }).toMatchObject({ state: 'idle', waiting: 0, last: { texts: 3, articles: 2, came: 0, went: 1, other: 1, finishedAt: new Date(noon).toISOString() } })
    const { changes } = listChanges(db, { id: last!.id, limit: 10, cursor: null })
    expect(changes).toMatchObject([
      { articleId: '2', went: 1, items: [{ before: { item: { metric: 'revenue' } }, after: null }] },
      { articleId: '1', other: 1, items: [{ before: { item: { actual: 0.15 } }, after: { item: { actual: 9 } } }] },
    ])
    expect(told.at(-1)).toMatchObject({ topics: ['rereading'], progress: { task: 'reread', done: 3, total: 3 } })
    const first = listChanges(db, { id: last!.id, limit: 1, cursor: null })
    expect(listChanges(db, { id: last!.id, limit: 1, cursor: first.next }).changes.map((change) => change.articleId)).toEqual(['1'])
    db.close()
  })

  it('leaves what the person said, and does not call that a change', async () => {
    const { db, rereader } = openWith(1, tenfold)
    const { textId, text } = readArticle(db, '1')
    const shown = (): Extraction => readExtraction(db, Number(textId), text) as Extraction
    const lifted = listItems(shown()).find((item) => item.kind === 'figure' && item.item.metric === 'eps')!
    sayOfNumber(db, { articleId: '1', textId, says: { kind: 'confirm', lifted } }, noon)
    await rereader.finish()
    expect(rereader.status().last).toMatchObject({ texts: 1, articles: 0 })
    expect(listItems(shown()).find((item) => item.kind === 'figure' && item.item.metric === 'eps')?.item).toMatchObject({ actual: 0.15, byPerson: { standing: 'differs' } })
    db.close()
  })

  it('is paused, stays so over a restart, and goes on as the same one', async () => {
    let batches = 0
    const { db, rereader, open } = openWith(30, tenfold, { onRead: (reader) => void (++batches === 2 && reader.pause(true)) })
    rereader.wake()
    await waitUntil(() => rereader.status().state === 'paused' && batches === 2)
    await rereader.close()
    const { waiting } = open().status()
    expect(waiting).toBeGreaterThan(0)
    const again = open()
    again.wake()
    expect(again.status()).toMatchObject({ state: 'paused', waiting })
    again.pause(false)
    await waitUntil(() => again.status().waiting === 0 && again.status().last?.finishedAt !== null)
    expect(again.status()).toMatchObject({ state: 'idle', last: { texts: 30, articles: 30, other: 30 } })
    expect(db.prepare('SELECT count(*) FROM rereadings').pluck().get()).toBe(1)
    db.close()
  })

  it('keeps what was read before of a text that stops the better reader', async () => {
    const { db, rereader } = openWith(2, () => null, { version: 0 })
    await rereader.finish()
    expect(rereader.status()).toMatchObject({ waiting: 0, last: { texts: 2, articles: 0 } })
    const { textId, text } = readArticle(db, '1')
    expect(readExtraction(db, Number(textId), text)?.snapshots[0]?.figures).toHaveLength(2)
    db.close()
  })

  it('forgets one that changed nothing, and keeps the last that did', async () => {
    const { db, rereader, age } = openWith(1, tenfold)
    await rereader.finish()
    for (let time = 0; time < 3; time++) {
      age()
      await rereader.finish()
    }
    expect(rereader.status().last).toMatchObject({ articles: 1 })
    expect(db.prepare('SELECT count(*) FROM rereadings').pluck().get()).toBe(2)
    db.close()
  })

  it('finds the changes of one going-through by its key', () => {
    const db: Database = openMemoryDatabase()
    const plan = db.prepare("EXPLAIN QUERY PLAN SELECT * FROM extraction_changes JOIN articles ON articles.id = extraction_changes.article_id WHERE rereading_id = 1 AND article_id < 9 ORDER BY article_id DESC LIMIT 5").all() as { detail: string }[]
    expect(plan.map((row) => row.detail).join(' ')).not.toMatch(/SCAN|TEMP B-TREE/)
    db.close()
  })
})

it('two readings that say the same in other places are the same', () => {
  const { extraction } = readNumbers(makeArticle(7))
  const moved = { ...extraction, snapshots: extraction.snapshots.map((snapshot) => ({ ...snapshot, period: { ...snapshot.period, text: 'Q3' }, figures: snapshot.figures.toReversed().map((figure) => ({ ...figure, evidence: [[0, 5] as const] })) })) }
  expect(compareReadings(extraction, moved)).toEqual([])
  expect(compareReadings(extraction, { ...extraction, snapshots: [] })).toHaveLength(2)
  expect(compareReadings({ ...extraction, snapshots: [] }, extraction).every((change) => change.before === null)).toBe(true)
})

async function waitUntil(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

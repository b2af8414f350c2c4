import type { Database } from 'better-sqlite3'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { findCandidates, storeFingerprint } from '../../../src/core/stories/bands.ts'
import { fileBands, fingerprintArticle } from '../../../src/core/stories/index.ts'
import { store } from '../library-fixture.ts'

const words = ['alpha', 'bravo', 'carol', 'delta', 'echo', 'fox', 'golf', 'hotel', 'india', 'julia']
const printOf = (text: string) => fingerprintArticle({ title: text.slice(0, 20), text, publishedAt: 0, symbols: [] })

function search(db: Database, texts: readonly string[]): unknown {
  const there = new Set(db.prepare('SELECT article_id FROM fingerprints').pluck().all()) // one that was deleted has no fingerprint to compare
  return texts.map((text, index) => findCandidates(db, -1, printOf(text), index).filter((id) => there.has(id)).sort((a, b) => a - b))
}

it('what is like an article is found whether it waits to be filed, is half filed, filed, or the library was opened anew', () => {
  const text = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 60 }).map((chosen) => chosen.join(' '))
  const step = fc.record({ text, replaces: fc.option(fc.nat(7)), files: fc.nat(3), removes: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), (steps) => {
      const [filing, waiting] = [openMemoryDatabase(), openMemoryDatabase()]
      const ids: number[] = []
      const both = (work: (db: Database) => void): void => [filing, waiting].forEach(work)
      steps.forEach(({ text, replaces, files, removes }, index) => {
        const known = replaces === null || !waiting.prepare('SELECT 1 FROM articles WHERE id = ?').get(ids[replaces] ?? 0) ? undefined : ids[replaces]
        both((db) => {
          const id = known ?? Number(store(db, { title: `Title ${index}`, text: `${text} ${index}` }))
          if (db === filing && known === undefined) ids.push(id)
          storeFingerprint(db, id, printOf(text), 1000 + index)
        })
        if (removes && index % 3 === 2) both((db) => void db.prepare('DELETE FROM articles WHERE id = ?').run(ids[0]))
        for (let time = 0; time < files; time++) fileBands(filing, 1)
      })
      expect(search(filing, steps.map((one) => one.text))).toEqual(search(waiting, steps.map((one) => one.text)))
      both((db) => db.close())
    }),
    { numRuns: 60 },
  )
})

it('everything waiting is filed in the end, in pieces', () => {
  const db = openMemoryDatabase()
  for (let index = 0; index < 120; index++) store(db, { title: `Title ${index}`, text: Array.from({ length: 40 }, (_, place) => `${words[(index * 7 + place * place) % 10]}${place}`).join(' ') })
  const count = (table: string): number => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  fileBands(db, 200)
  expect([count('fingerprint_bands'), count('fingerprints_unfiled')]).toEqual([0, 120])
  fileBands(db, 100)
  expect(count('fingerprint_bands')).toBeGreaterThanOrEqual(1000)
  expect(count('fingerprint_bands')).toBeLessThan(1200)
  for (let time = 0; time < 10; time++) fileBands(db, 100)
  expect(count('fingerprints_unfiled')).toBe(0)
  expect(count('fingerprint_bands')).toBe(db.prepare('SELECT sum(json_array_length(bands)) FROM fingerprints').pluck().get())
  db.close()
})

it('what a transaction that failed leaves behind is not filed under the article that has its number now', () => {
  const db = openMemoryDatabase()
  expect(() => db.transaction(() => {
    store(db, { title: 'Harbour works delayed', text: words.map((word) => `${word} harbour`).join(' ') })
    throw new Error('no room')
  })()).toThrow('no room')
  store(db, { title: 'Mill sold', text: words.map((word) => `${word} mill`).join(' ') })
  for (let time = 0; time < 3; time++) fileBands(db, 1)
  expect(db.prepare('SELECT count(*) FROM fingerprint_bands').pluck().get()).toBe(db.prepare('SELECT sum(json_array_length(bands)) FROM fingerprints').pluck().get())
  db.close()
})

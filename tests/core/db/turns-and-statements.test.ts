import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { inTurns, openMemoryDatabase, prepareOnce } from '../../../src/core/db/index.ts'

const wait = (milliseconds: number): void => {
  for (const until = performance.now() + milliseconds; performance.now() < until;);
}

it('items are handed out in their order, each once, and others are heard in between', async () => {
  const seen: number[] = []
  let heard = 0
  const timer = setInterval(() => void heard++, 1)
  for await (const few of inTurns(Array.from({ length: 200 }, (_, index) => index))) {
    seen.push(...few)
    wait(2)
  }
  clearInterval(timer)
  expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => index))
  expect(heard).toBeGreaterThan(3)
})

it('where storing is slow fewer come at once, down to one', async () => {
  const sizes: number[] = []
  for await (const few of inTurns(Array.from({ length: 60 }, (_, index) => index))) {
    sizes.push(few.length)
    wait(few.length > 1 || sizes.length < 8 ? 45 : 0)
    if (few.length === 1) break
  }
  expect(sizes.at(-1)).toBe(1)
})

it('a statement that is prepared once finds the same rows by the same index, whatever is bound', () => {
  const db = openMemoryDatabase()
  db.exec('CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT, size INTEGER, note); CREATE INDEX things_by_name ON things (name, size)')
  const value = fc.oneof(fc.constantFrom('1', 'a', '', '1.0'), fc.integer({ min: -1, max: 2 }), fc.constant(null), fc.constant(1.5))
  const sql = 'SELECT id FROM things WHERE name = ? AND size >= ? ORDER BY size, id'
  const plan = (text: string): unknown => db.prepare(`EXPLAIN QUERY PLAN ${text}`).all('x', 1).map((row) => (row as { detail: string }).detail)
  expect(plan(sql.replace('= ?', '= +?'))).toEqual(plan(sql))
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value)), value, value, (rows, name, note) => {
      db.exec('DELETE FROM things')
      for (const row of rows) db.prepare('INSERT INTO things (name, size, note) VALUES (?, ?, ?)').run(...row)
      for (const question of ['SELECT id FROM things WHERE name = ? AND note = ? ORDER BY id', 'SELECT max(id) FROM things WHERE size = ? AND note = ?', 'SELECT id FROM things WHERE name <> ? AND note >= ? ORDER BY id'])
        expect(prepareOnce(db, question).all(name, note)).toEqual(db.prepare(question).all(name, note))
    }),
  )
  db.close()
})

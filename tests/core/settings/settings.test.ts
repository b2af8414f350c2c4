import { describe, expect, it } from 'vitest'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { changeSettings, readSettings } from '../../../src/core/settings/index.ts'

describe('what is chosen of a library', () => {
  it('is the usual until it is chosen, then what was chosen', () => {
    const db = openMemoryDatabase()
    expect(readSettings(db)['markets.fetch']).toBe(false) // nothing is asked of the network unasked
    expect(readSettings(db)).toMatchObject({ 'pictures.automatic': true })
    expect(changeSettings(db, { 'pictures.automatic': false })).toMatchObject({ before: { 'pictures.automatic': true }, after: { 'pictures.automatic': false } })
    expect(readSettings(db)).toMatchObject({ 'pictures.automatic': false })
    expect(changeSettings(db, {})).toMatchObject({ before: { 'pictures.automatic': false }, after: { 'pictures.automatic': false } })
  })

  it('is the usual where what is stored is nothing that could have been chosen, and other settings are left alone', () => {
    const db = openMemoryDatabase()
    const insert = db.prepare('INSERT INTO settings (name, value) VALUES (?, ?)')
    insert.run('pictures.automatic', '"sometimes"')
    insert.run('of.another.version', '[1]')
    expect(readSettings(db)).toMatchObject({ 'pictures.automatic': true })
    db.prepare("UPDATE settings SET value = '{' WHERE name = 'pictures.automatic'").run()
    expect(readSettings(db)).toMatchObject({ 'pictures.automatic': true })
    changeSettings(db, { 'pictures.automatic': false })
    expect(db.prepare("SELECT value FROM settings WHERE name = 'of.another.version'").pluck().get()).toBe('[1]')
  })
})

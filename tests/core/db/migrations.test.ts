import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openMemoryDatabase, readMigrations } from '../../../src/core/db/index.ts'
import { describeSchema } from '../../../scripts/describe-schema.ts'

/** A migration that has left this house is never edited: libraries out there have run it. Add a new one instead. */
const frozen: Readonly<Record<string, string>> = {
  '0001-articles-and-what-the-reader-did.sql': '920eafa460d1e5cdc513d15e417f45fd5fc067b19fe19cdbe494efad287b71ab',
  '0002-feeds-images-and-stories.sql': '18264330543d5f2e2e3695c117e892f9c41e7044b11f43a071ac844637081bf5',
  '0003-symbol-directory.sql': 'e71885086999685473f328851f32b31a6e8647e7ed8a4aec33d426b809b47edb',
  '0004-companies-and-watchlists.sql': 'b03af054ae734bc7fbf4ef63a668c46a4d446eb634ba7b1bb87a8ddce2bb4ac5',
  '0005-corrections-and-reading-again.sql': '0e88f060b538a6ebf5bf708afcba5b9f012adc20b6630ea79f6fad4bbf94d393',
  '0006-highlights-rules-and-lists.sql': 'ea4da815958387bd5a3136d49f623e4963c2e5a089321930f3329331d47e8f48',
  '0007-ledger-of-claims.sql': '8df525c70b0b43d40b96fe710db5b5655198f998af92be57d124b2070ef367e3',
  '0008-bands-filed-together.sql': '42b2d4de36ce4d7115d2baf1eb4874581210038789b036cd867712692da247cf',
  '0009-feeds-that-were-unsubscribed.sql': '679741233e8891cc69b4b02ad4499f79bef35d418714fc48002d7841cceecd73',
  '0010-units-of-figures.sql': '45d18099eecb54422018660b2b6139ec6e78858d646807fbbc59bd6c1fc4d260',
  '0011-an-index-nobody-asks.sql': 'c0a3b6c21ece20094147cccdb5ece9a2f940701d1d00543cea45f825cab39cc8',
  '0012-whose-price-moved.sql': '4480e33e3a0c97698eefec496a78fdb7b20254bc650ff21bfc2a0238253c9789',
  '0013-periods-of-figures.sql': '9a1b5f91041edb6e9a84a7f162ef4bd8061788c0e2421a636d9c587bf98590a5',
  '0014-words-of-scripts-without-spaces.sql': '32c7629ae8c295a5ae650fd2eb653f73672bd2eaf07c9ccb21aac5621c81d633',
  '0015-imports-that-can-be-undone.sql': '4a47444cd9944bcffa8622dcd5a6568f7f056da09ac3e1060d0495709c84cd3b',
}

describe('migrations', () => {
  it('are frozen', () => {
    expect(Object.fromEntries(readMigrations().map((migration) => [migration.name, migration.sha256]))).toEqual(frozen)
  })

  it('make the schema that schema.sql shows; "npm run schema" writes it anew', () => {
    const db = openMemoryDatabase()
    expect(readFileSync(resolve(import.meta.dirname, '../../../src/core/db/schema.sql'), 'utf8')).toBe(describeSchema(db))
    db.close()
  })

  it('leave every table strict', () => {
    const db = openMemoryDatabase()
    const loose = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%'").pluck().all()
    expect(loose).toEqual([])
    db.close()
  })
})

import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSection, archiveWatchlist, colorSymbols, colorWatchlist, createWatchlist, listWatchlists, moveSection, moveSymbols, moveWatchlist, noteCompany, removeSection, removeWatchlist, renameSection, renameWatchlist, stepSymbol,
  undoWatchlist, unwatchSymbols, watchSymbols,
} from '../../../src/core/companies/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import type { WatchlistChange } from '../../../src/shared/model.ts'
import { noon } from '../library-fixture.ts'

function openWithLists() {
  const db = openMemoryDatabase()
  const [one, two, three] = ['One', 'Two', 'Three'].map((name) => createWatchlist(db, name).id) as [string, string, string]
  watchSymbols(db, ['AAPL', 'MSFT', 'NVDA', 'TSLA'], 'One', noon)
  return { db, one, two, three }
}

const names = (db: Database): readonly string[] => listWatchlists(db).map((list) => list.name)
const layout = (db: Database): readonly string[] => listWatchlists(db)[0]!.symbols.map((each) => `${listWatchlists(db)[0]!.sections.find((section) => section.id === each.sectionId)?.name ?? ''}:${each.symbol}`)

describe('the order of watchlists', () => {
  it('of lists and of symbols is the person’s', () => {
    const { db, one, three } = openWithLists()
    moveWatchlist(db, three, { position: 0 })
    expect(names(db)).toEqual(['Three', 'One', 'Two'])
    moveWatchlist(db, three, { position: 99 })
    expect(names(db)).toEqual(['One', 'Two', 'Three'])
    moveSymbols(db, one, ['TSLA'], null, 0)
    expect(layout(db)).toEqual([':TSLA', ':AAPL', ':MSFT', ':NVDA'])
    moveSymbols(db, one, ['msft', 'TSLA'], null, 1)
    expect(layout(db)).toEqual([':AAPL', ':MSFT', ':TSLA', ':NVDA'])
    expect(() => moveSymbols(db, one, ['KO'], null, 0)).toThrow('KO is not on that watchlist.')
    db.close()
  })

  it('goes on step by step from where a thing stands, and no further than the ends', () => {
    const { db, one, three } = openWithLists()
    moveWatchlist(db, three, { step: -1 })
    moveWatchlist(db, three, { step: -1 })
    expect(names(db)).toEqual(['Three', 'One', 'Two'])
    const nowhere = moveWatchlist(db, three, { step: -1 })
    expect(nowhere.after!.position).toBe(nowhere.before!.position)
    moveWatchlist(db, three, { step: 1 })
    moveWatchlist(db, one, { step: -1 })
    const chips = addSection(db, one, 'Chips').after!.sections[0]!.id
    addSection(db, one, 'Cars')
    moveSection(db, one, chips, { step: 1 })
    expect(listWatchlists(db)[0]!.sections.map((section) => section.name)).toEqual(['Cars', 'Chips'])
    stepSymbol(db, one, 'nvda', 1)
    stepSymbol(db, one, 'NVDA', 1)
    expect(layout(db)).toEqual([':AAPL', ':MSFT', ':TSLA', 'Cars:NVDA'])
    stepSymbol(db, one, 'NVDA', 1)
    expect(layout(db)).toEqual([':AAPL', ':MSFT', ':TSLA', 'Chips:NVDA'])
    const last = stepSymbol(db, one, 'NVDA', 1)
    expect(last.after).toEqual(last.before)
    undoWatchlist(db, last)
    expect(layout(db)).toEqual([':AAPL', ':MSFT', ':TSLA', 'Chips:NVDA'])
    expect(() => stepSymbol(db, one, 'KO', 1)).toThrow('KO is not on that watchlist. Nothing was moved.')
    db.close()
  })

  it('has sections, which move with their symbols and let them go', () => {
    const { db, one } = openWithLists()
    const chips = addSection(db, one, 'Chips').after!.sections[0]!.id
    const cars = addSection(db, one, 'Cars').after!.sections[1]!.id
    moveSymbols(db, one, ['NVDA'], chips, 0)
    moveSymbols(db, one, ['TSLA'], cars, 0)
    expect(layout(db)).toEqual([':AAPL', ':MSFT', 'Chips:NVDA', 'Cars:TSLA'])
    moveSection(db, one, cars, { position: 0 })
    renameSection(db, one, cars, 'Vehicles')
    expect(layout(db)).toEqual([':AAPL', ':MSFT', 'Vehicles:TSLA', 'Chips:NVDA'])
    expect(() => addSection(db, one, 'vehicles')).toThrow('has a section "vehicles" already')
    const removed = removeSection(db, one, cars)
    expect([...layout(db)].sort()).toEqual([':AAPL', ':MSFT', ':TSLA', 'Chips:NVDA'])
    undoWatchlist(db, removed)
    expect(layout(db)).toEqual([':AAPL', ':MSFT', 'Vehicles:TSLA', 'Chips:NVDA'])
    expect(() => moveSection(db, one, '99', { position: 0 })).toThrow('That section is not there any more.')
    db.close()
  })

  it('leaves out what is archived, and has it back where it was', () => {
    const { db, two } = openWithLists()
    const change = archiveWatchlist(db, two, true, noon)
    expect(names(db)).toEqual(['One', 'Three'])
    expect(listWatchlists(db, true).map((list) => [list.name, list.archivedAt !== null])).toEqual([['One', false], ['Three', false], ['Two', true]])
    expect(() => watchSymbols(db, ['KO'], 'Two', noon)).toThrow('is archived')
    expect(() => createWatchlist(db, 'two')).toThrow('which is archived')
    undoWatchlist(db, change)
    expect(names(db)).toEqual(['One', 'Two', 'Three'])
    archiveWatchlist(db, two, true, noon)
    archiveWatchlist(db, two, false, noon)
    expect(names(db)).toEqual(['One', 'Two', 'Three'])
    db.close()
  })

  it('keeps one note a company on every list', () => {
    const { db } = openWithLists()
    watchSymbols(db, ['9988.HK'], 'One', noon)
    watchSymbols(db, ['BABA'], 'Two', noon)
    expect(noteCompany(db, '9988.hk', ' cheap? ', noon)).toEqual({ symbol: '9988.HK', before: null, after: 'cheap?' })
    expect(listWatchlists(db)[1]?.symbols[0]).toMatchObject({ symbol: 'BABA', note: 'cheap?' })
    expect(noteCompany(db, 'BABA', null, noon)).toMatchObject({ before: 'cheap?', after: null })
    db.close()
  })
})

describe('undo', () => {
  it('brings a removed list back whole, in its place', () => {
    const { db, one } = openWithLists()
    const section = addSection(db, one, 'Chips').after!.sections[0]!.id
    moveSymbols(db, one, ['NVDA'], section, 0)
    colorSymbols(db, one, ['NVDA'], '#123456')
    colorWatchlist(db, one, '#654321')
    const before = listWatchlists(db)
    const removed = removeWatchlist(db, one)
    undoWatchlist(db, { before: removed, after: null })
    expect(listWatchlists(db)).toEqual(before)
    db.close()
  })

  it('keeps what was put on a list since, and does not bring back what was taken off since', () => {
    const { db, one } = openWithLists()
    const change = moveSymbols(db, one, ['TSLA'], null, 0)
    watchSymbols(db, ['KO'], 'One', noon)
    unwatchSymbols(db, ['MSFT'], 'One')
    undoWatchlist(db, change)
    expect(layout(db)).toEqual([':AAPL', ':NVDA', ':TSLA', ':KO'])
    db.close()
  })

  it('takes a list away that a change made, but not where it was filled since', () => {
    const { db } = openWithLists()
    const { change } = watchSymbols(db, ['KO'], 'New', noon)
    watchSymbols(db, ['PEP'], 'New', noon)
    expect(() => undoWatchlist(db, change)).toThrow('was filled since')
    unwatchSymbols(db, ['PEP'], 'New')
    undoWatchlist(db, change)
    expect(names(db)).toEqual(['One', 'Two', 'Three'])
    db.close()
  })

  it('says plainly where it cannot', () => {
    const { db, one, two } = openWithLists()
    const removed = removeWatchlist(db, two)
    createWatchlist(db, 'TWO')
    expect(() => undoWatchlist(db, { before: removed, after: null })).toThrow('There is a watchlist "Two" already')
    const change = colorWatchlist(db, one, '#000000')
    removeWatchlist(db, one)
    expect(() => undoWatchlist(db, change)).toThrow('Undo its removal first')
    db.close()
  })

  it('takes any chain of changes back to the very beginning', () => {
    type Step = (db: Database, id: string) => WatchlistChange
    const symbol = fc.constantFrom('AAPL', 'MSFT', 'NVDA', 'TSLA')
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.tuple(symbol, fc.nat(5)).map(([each, position]): Step => (db, id) => moveSymbols(db, id, [each], null, position)),
      fc.nat(3).map((position): Step => (db, id) => moveWatchlist(db, id, { position })),
      fc.tuple(symbol, fc.constantFrom<1 | -1>(1, -1)).map(([each, by]): Step => (db, id) => stepSymbol(db, id, each, by)),
      fc.constantFrom<1 | -1>(1, -1).map((by): Step => (db, id) => moveWatchlist(db, id, { step: by })),
      fc.uuid().map((name): Step => (db, id) => addSection(db, id, name)),
      fc.nat(3).map((index): Step => (db, id) => {
        const section = listWatchlists(db, true).find((list) => list.id === id)!.sections[index]
        return section ? moveSymbols(db, id, ['AAPL'], section.id, 0) : colorWatchlist(db, id, '#abcdef')
      }),
      fc.nat(3).map((index): Step => (db, id) => {
        const section = listWatchlists(db, true).find((list) => list.id === id)!.sections[index]
        return section ? removeSection(db, id, section.id) : colorWatchlist(db, id, null)
      }),
      fc.boolean().map((archived): Step => (db, id) => archiveWatchlist(db, id, archived, noon)),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { db, two } = openWithLists()
        watchSymbols(db, ['AAPL', 'MSFT', 'NVDA', 'TSLA'], 'Two', noon)
        const before = listWatchlists(db, true)
        const changes = steps.map((each) => each(db, two))
        for (const change of changes.toReversed()) undoWatchlist(db, change)
        expect(listWatchlists(db, true)).toEqual(before)
        db.close()
      }),
      { numRuns: 60 },
    )
  })

  it('gives a renamed list its name back', () => {
    const { db, one } = openWithLists()
    const before = listWatchlists(db)[0]!
    const after = renameWatchlist(db, one, 'Other')
    undoWatchlist(db, { before, after })
    expect(names(db)[0]).toBe('One')
    db.close()
  })
})

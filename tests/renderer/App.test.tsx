// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { VirtuosoMockContext } from 'react-virtuoso'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlainArticle, PlainLibrary } from './plain-library.ts'
import { makeArticle, makePlainLibrary } from './plain-library.ts'

const text =
  'Northwind Grid beat forecasts.\n\nRevenue rose 18% to $2.41 billion, above the $2.30 billion that analysts expected.\n\nShares rose.'
const sentence = 'Revenue rose 18% to $2.41 billion, above the $2.30 billion that analysts expected'
const start = text.indexOf(sentence)
const northwind = makeArticle('1', 'Northwind Grid beats forecasts', {
  text,
  symbols: ['NWG'],
  extraction: {
    mentions: [{ symbol: 'NWG', exchange: 'NYSE', company: 'Northwind Grid Inc.', spans: [], primary: true }],
    snapshots: [
      {
        symbol: 'NWG',
        company: 'Northwind Grid Inc.',
        period: { kind: 'quarter', number: 2, fiscal: true, year: null },
        guidance: [],
        figures: [
          {
            metric: 'revenue',
            basis: 'adjusted',
            segment: null,
            actual: 2_410_000_000,
            unit: 'currency',
            currency: 'USD',
            consensus: 2_300_000_000,
            prior: null,
            change: { value: 18, kind: 'percent', period: 'yoy' },
            verdict: 'beat',
            evidence: [[start, start + sentence.length]],
          },
        ],
      },
    ],
    priceActions: [],
    ratings: [],
    doubts: [],
  },
})

let library: PlainLibrary

/** The whole window over plain data, as it is after a start. */
async function openWindow(articles: PlainArticle[]): Promise<void> {
  library = makePlainLibrary(articles)
  Object.defineProperty(window, 'marketdash', { value: library.bridge, configurable: true })
  vi.resetModules() // every test is a start: nothing is left of the window before
  const { App } = await import('../../src/renderer/App.tsx')
  // There is no layout here, so the list is told how tall things are.
  render(<App />, {
    wrapper: ({ children }) => (
      <VirtuosoMockContext.Provider value={{ viewportHeight: 600, itemHeight: 60 }}>{children}</VirtuosoMockContext.Provider>
    ),
  })
  await screen.findByRole('tree')
  await screen.findByRole('listbox', { name: 'Articles' })
}

const press = (key: string, more: KeyboardEventInit = {}): unknown =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
const option = (name: RegExp): Promise<HTMLElement> => screen.findByRole('option', { name })
const headline = (): Promise<HTMLElement> => screen.findByRole('heading', { level: 1 })

beforeEach(() => localStorage.clear())
afterEach(cleanup)

describe('the window', () => {
  it('explains an empty library and offers three ways in', async () => {
    await openWindow([])
    expect(await screen.findByRole('heading', { name: 'Your library is empty' })).toBeTruthy()
    for (const name of ['Read the examples', 'Import articles', 'Watch a company'])
      expect(screen.getByRole('button', { name })).toBeTruthy()
  })

  it('shows an article by its title, and it is read from then on', async () => {
    await openWindow([northwind, makeArticle('2', 'Another')])
    fireEvent.click(await option(/^Northwind Grid beats forecasts/))
    const article = await screen.findByRole('article', { name: 'Northwind Grid beats forecasts' })
    expect(within(article).getByText('Priya Raman')).toBeTruthy()
    expect(within(article).getByText('2 min read')).toBeTruthy()
    await screen.findByRole('treeitem', { name: 'Unread, 1' })
    expect(screen.getByRole('option', { name: /^Northwind/ }).getAttribute('aria-selected')).toBe('true')
  })

  it('says once that it may be photographed, and again when it was told to show an article', async () => {
    await openWindow([northwind])
    const settled = () => library.asked.filter(({ name }) => name === 'window.settled').map(({ input }) => input)
    await waitFor(() => expect(settled()).toEqual([{ articleId: null }]))
    library.send({ kind: 'open', articleId: '1' })
    await waitFor(() => expect(settled()).toEqual([{ articleId: null }, { articleId: '1' }]))
  })

  it('keeps a read article in Unread until the person goes elsewhere', async () => {
    await openWindow([northwind, makeArticle('2', 'Another')])
    fireEvent.click(screen.getByRole('treeitem', { name: 'Unread, 2' }))
    await waitFor(() => {
      fireEvent.click(screen.getByRole('option', { name: /^Northwind/ })) // the line may be the one of the list before
      screen.getByRole('article', { name: /^Northwind/ })
    })
    await screen.findByRole('treeitem', { name: 'Unread, 1' })
    await option(/^Northwind/)
    fireEvent.click(screen.getByRole('treeitem', { name: 'All articles, 2' }))
    fireEvent.click(screen.getByRole('treeitem', { name: 'Unread, 1' }))
    await waitFor(() => expect(screen.queryByRole('option', { name: /^Northwind/ })).toBeNull())
  })

  it('shows what went wrong with a search in a sentence, and goes on when it is right again', async () => {
    await openWindow([northwind, makeArticle('2', 'Another')])
    const box = screen.getByRole('searchbox', { name: 'Search' })
    fireEvent.change(box, { target: { value: '(north' } })
    expect((await screen.findByRole('alert')).textContent).toMatch(/bracket/)
    fireEvent.change(box, { target: { value: 'north' } })
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('numbers', () => {
  it('light the sentence they came from, and the sentence lights its number', async () => {
    await openWindow([northwind])
    fireEvent.click(await option(/^Northwind/))
    const snapshot = await screen.findByRole('region', { name: 'Earnings snapshot NWG' })
    expect(within(snapshot).getByText('Fiscal second quarter', { exact: false })).toBeTruthy()
    const row = within(snapshot).getByRole('row', { name: /Revenue adjusted.*\$2\.41\sB.*beat.*\$2\.3\sB.*\+4\.8%.*\+18%.*not stated/ })
    fireEvent.click(within(row).getByRole('button', { name: 'Show in article' }))
    await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe(sentence))
    expect(document.activeElement?.localName).toBe('mark')
    expect(row.hasAttribute('data-lit')).toBe(true)

    fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
    await waitFor(() => expect(document.querySelector('mark')).toBeNull())
    fireEvent.click(document.querySelector('.evidence')!)
    await waitFor(() => expect(row.hasAttribute('data-lit')).toBe(true))
  })
})

describe('actions', () => {
  it('by keyboard star, tag and take back', async () => {
    await openWindow([northwind])
    press('j')
    await headline()
    press('s')
    await screen.findByRole('treeitem', { name: 'Starred, 1' })
    expect(screen.getByRole('status').textContent).toBe('Starred “Northwind Grid beats forecasts”.')

    press('t')
    const field = screen.getByRole('textbox', { name: 'Add tag' })
    expect(document.activeElement).toBe(field)
    fireEvent.change(field, { target: { value: 'Grid storage' } })
    press('Enter')
    await within(screen.getByRole('group', { name: 'Tags' })).findByRole('button', { name: 'Remove tag Grid storage' })

    press('z', { ctrlKey: true })
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove tag Grid storage' })).toBeNull())
    press('z', { ctrlKey: true })
    await screen.findByRole('treeitem', { name: 'Starred' })
    press('z', { ctrlKey: true })
    expect((await screen.findByText('There is nothing to undo.')).getAttribute('role')).toBe('status')
  })

  it('do not fire while the person types', async () => {
    await openWindow([northwind])
    press('j')
    await headline()
    screen.getByRole('searchbox', { name: 'Search' }).focus()
    for (const key of ['s', 'l', 'm', '?']) press(key)
    expect(library.asked.filter(({ name }) => /setStarred|setLater/.test(name))).toEqual([])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('all stand in the palette and are found by a part of their name', async () => {
    await openWindow([northwind])
    press('k', { ctrlKey: true })
    const dialog = await screen.findByRole('dialog', { name: 'Commands' })
    const field = within(dialog).getByRole('combobox')
    expect(document.activeElement).toBe(field)
    fireEvent.change(field, { target: { value: 'go star' } })
    expect(
      within(dialog)
        .getAllByRole('option')
        .map((each) => each.textContent),
    ).toEqual(['Go to Starredg then s'])
    press('Enter')
    await screen.findByRole('heading', { level: 2, name: 'Starred' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('dialogs', () => {
  it('import what is pasted and open it', async () => {
    await openWindow([])
    fireEvent.click(screen.getByRole('button', { name: 'Import' }))
    const dialog = await screen.findByRole('dialog', { name: 'Import' })
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Paste an article' }), {
      target: { value: 'Cranes move again\n\nIn Marren harbour.' },
    })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Import' }))
    await screen.findByRole('heading', { level: 1, name: 'Cranes move again' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByText('1 article added.').getAttribute('role')).toBe('status')
  })

  it('say which files were refused and why', async () => {
    await openWindow([northwind])
    fireEvent.click(screen.getByRole('button', { name: 'Import' }))
    const files = [new File(['A title\n\nWords.'], 'good.txt'), new File([''], 'empty.txt')]
    const dialog = await screen.findByRole('dialog', { name: 'Import' })
    fireEvent.change(document.querySelector('input[type=file]')!, { target: { files } })
    expect((await within(dialog).findByRole('alert')).textContent).toBe('1 article added, 1 refused.')
    expect(within(dialog).getByText('empty.txt').closest('li')?.textContent).toBe(
      'empty.txt The file is empty. Choose one with text in it.',
    )
  })

  it('put a company on a watchlist with one choice', async () => {
    await openWindow([northwind])
    fireEvent.click(screen.getByRole('button', { name: 'Add symbol' }))
    fireEvent.change(await screen.findByRole('combobox', { name: 'Symbol or company' }), { target: { value: 'northwind' } })
    fireEvent.click(await screen.findByRole('option', { name: /NWG.*Northwind Grid/ }))
    await screen.findByRole('treeitem', { name: 'NWG, 0 unread' })
    expect(library.asked.at(-1)).toEqual({ name: 'watchlists.watch', input: { symbols: ['NWG'], list: null } })
  })
})

describe('trouble', () => {
  it('with the library process is said until it is over', async () => {
    await openWindow([northwind])
    library.send({ kind: 'library', state: { state: 'restarting', message: 'The library is being started again.' } })
    expect((await screen.findByRole('alert')).textContent).toBe('The library is being started again.')
    library.articles = [makeArticle('9', 'Came meanwhile'), northwind]
    library.send({ kind: 'library', state: { state: 'ready', message: null } })
    await option(/^Came meanwhile/)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('outside the window is shown until it is put away', async () => {
    await openWindow([northwind])
    library.send({ kind: 'notice', message: 'The file could not be opened. Choose another one.' })
    expect((await screen.findByRole('alert')).textContent).toBe('The file could not be opened. Choose another one.')
    fireEvent.click(screen.getByRole('button', { name: 'Close this message' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('with an article that is gone is said in its place', async () => {
    await openWindow([northwind])
    library.send({ kind: 'open', articleId: '404' })
    expect((await screen.findByText('There is no article 404.')).getAttribute('role')).toBe('alert')
  })
})

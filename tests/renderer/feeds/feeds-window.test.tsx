// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { VirtuosoMockContext } from 'react-virtuoso'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RequestName } from '../../../src/shared/contract.ts'
import type { ArticleText, Feed, Folder } from '../../../src/shared/model.ts'
import type { WindowRequestName } from '../../../src/shared/window.ts'
import type { PlainArticle, PlainLibrary } from '../plain-library.ts'
import { makeArticle, makePlainLibrary } from '../plain-library.ts'

const wire: Feed = {
  id: '1', address: 'https://harbour.example/news.xml', title: 'Harbour Wire', site: 'https://harbour.example/', folderId: null, categories: [], fullText: 'short', pollMinutes: 30,
  keepNewest: 200, keepDays: null, paused: false, gone: false, lastGoodAt: '2026-01-02T10:00:00Z', nextDueAt: null, problem: null, articles: 9, unread: 3,
}
type Answers = { [Name in RequestName | WindowRequestName]?: (input: never) => unknown }

let library: PlainLibrary
let feeds: Feed[]
let folders: Folder[]
let asked: { readonly name: string; readonly input: unknown }[]

/** The window over plain data, with answers about feeds in front of the others. */
async function openWindow(articles: PlainArticle[], answers: Answers = {}): Promise<void> {
  library = makePlainLibrary(articles)
  const { bridge } = library
  asked = []
  const call: typeof bridge.call = async (name, input) => {
    asked.push({ name, input })
    if (name === 'library.sidebar') {
      const reply = await bridge.call(name, input)
      return reply.ok ? { ok: true, value: { ...(reply.value as object), feeds, folders } } : reply
    }
    const answer = answers[name as RequestName] as ((input: unknown) => unknown) | undefined
    if (!answer) return bridge.call(name, input)
    try {
      return { ok: true, value: await answer(input) }
    } catch (error) {
      return { ok: false, error: error as { kind: string; message: string } }
    }
  }
  Object.defineProperty(window, 'marketdash', { value: { ...bridge, call }, configurable: true })
  vi.resetModules()
  const { App } = await import('../../../src/renderer/App.tsx')
  render(<App />, { wrapper: ({ children }) => <VirtuosoMockContext.Provider value={{ viewportHeight: 600, itemHeight: 60 }}>{children}</VirtuosoMockContext.Provider> })
  await screen.findByRole('tree')
  await screen.findByRole('listbox', { name: 'Articles' })
}
const tellFeeds = (): void => library.send({ kind: 'change', change: { topics: ['feeds'], articleIds: [] } })
const askedFor = (name: RequestName | WindowRequestName): readonly unknown[] => asked.filter((each) => each.name === name).map(({ input }) => input)
const press = (key: string, more: KeyboardEventInit = {}): unknown => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })

beforeEach(() => {
  localStorage.clear()
  feeds = [wire]
  folders = []
})
afterEach(cleanup)

describe('a refresh', () => {
  it('shows how far it is, and then what it brought and which feeds failed', async () => {
    let answer: (report: unknown) => void = () => undefined
    await openWindow([], { 'feeds.refresh': () => new Promise((resolve) => (answer = resolve)) })
    await screen.findByRole('treeitem', { name: 'Harbour Wire, 3 unread' })
    press('r')
    const bar = await screen.findByRole('progressbar', { name: 'Refreshing feeds' })
    expect(screen.getByRole('status').textContent).toBe('Asking one feed …')
    library.send({ kind: 'change', change: { topics: [], articleIds: [], progress: { task: 'refresh', done: 3, total: 12 } } })
    await waitFor(() => expect(bar.getAttribute('value')).toBe('3'))
    expect(bar.getAttribute('max')).toBe('12')
    press('r')
    expect(askedFor('feeds.refresh')).toEqual([{ ids: null }])
    answer({ asked: 12, added: 5, changed: 1, completed: 0, problems: [{ feedId: '1', problem: 'The server does not answer.' }] })
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('5 new articles, 1 changed, 1 feed could not be read.'))
    expect(screen.queryByRole('progressbar', { name: 'Refreshing feeds' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Show which' }))
    const problems = await screen.findByRole('dialog', { name: 'Feeds that could not be read' })
    expect(within(problems).getByText('The server does not answer.')).toBeTruthy()
  })

  it('says so where there is nothing to ask', async () => {
    feeds = []
    await openWindow([])
    press('r')
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('There is no feed to refresh yet. Add one first.'))
    feeds = [{ ...wire, paused: true }]
    tellFeeds()
    await screen.findByRole('treeitem', { name: 'Harbour Wire, 3 unread. Paused.' })
    press('r')
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Every feed is paused or ended.'))
    expect(askedFor('feeds.refresh')).toEqual([])
  })

  it('that goes on by itself shows its progress too, and leaves when it is done', async () => {
    await openWindow([])
    const tell = (done: number): void => library.send({ kind: 'change', change: { topics: [], articleIds: [], progress: { task: 'refresh', done, total: 2 } } })
    tell(0)
    await screen.findByRole('progressbar', { name: 'Refreshing feeds' })
    tell(2)
    await waitFor(() => expect(screen.queryByRole('progressbar', { name: 'Refreshing feeds' })).toBeNull())
  })

  it('moves nothing that is looked at further down: a button says how many are new', async () => {
    await openWindow([makeArticle('1', 'One'), makeArticle('2', 'Two')])
    await screen.findByRole('option', { name: /^One/ })
    const { setAtTop } = await import('../../../src/renderer/articles/article-list.ts')
    setAtTop(false)
    library.articles = [makeArticle('4', 'Four'), makeArticle('3', 'Three'), ...library.articles]
    library.send({ kind: 'change', change: { topics: ['articles'], articleIds: ['3', '4'] } })
    const button = await screen.findByRole('button', { name: '2 new' })
    setAtTop(true)
    await waitFor(() => expect(button.isConnected).toBe(false))
  })
})

describe('a feed', () => {
  const openMenu = async (): Promise<void> => {
    fireEvent.click(await screen.findByRole('treeitem', { name: /^Harbour Wire/ }))
    fireEvent.click(await screen.findByRole('button', { name: 'Feed actions' }))
    await screen.findByRole('menu', { name: 'Feed actions' })
  }

  it('that was left comes back by the undo with all its settings', async () => {
    await openWindow([], {
      'feeds.remove': () => {
        feeds = []
        queueMicrotask(tellFeeds)
        return { ...wire, paused: true }
      },
      'feeds.putBack': () => ({ ...wire, paused: true }),
    })
    await openMenu()
    fireEvent.click(screen.getByRole('menuitem', { name: 'Unsubscribe' }))
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Unsubscribed from Harbour Wire. Its articles stay.'))
    await screen.findByRole('heading', { name: 'All articles' })
    press('z', { ctrlKey: true })
    await waitFor(() => expect(askedFor('feeds.putBack')).toEqual([{ id: wire.id }]))
  })

  it('is changed only in what was changed, and the undo puts just that back', async () => {
    await openWindow([], { 'feeds.update': () => ({ before: wire, after: { ...wire, fullText: 'always' } }) })
    await openMenu()
    fireEvent.click(screen.getByRole('menuitem', { name: /settings/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Feed settings' })
    fireEvent.change(within(dialog).getByLabelText('Fetch whole articles from their pages'), { target: { value: 'always' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(askedFor('feeds.update')).toEqual([{ id: '1', fullText: 'always' }]))
    press('z', { ctrlKey: true })
    await waitFor(() => expect(askedFor('feeds.update')).toEqual([{ id: '1', fullText: 'always' }, { id: '1', fullText: 'short' }]))
  })

  it('has a menu that is walked with arrows and letters and left with Escape', async () => {
    await openWindow([])
    await openMenu()
    const focused = (): string | null | undefined => document.activeElement?.textContent
    expect(focused()).toBe('Refresh')
    press('ArrowUp')
    expect(focused()).toBe('Unsubscribe')
    press('c')
    expect(focused()).toBe('Copy address')
    press('r') // no key of the window fires behind it
    expect(askedFor('feeds.refresh')).toEqual([])
    press('Escape')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Feed actions' }))
  })

  it('hands out its address', async () => {
    await openWindow([], { 'window.copyText': () => ({}) })
    await openMenu()
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy address' }))
    await waitFor(() => expect(askedFor('window.copyText')).toEqual([{ text: wire.address }]))
  })
})

describe('a folder', () => {
  it('that was removed is made again with everything in it', async () => {
    folders = [{ id: '11', name: 'News', parentId: null, unread: 3 }, { id: '12', name: 'Asia', parentId: '11', unread: 0 }]
    feeds = [{ ...wire, folderId: '11' }, { ...wire, id: '2', title: 'Pier Post', folderId: '12' }]
    let made = 20
    await openWindow([], {
      'folders.remove': ({ id }: { id: string }) => folders.find((each) => each.id === id) ?? { id, name: '', parentId: null, unread: 0 },
      'folders.create': ({ name, parentId }: { name: string; parentId: string | null }) => ({ id: String(++made), name, parentId, unread: 0 }),
      'feeds.update': () => ({ before: wire, after: wire }),
    })
    fireEvent.click(await screen.findByRole('treeitem', { name: 'News, 3 unread' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Folder actions' }))
    fireEvent.click(screen.getByRole('menuitem', { name: 'Remove the folder, keep its feeds' }))
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Removed the folder News. Its feeds stay.'))
    press('z', { ctrlKey: true })
    await waitFor(() => expect(askedFor('folders.remove')).toEqual([{ id: '11' }, { id: '12' }]))
    expect(askedFor('folders.create')).toEqual([{ name: 'News', parentId: null }, { name: 'Asia', parentId: '21' }])
    expect(askedFor('feeds.update')).toEqual([{ id: '1', folderId: '21' }, { id: '2', folderId: '22' }])
  })
})

describe('an OPML file', () => {
  const file = new File(['<opml version="2.0"><body/></opml>'], 'list.xml')
  const answers: Answers = {
    'feeds.previewOpml': () => ({ outlines: [{ title: 'Markets', address: null, site: null, categories: [], children: [
      { title: 'Quay Ledger', address: 'https://quay.example/', site: null, categories: [], children: [] }, { title: 'Harbour Wire', address: wire.address, site: null, categories: [], children: [] },
    ] }] }),
    'feeds.importOpml': () => ({ added: [{ ...wire, id: '5' }], existing: [], refused: [] }),
  }
  const drop = (files: readonly File[]): unknown => fireEvent.drop(window, { dataTransfer: { types: ['Files'], items: [], files } })

  it('dropped on the window is looked through first, and only what is chosen is subscribed to', async () => {
    await openWindow([], answers)
    drop([file])
    const dialog = await screen.findByRole('dialog', { name: 'Add feed' })
    await within(dialog).findByText((_, element) => element?.textContent === '2 of 2 feeds in list.xml chosen')
    expect(within(dialog).getByText('already there')).toBeTruthy()
    expect(askedFor('feeds.importOpml')).toEqual([])
    fireEvent.click(within(dialog).getByRole('checkbox', { name: /Harbour Wire/ }))
    fireEvent.click(within(dialog).getByRole('button', { name: 'Import one feed' }))
    await within(dialog).findByText(/1 feed added\./)
    expect(askedFor('feeds.importOpml')).toMatchObject([{ addresses: ['https://quay.example/'] }])
    expect(askedFor('articles.import')).toEqual([])
  })

  it('that is none is refused in a sentence', async () => {
    await openWindow([], { 'feeds.previewOpml': () => { throw { kind: 'bad-input', message: 'This is not an OPML file.' } } })
    drop([new File(['nothing'], 'list.opml')])
    const dialog = await screen.findByRole('dialog', { name: 'Add feed' })
    expect((await within(dialog).findByRole('alert')).textContent).toBe('This is not an OPML file.')
  })

  it('goes out as a file, or not where the person changes their mind', async () => {
    let path: string | null = '/home/me/feeds.opml'
    await openWindow([], { 'feeds.exportOpml': () => ({ opml: '<opml/>', feeds: 1 }), 'window.saveFile': () => ({ path }) })
    const { exportFeeds } = await import('../../../src/renderer/feeds/opml.ts')
    await exportFeeds()
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Saved 1 feed to /home/me/feeds.opml.'))
    path = null
    await exportFeeds()
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Nothing was saved.'))
  })
})

describe('an article', () => {
  const open = async (page: { state: string; problem: string | null }, more: Answers = {}, texts = 1): Promise<HTMLElement> => {
    const article = makeArticle('1', 'Rates are held', { url: 'https://harbour.example/rates' })
    await openWindow([article], {
      'articles.get': () => ({ article: { ...article, html: null, sections: [], language: 'en', textId: '1' }, page, texts, extraction: null }),
      ...more,
    })
    fireEvent.click(await screen.findByRole('option', { name: /^Rates are held/ }))
    return screen.findByRole('article', { name: 'Rates are held' })
  }

  it('says that it is a teaser, and why', async () => {
    const article = await open({ state: 'teaser', problem: 'The page is for subscribers only.' }, { 'articles.fetchPage': () => ({ state: 'teaser', problem: 'It still is.' }) })
    expect(article.textContent).toContain('This is only the beginning of the article. The page is for subscribers only.')
    fireEvent.click(within(article).getByRole('button', { name: 'Open in browser' }))
    await waitFor(() => expect(askedFor('window.openLink')).toEqual([{ url: 'https://harbour.example/rates' }]))
    fireEvent.click(within(article).getByRole('button', { name: 'Fetch the whole article' }))
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('The whole article could not be fetched. It still is.'))
  })

  it('says nothing of that where it is whole', async () => {
    const article = await open({ state: 'whole', problem: null })
    expect(within(article).queryByRole('complementary')).toBeNull()
    expect(within(article).queryByRole('button', { name: 'Changed by its publisher' })).toBeNull()
  })

  it('shows what its publisher changed, taken out and put in both in words', async () => {
    const text = (textId: string, words: string): ArticleText => ({ textId, title: 'Rates are held', text: words, addedAt: '2026-01-02T10:00:00Z', reason: 'publisher' })
    const article = await open({ state: 'whole', problem: null }, { 'articles.texts': () => [text('2', 'Rates are held at 4%.\n\nMore.'), text('1', 'Rates are held at 5%.\n\nMore.')] }, 2)
    fireEvent.click(within(article).getByRole('button', { name: 'Changed by its publisher' }))
    const dialog = await screen.findByRole('dialog', { name: 'What changed' })
    await waitFor(() => expect(dialog.querySelector('del')?.textContent).toBe(' taken out: 5, end of what was taken out '))
    expect(dialog.querySelector('ins')?.textContent).toBe(' put in: 4, end of what was put in ')
    expect(dialog.textContent).not.toContain('More.')
  })
})

describe('adding', () => {
  it('a symbol offers its feeds with none of them chosen, and follows what is', async () => {
    await openWindow([makeArticle('1', 'One')], {
      'watchlists.watch': () => ({ watchlist: { id: '7', name: 'China', symbols: [], unread: 0 }, added: ['BABA'] }),
      'companies.find': () => [],
      'feeds.suggest': () => [{ name: 'headlines', title: 'BABA: headlines', address: 'https://one.example/' }, { name: 'filings', title: 'BABA: filings', address: 'https://two.example/' }],
      'feeds.add': () => ({ kind: 'added', feed: { ...wire, articles: 4 } }),
    })
    const { watchSymbol } = await import('../../../src/renderer/watchlists/actions.ts')
    await watchSymbol('BABA', null)
    const offer = await screen.findByRole('region', { name: 'Follow news about BABA?' })
    for (const box of within(offer).getAllByRole('checkbox')) expect(box).toHaveProperty('checked', false)
    fireEvent.click(within(offer).getByRole('checkbox', { name: /filings/ }))
    fireEvent.click(within(offer).getByRole('button', { name: 'Follow one feed' }))
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Subscribed to 1 feed with 4 articles.'))
    expect(askedFor('feeds.add')).toEqual([{ address: 'https://two.example/', title: 'BABA: filings', folderId: null }])
    expect(screen.queryByRole('region', { name: 'Follow news about BABA?' })).toBeNull()
  })

  it('a pasted address brings the page behind it as an article', async () => {
    await openWindow([], { 'articles.importAddress': () => ({ added: [makeArticle('1', 'One')], existing: [], refused: [] }) })
    fireEvent.click(screen.getByRole('button', { name: 'Import' }))
    const dialog = await screen.findByRole('dialog', { name: 'Import' })
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Paste an article' }), { target: { value: ' https://harbour.example/rates \n' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Import' }))
    await waitFor(() => expect(askedFor('articles.importAddress')).toEqual([{ address: 'https://harbour.example/rates', importId: expect.any(String) }]))
  })
})

// The far side of the window's border, answering from plain data: what the real library does is tested in tests/core.
import type { RequestName } from '../../src/shared/contract.ts'
import type { ArticleSummary, Extraction, Watchlist } from '../../src/shared/model.ts'
import type { Bridge, WindowEvent } from '../../src/shared/window.ts'

export interface PlainLibrary {
  readonly bridge: Bridge
  /** Every request that changes something, as it was asked. */
  readonly asked: { readonly name: string; readonly input: unknown }[]
  articles: PlainArticle[]
  watchlists: Watchlist[]
  send(event: WindowEvent): void
}

export interface PlainArticle extends ArticleSummary {
  readonly text: string
  readonly extraction?: Extraction
}

export function makeArticle(id: string, title: string, more: Partial<PlainArticle> = {}): PlainArticle {
  return {
    id,
    title,
    author: 'Priya Raman',
    dek: null,
    url: null,
    source: 'Harbour Wire',
    publishedAt: '2026-01-02T09:00:00Z',
    addedAt: '2026-01-02T10:00:00Z',
    symbols: [],
    tags: [],
    read: false,
    starred: false,
    later: false,
    words: 460,
    moves: {},
    story: null,
    text: `${title}. The whole text.`,
    ...more,
  }
}

type Field = 'read' | 'starred' | 'later'
const pageLimit = 100

export function makePlainLibrary(articles: PlainArticle[] = [], watchlists: Watchlist[] = []): PlainLibrary {
  const listeners = new Set<(event: WindowEvent) => void>()
  const library: PlainLibrary = { bridge: { call, onEvent }, asked: [], articles, watchlists, send }

  function send(event: WindowEvent): void {
    for (const listener of listeners) listener(event)
  }
  function onEvent(listener: (event: WindowEvent) => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  function changed(articleIds: readonly string[]): void {
    queueMicrotask(() => send({ kind: 'change', change: { topics: ['articles', 'tags', 'watchlists'], articleIds } }))
  }
  function set(ids: readonly string[], field: Field, value: boolean): { ids: readonly string[] } {
    const really = library.articles.filter((article) => ids.includes(article.id) && article[field] !== value).map((article) => article.id)
    library.articles = library.articles.map((article) => (really.includes(article.id) ? { ...article, [field]: value } : article))
    changed(really)
    return { ids: really }
  }
  function setTags(ids: readonly string[], change: (tags: readonly string[]) => readonly string[]): void {
    library.articles = library.articles.map((article) => (ids.includes(article.id) ? { ...article, tags: change(article.tags) } : article))
    changed(ids)
  }

  const answers: { readonly [Name in RequestName | 'window.state' | 'window.settled' | 'window.openLink']?: (input: never) => unknown } = {
    'window.state': () => ({ library: { state: 'ready', message: null }, firstStart: false, platform: 'linux' }),
    'window.settled': () => ({}),
    'window.openLink': ({ url }: { url: string }) => ({ opened: url }),
    'library.status': () => ({ path: '/library', articles: library.articles.length, unread: 0, version: '0.1.0', schemaVersion: 1, notice: null }),
    'library.sidebar': () => ({
      all: library.articles.length,
      unread: library.articles.filter((article) => !article.read).length,
      starred: library.articles.filter((article) => article.starred).length,
      later: library.articles.filter((article) => article.later).length,
      tags: [...new Set(library.articles.flatMap((article) => article.tags))].map((name) => ({ name, color: null, articles: 1, unread: 0 })),
      watchlists: library.watchlists,
      folders: [],
      feeds: [],
    }),
    'tags.list': () => [...new Set(library.articles.flatMap((article) => article.tags))].map((name) => ({ name, color: null, articles: 1, unread: 0 })),
    'tags.complete': ({ text }: { text: string }) =>
      [...new Set(library.articles.flatMap((article) => article.tags))].filter((name) => name.toLowerCase().includes(text.toLowerCase())).map((name) => ({ name, color: null })),
    'search.complete': () => [],
    'search.check': ({ query }: { query: string }) => ({
      problem: query.includes('(') ? { message: 'A bracket is opened and never closed. Close it with ).', start: query.indexOf('('), end: query.indexOf('(') + 1 } : null,
    }),
    'articles.list': ({
      scope,
      query,
      cursor,
    }: {
      scope: { kind: string; tag?: string; symbol?: string }
      query: string
      cursor?: string
    }) => {
      if (query.includes('(')) throw { kind: 'bad-input', message: 'A bracket is opened and never closed. Close it with ).' }
      const fits = (article: PlainArticle): boolean =>
        (scope.kind === 'unread'
          ? !article.read
          : scope.kind === 'starred'
            ? article.starred
            : scope.kind === 'symbol'
              ? article.symbols.includes(scope.symbol ?? '')
              : true) && article.title.toLowerCase().includes(query.toLowerCase())
      const all = library.articles.filter(fits)
      const from = Number(cursor ?? 0)
      return { articles: all.slice(from, from + pageLimit), next: from + pageLimit < all.length ? String(from + pageLimit) : null }
    },
    'articles.get': ({ id }: { id: string }) => {
      const article = library.articles.find((each) => each.id === id)
      if (!article) throw { kind: 'not-found', message: `There is no article ${id}.` }
      return {
        article: { ...article, html: null, sections: [], language: 'en', textId: id },
        page: { state: 'whole', problem: null },
        texts: 1,
        extraction: article.extraction ?? null,
      }
    },
    'images.ofArticle': ({ id }: { id: string }) => ({ articleId: id, lead: null, pictures: [] }),
    'highlights.ofArticle': () => ({ highlights: [], note: null }),
    'articles.setRead': ({ ids, read }: { ids: string[]; read: boolean }) => set(ids, 'read', read),
    'articles.setStarred': ({ ids, starred }: { ids: string[]; starred: boolean }) => set(ids, 'starred', starred),
    'articles.setLater': ({ ids, later }: { ids: string[]; later: boolean }) => set(ids, 'later', later),
    'tags.add': ({ ids, tag }: { ids: string[]; tag: string }) => {
      setTags(ids, (tags) => [...tags, tag])
      return { ids, tag }
    },
    'tags.remove': ({ ids, tag }: { ids: string[]; tag: string }) => {
      setTags(ids, (tags) => tags.filter((each) => each !== tag))
      return { ids, tag }
    },
    'companies.find': () => [{ symbol: 'NWG', exchange: 'NYSE', name: 'Northwind Grid' }],
    'watchlists.watch': ({ symbols, list }: { symbols: string[]; list: string | null }) => {
      const watchlist = {
        id: '1',
        name: list ?? 'Watchlist',
        unread: 0,
        color: null,
        position: 0,
        archivedAt: null,
        sections: [],
        symbols: symbols.map((symbol) => ({ symbol, company: null, unread: 0, sectionId: null, note: null, color: null, addedAt: '2026-03-02T12:00:00.000Z' })),
      }
      library.watchlists = [watchlist]
      changed([])
      return { watchlist, added: symbols, change: { before: null, after: watchlist } }
    },
    'articles.import': ({ documents }: { documents: { name: string; bytes: Uint8Array }[] }) => {
      const added: PlainArticle[] = []
      const refused: { source: string; reason: string }[] = []
      for (const { name, bytes } of documents) {
        const text = new TextDecoder().decode(bytes)
        if (text === '') refused.push({ source: name, reason: 'The file is empty. Choose one with text in it.' })
        else added.push(makeArticle(String(100 + library.articles.length + added.length), text.split('\n')[0] ?? '', { text }))
      }
      library.articles = [...added, ...library.articles]
      changed(added.map((article) => article.id))
      return { added, existing: [], refused }
    },
  }

  async function call(name: string, input: unknown): ReturnType<Bridge['call']> {
    const answer = answers[name as RequestName]
    if (/\.(set|add|remove|watch|unwatch|import|settled|openLink)/.test(name)) library.asked.push({ name, input })
    try {
      if (!answer) throw { kind: 'internal', message: `Nobody answers ${name}.` }
      return { ok: true, value: answer(input as never) }
    } catch (error) {
      return { ok: false, error: error as { kind: string; message: string } }
    }
  }

  return library
}

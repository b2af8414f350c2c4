import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { LibraryChange } from '../../../src/shared/contract.ts'
import { createImageKeeper, fetchImagesOfArticle, fetchWantedImages, imagesOfArticle } from '../../../src/core/images/index.ts'
import type { FetchImage, ImageAnswer } from '../../../src/core/images/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { noon, store } from '../library-fixture.ts'
import { makePng, pictures } from './pictures.ts'

const minute = 60_000
const good: ImageAnswer = { kind: 'fetched', bytes: makePng(40, 30), whole: true }
const broken: ImageAnswer = { kind: 'failed', reason: 'reset', permanent: false, sentence: 'The connection was reset.' }

/** A network that answers as told, and remembers what it was asked. */
function makeNetwork(answer: ImageAnswer | ((address: string) => ImageAnswer)): { readonly fetchImage: FetchImage; readonly asked: { readonly address: string; readonly allowPrivate: boolean }[]; mostAtOnce(): number } {
  const asked: { address: string; allowPrivate: boolean }[] = []
  let atOnce = 0
  let most = 0
  return {
    asked,
    mostAtOnce: () => most,
    fetchImage: async ({ address, allowPrivate, accept, maximumBytes }) => {
      expect([accept, maximumBytes]).toEqual(['image', 20 * 1024 * 1024])
      asked.push({ address, allowPrivate })
      most = Math.max(most, ++atOnce)
      await new Promise((resolve) => setImmediate(resolve))
      atOnce--
      return typeof answer === 'function' ? answer(address) : answer
    },
  }
}

function openWithPictures(...addresses: readonly string[]): { readonly db: Database; readonly id: string } {
  const db = openMemoryDatabase()
  return { db, id: store(db, { title: 'Pictures', html: addresses.map((address) => `<img data-remote="${address}" alt="" />`).join('') }) }
}
const states = (db: Database, id: string): readonly string[] => imagesOfArticle(db, id).pictures.map((picture) => picture.state)

describe('pictures that are wanted', () => {
  it('are fetched, a few side by side and hosts in turn, and never twice', async () => {
    const { db, id } = openWithPictures(...Array.from({ length: 10 }, (_, number) => `https://slow.example/${number}.png`), 'https://other.example/a.png', 'https://third.example/a.png')
    const network = makeNetwork(good)
    const result = await fetchWantedImages(db, network.fetchImage, () => noon)
    expect(result).toEqual({ here: 12, missing: 0, articleIds: [id] })
    expect(network.mostAtOnce()).toBeLessThanOrEqual(4)
    expect(network.asked.slice(0, 3).map(({ address }) => new URL(address).host).sort()).toEqual(['other.example', 'slow.example', 'third.example'])
    await fetchWantedImages(db, network.fetchImage, () => noon + 100 * minute)
    expect(network.asked).toHaveLength(12)
    db.close()
  })

  it('that fail are tried again after ten minutes and after two hours, then given up with the reason', async () => {
    const { db, id } = openWithPictures('https://paper.example/a.png')
    const network = makeNetwork(broken)
    const triesAt: number[] = []
    for (let now = noon; now < noon + 24 * 60 * minute; now += minute) {
      const before = network.asked.length
      await fetchWantedImages(db, network.fetchImage, () => now)
      if (network.asked.length > before) triesAt.push((now - noon) / minute)
    }
    expect(triesAt).toEqual([0, 10, 130])
    expect(imagesOfArticle(db, id).pictures[0]).toMatchObject({ state: 'refused', problem: 'The connection was reset.' })
    db.close()
  })

  it('wait as long as their host asks for, and while this computer is offline, and lose no try by that', async () => {
    const { db, id } = openWithPictures('https://paper.example/a.png', 'https://other.example/a.png')
    const answers = (address: string): ImageAnswer => address.includes('paper') ? { kind: 'wait', until: noon + 60 * minute, sentence: 'Later.' } : { kind: 'failed', reason: 'offline', permanent: false, sentence: 'Offline.' }
    for (let time = 0; time < 5; time++) await fetchWantedImages(db, makeNetwork(answers).fetchImage, () => noon + time * 70 * minute)
    expect(states(db, id)).toEqual(['wanted', 'wanted'])
    const early = makeNetwork(good)
    await fetchWantedImages(db, early.fetchImage, () => noon + 280.5 * minute)
    expect(early.asked).toEqual([])
    await fetchWantedImages(db, early.fetchImage, () => noon + 400 * minute)
    expect(states(db, id)).toEqual(['here', 'here'])
    db.close()
  })

  it.each<readonly [string, ImageAnswer]>([
    ['are gone', { kind: 'gone', sentence: 'It is gone.' }],
    ['are refused for good', { kind: 'failed', reason: 'status', permanent: true, sentence: 'The server does not have it.' }],
    ['are no pictures', { kind: 'fetched', bytes: Buffer.from('<html>'), whole: true }],
  ])('that %s are not asked for again by themselves', async (_what, answer) => {
    const { db, id } = openWithPictures('https://paper.example/a.png')
    const network = makeNetwork(answer)
    for (let time = 0; time < 4; time++) await fetchWantedImages(db, network.fetchImage, () => noon + time * 1000 * minute)
    expect(network.asked).toHaveLength(1)
    expect(states(db, id)).toEqual(['refused'])
    db.close()
  })

  it('are not kept by halves', async () => {
    const { db, id } = openWithPictures('https://paper.example/a.png')
    await fetchWantedImages(db, makeNetwork({ kind: 'fetched', bytes: makePng(40, 30), whole: false }).fetchImage, () => noon)
    expect(states(db, id)).toEqual(['wanted'])
    db.close()
  })

  it('are left alone where the person has switched them off, until the person asks', async () => {
    const { db, id } = openWithPictures('https://paper.example/a.png')
    db.prepare("INSERT INTO settings (name, value) VALUES ('pictures.automatic', 'false')").run()
    const network = makeNetwork(good)
    await fetchWantedImages(db, network.fetchImage, () => noon)
    expect(network.asked).toEqual([])
    expect(await fetchImagesOfArticle(db, id, network.fetchImage, () => noon, false)).toMatchObject({ here: 1, missing: 0 })
    db.close()
  })

  it('may come from a private address only where a local feed of that host brought the article', async () => {
    const { db, id } = openWithPictures('http://nas.local/a.png', 'http://router.local/b.png')
    const network = makeNetwork(broken)
    await fetchWantedImages(db, network.fetchImage, () => noon)
    expect(network.asked.map((each) => each.allowPrivate)).toEqual([false, false])
    db.prepare("INSERT INTO feeds (id, address, position, added_at, is_local) VALUES (1, 'http://nas.local:8080/feed', 0, 0, 1)").run()
    db.prepare("INSERT INTO feed_items (feed_id, item_key, article_id, content_hash, sort_at, seen_at) VALUES (1, 'a', ?, '', 0, 0)").run(Number(id))
    await fetchWantedImages(db, network.fetchImage, () => noon + 15 * minute)
    expect(network.asked.slice(2).toSorted((a, b) => (a.address < b.address ? -1 : 1))).toEqual([{ address: 'http://nas.local/a.png', allowPrivate: true }, { address: 'http://router.local/b.png', allowPrivate: false }])
    db.close()
  })

  it('are written nowhere when the library was closed meanwhile', async () => {
    const { db } = openWithPictures('https://paper.example/a.png', 'https://paper.example/b.png')
    const closing: FetchImage = async () => {
      db.close()
      return good
    }
    expect(await fetchWantedImages(db, closing, () => noon)).toEqual({ here: 0, missing: 0, articleIds: [] })
  })
})

describe('a person who asks for the pictures of an article', () => {
  it('has also those tried again that were given up, and hears how many came', async () => {
    const { db, id } = openWithPictures('https://paper.example/a.png', 'https://paper.example/b.png')
    await fetchWantedImages(db, makeNetwork({ kind: 'gone', sentence: 'It is gone.' }).fetchImage, () => noon)
    const network = makeNetwork((address) => (address.endsWith('a.png') ? { ...good, bytes: pictures.jpeg } : broken))
    expect(await fetchImagesOfArticle(db, id, network.fetchImage, () => noon, true)).toEqual({ here: 1, missing: 1, articleIds: [id] })
    expect(network.asked.every((each) => each.allowPrivate)).toBe(true)
    db.close()
  })

  it('hears that there is no such article', async () => {
    const db = openMemoryDatabase()
    await expect(fetchImagesOfArticle(db, '7', makeNetwork(good).fetchImage, () => noon, false)).rejects.toThrow(/There is no article 7/)
    db.close()
  })
})

describe('the keeper of pictures', () => {
  it('asks for at most so many a minute, however often it is called, and says whose pictures came', async () => {
    const db = openMemoryDatabase()
    const ids = Array.from({ length: 5 }, (_, article) => store(db, { title: `Article ${article}`, html: Array.from({ length: 50 }, (_each, number) => `<img data-remote="https://paper.example/${article}/${number}.png" />`).join('') }))
    const network = makeNetwork(good)
    const changes: LibraryChange[] = []
    let now = noon
    const keeper = createImageKeeper({ db, fetchImage: network.fetchImage, now: () => now, announce: (change) => changes.push(change) })
    await Promise.all([keeper.look(), keeper.look(), keeper.look()])
    for (let second = 0; second < 59; second++) {
      now += 1000
      await keeper.look()
    }
    expect(network.asked).toHaveLength(120)
    for (let minutes = 0; minutes < 3; minutes++) {
      now += minute
      await keeper.look()
    }
    expect(network.asked).toHaveLength(250)
    expect(new Set(changes.flatMap((change) => change.articleIds))).toEqual(new Set(ids))
    expect(changes).toHaveLength(3)
    now -= 365 * 24 * 60 * minute // a clock set back: it goes on all the same
    await keeper.look()
    db.close()
  })

  it('does not bring the library down when it cannot be written', async () => {
    const { db } = openWithPictures('https://paper.example/a.png')
    db.pragma('query_only = ON')
    await createImageKeeper({ db, fetchImage: makeNetwork(good).fetchImage, now: () => noon, announce: () => {} }).look()
    db.close()
  })
})

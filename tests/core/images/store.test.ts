import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { imagesOfArticle, keepImage, readImage, refuseImage, registerImages, removeUnusedImages, wantedImages } from '../../../src/core/images/index.ts'
import { readArticle } from '../../../src/core/articles/index.ts'
import { openMemoryDatabase } from '../../../src/core/db/index.ts'
import { sanitizeArticleHtml } from '../../../src/core/ingest/index.ts'
import { noon, store } from '../library-fixture.ts'
import { makePng, pictures } from './pictures.ts'

const sanitize = (html: string): string => sanitizeArticleHtml(html, 'https://paper.example/news/')
const addresses = (db: Database, id: string): readonly string[] => imagesOfArticle(db, id).pictures.map((picture) => picture.address)
const wanted = (db: Database, address: string): number => wantedImages(db, noon, 1000).find((image) => image.address === address)!.id

describe('the pictures of an article', () => {
  it('are known with the article: the lead picture and all in the text, each once', () => {
    const db = openMemoryDatabase()
    const html = sanitize('<p>A</p><img src="a.png?x=1&amp;y=2" alt="&quot;A&quot; > B"><img src="/b.png"><p>B</p><img src="a.png?x=1&y=2">')
    const id = store(db, { title: 'Pictures', html, image: 'https://paper.example/lead.jpg' })
    expect(addresses(db, id)).toEqual(['https://paper.example/lead.jpg', 'https://paper.example/news/a.png?x=1&y=2', 'https://paper.example/b.png'])
    expect(imagesOfArticle(db, id).lead).toBe('https://paper.example/lead.jpg')
    expect(imagesOfArticle(db, id).pictures.every((picture) => picture.state === 'wanted' && picture.id === null)).toBe(true)
    db.close()
  })

  it('are found wherever the text speaks of pictures, too', () => {
    const db = openMemoryDatabase()
    const id = store(db, { title: 'Markup', html: sanitize('<p>&lt;img data-remote="https://paper.example/no.png"&gt;</p><img src="yes.png" alt="a data-remote=&quot;https://paper.example/no.png&quot; b">') })
    expect(addresses(db, id)).toEqual(['https://paper.example/news/yes.png'])
    db.close()
  })

  it('are never those that count readers, and at most sixty', () => {
    const db = openMemoryDatabase()
    const html = sanitize(Array.from({ length: 100 }, (_, number) => `<img src="${number}.png">`).join(''))
    const id = store(db, { title: 'Many', html, image: 'https://b.scorecardresearch.com/p?c1=2' })
    expect(addresses(db, id)).toHaveLength(60)
    expect(addresses(db, id).join()).not.toContain('scorecard')
    db.close()
  })

  it('are stored once when two articles show the same', () => {
    const db = openMemoryDatabase()
    const first = store(db, { title: 'One', html: sanitize('<img src="a.png">') })
    const second = store(db, { title: 'Two', html: sanitize('<img src="a.png">') })
    keepImage(db, wanted(db, 'https://paper.example/news/a.png'), makePng(40, 30))
    const [a] = imagesOfArticle(db, first).pictures
    expect(a).toMatchObject({ state: 'here', type: 'image/png', width: 40, height: 30 })
    expect(imagesOfArticle(db, second).pictures[0]?.id).toBe(a?.id)
    expect(Buffer.from(readImage(db, a!.id!).bytes).equals(makePng(40, 30))).toBe(true)
    expect(readImage(db, a!.id!).type).toBe('image/png')
    db.close()
  })

  it('that came inside the page are kept at once, and the text no longer carries them', () => {
    const db = openMemoryDatabase()
    const large = makePng(900, 600, { extra: [['tEXt', Buffer.alloc(3000, 'a')]] })
    const bomb = makePng(30_000, 30_000, { rows: 1, extra: [['tEXt', Buffer.alloc(3000, 'b')]] })
    const inline = (bytes: Buffer): string => `data:image/png;base64,${bytes.toString('base64')}`
    const id = store(db, { title: 'Saved page', html: sanitize(`<p>A</p><img alt="Chart" src="${inline(large)}"><p>B</p><img src="${inline(bomb)}">`) })
    const { html } = readArticle(db, id)
    expect(html).not.toContain('base64')
    const [chart, refused] = imagesOfArticle(db, id).pictures
    expect(html).toContain(`data-remote="${chart!.address}"`)
    expect(chart).toMatchObject({ state: 'here', width: 900, height: 600 })
    expect(Buffer.from(readImage(db, chart!.id!).bytes).equals(large)).toBe(true)
    expect(refused).toMatchObject({ state: 'refused', id: null })
    expect(refused!.problem).toContain('megapixels')
    expect(wantedImages(db, noon, 10)).toEqual([])
    db.close()
  })

  it('of a changed article are those of both texts', () => {
    const db = openMemoryDatabase()
    const url = 'https://paper.example/news/story'
    const id = store(db, { title: 'Story', text: 'First.', url, html: sanitize('<img src="a.png">') })
    expect(store(db, { title: 'Story', text: 'Second.', url, html: sanitize('<img src="b.png">') })).toBe(id)
    expect(addresses(db, id)).toEqual(['https://paper.example/news/a.png', 'https://paper.example/news/b.png'])
    db.close()
  })

  it('stand or fall with the article: nothing is left of one that could not be stored', () => {
    const db = openMemoryDatabase()
    expect(() => db.transaction(() => {
      registerImages(db, 1, sanitize('<img src="a.png">'), null, noon)
    })()).toThrow(/FOREIGN KEY/)
    expect(db.prepare('SELECT count(*) FROM images').pluck().get()).toBe(0)
    db.close()
  })
})

describe('what is kept of a picture', () => {
  it('is refused by its content, with the reason, and not asked for again', () => {
    const db = openMemoryDatabase()
    const id = store(db, { title: 'Error page', html: sanitize('<img src="a.png">') })
    expect(keepImage(db, wanted(db, 'https://paper.example/news/a.png'), Buffer.from('<html>Not found</html>'))).toBe(false)
    expect(imagesOfArticle(db, id).pictures[0]).toMatchObject({ state: 'refused', id: null, problem: 'The server sent a web page instead of a picture.' })
    expect(wantedImages(db, noon + 1e12, 10)).toEqual([])
    db.close()
  })

  it('is not lost to a later failure', () => {
    const db = openMemoryDatabase()
    const id = store(db, { title: 'Kept', html: sanitize('<img src="a.png">') })
    const image = wanted(db, 'https://paper.example/news/a.png')
    keepImage(db, image, pictures.jpeg)
    refuseImage(db, image, 'The server is gone.')
    keepImage(db, image, Buffer.from('nonsense'))
    expect(imagesOfArticle(db, id).pictures[0]).toMatchObject({ state: 'here', type: 'image/jpeg' })
    db.close()
  })

  it('is read by its own id and no other', () => {
    const db = openMemoryDatabase()
    store(db, { title: 'Waiting', html: sanitize('<img src="a.png">') })
    for (const id of ['1', '2', '9007199254740993']) expect(() => readImage(db, id)).toThrow(/There is no picture/)
    db.close()
  })

  it('goes when no article has it any more, a few at a time, and stays while one has', () => {
    const db = openMemoryDatabase()
    const first = store(db, { title: 'One', html: sanitize('<img src="a.png"><img src="b.png"><img src="c.png">') })
    const second = store(db, { title: 'Two', html: sanitize('<img src="c.png">') })
    expect(removeUnusedImages(db)).toBe(0)
    db.prepare('DELETE FROM articles WHERE id = ?').run(Number(first))
    expect(removeUnusedImages(db, 1)).toBe(1)
    expect(removeUnusedImages(db, 5)).toBe(1)
    expect(addresses(db, second)).toEqual(['https://paper.example/news/c.png'])
    db.close()
  })

  it('is looked up by indexes', () => {
    const db = openMemoryDatabase()
    const plan = (sql: string): string => (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map((step) => step.detail).join('; ')
    expect(plan("SELECT id, address, tries FROM images WHERE state = 'wanted' AND due_at <= 1 ORDER BY due_at DESC LIMIT 9")).toBe('SEARCH images USING INDEX images_wanted (due_at<?)')
    expect(plan('SELECT images.id FROM article_images JOIN images ON images.id = article_images.image_id WHERE article_images.article_id = 1 ORDER BY article_images.image_id')).not.toMatch(/SCAN|TEMP B-TREE/)
    db.close()
  })
})

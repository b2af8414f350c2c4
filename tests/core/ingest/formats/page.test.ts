import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../../src/core/ingest/formats/html-text.ts'
import { parsePage } from '../../../../src/core/ingest/formats/page.ts'

const read = (name: string, url: string) =>
  parsePage(readFileSync(`tests/fixtures/pages/${name}`, 'utf8'), { url, now: '2026-11-24T12:00:00Z' })
const prose = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `<p>In part ${index} the yard said that its profit rose by a fifth, as rates for dry goods recovered across the Baltic, it said.</p>`,
  ).join('')
const page = (head: string, body: string) =>
  parsePage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, {
    url: 'https://quay.example/2026/10/29/story',
    now: '2026-11-24T12:00:00Z',
  })

describe('a newspaper page', () => {
  const article = read('broadsheet.html', 'https://quay.example/business/2026/10/29/tolland-marine?utm_source=x')

  it('gives its metadata, from broken JSON-LD too', () => {
    expect(article).toMatchObject({
      title: 'Tolland Marine lifts forecast after record summer',
      author: 'Nadia Ferr and Tom Rudd',
      publishedAt: '2026-10-29T06:15:00.000Z',
      dek: 'The dredging yard booked 14 hulls since January and now expects profit to grow by a tenth.',
      url: 'https://quay.example/business/2026/10/29/tolland-marine',
      source: 'The Quay',
      language: 'en-GB',
      image: 'https://quay.example/pictures/yard.jpg',
    })
  })

  it('gives the article whole and nothing that stands around it', () => {
    const paragraphs = article.text.split('\n\n')
    expect(paragraphs[0]).toMatch(/^Tolland Marine has raised/)
    expect(paragraphs).toHaveLength(7)
    expect(paragraphs.at(-1)).toMatch(/since 1991\.”$/)
    expect(article.text).toContain('£m | Q3 2026 | Q3 2025\nRevenue | 212.4 | 194.9')
    expect(article.sections.map(({ heading }) => heading)).toEqual(['Steel is dear'])
  })

  it('keeps the picture in one good size, with its caption and without the credit line being text', () => {
    expect(article.html).toContain('data-remote="https://quay.example/pictures/yard-1300.webp"')
    expect(article.text).not.toContain('slipway')
  })

  it('says the same in text and HTML', () => {
    expect(htmlToText(article.html!.replace(/<figcaption>.*?<\/figcaption>/g, '')).text).toBe(article.text)
  })
})

describe('a weblog page', () => {
  const article = read('weblog.html', 'https://tides.example/2026/11/02/three-things/')

  it('gives author and time by its elements', () => {
    expect(article).toMatchObject({
      title: 'Three things I learned from Tolland’s annual report',
      publishedAt: '2026-11-02T18:30:00.000Z',
      author: 'Ann Lee',
    })
  })

  it('gives the paragraphs alone, whatever the page calls its boxes', () => {
    expect(article.text.split('\n\n').map((paragraph) => paragraph.slice(0, 20))).toEqual([
      'I read annual report',
      'The first thing: cus',
      'The second thing: ca',
      'The third thing is s',
    ])
    expect(article.html).toContain('chart-1024x600.png')
  })
})

describe('pages of other shapes', () => {
  it('reads a piece of HTML without a document around it', () => {
    expect(parsePage('<p>Profit rose <b>20%</b>.</p>', { url: null })).toMatchObject({
      title: 'Profit rose 20%.',
      text: 'Profit rose 20%.',
      url: null,
    })
  })

  it('takes the text that a page drawn by scripts carries as data', () => {
    const words = 'The yard said that its profit rose by a fifth. '.repeat(10)
    const article = page(
      `<script type="application/ld+json">${JSON.stringify({ '@type': ['NewsArticle'], headline: 'Yard up', articleBody: `${words}\n\n${words}`, author: 'Ann Lee' })}</script>`,
      '<div id="app">Loading…</div>',
    )
    expect(article).toMatchObject({ title: 'Yard up', author: 'Ann Lee' })
    expect(article.text.split('\n\n')).toHaveLength(2)
  })

  it('leaves out what the publisher does not count to the text', () => {
    const stated = htmlToText(prose(8)).text
    const article = page(
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'Yard up', articleBody: stated })}</script>`,
      `<article><p>Our readers' choice of the week, brought to you with the help of our partners in the trade.</p>${prose(8)}<p>Tolland Marine is a client of the owner of this page, as the law wants us to say here.</p></article>`,
    )
    expect(article.text).toBe(stated)
  })

  it('gives the whole body of a page that is one large table', () => {
    const rows = Array.from(
      { length: 1500 },
      (_, row) =>
        `<tr>${Array.from({ length: 10 }, (_unused, column) => `<td><font size="2"><b>${row},${column}00</b></font></td>`).join('')}</tr>`,
    ).join('')
    const article = page('<title>Form 10-Q</title>', `<table>${rows}</table>`)
    expect(article.title).toBe('Form 10-Q')
    expect(article.text).toContain('1499,000 | 1499,100')
  })

  it.each([
    ['meta tag', '<meta name="date" content="2026-10-03">', '', '2026-10-03T00:00:00.000Z'],
    ['time element', '', '<time datetime="2026-10-04T10:00:00-05:00">today</time>', '2026-10-04T15:00:00.000Z'],
    ['microdata', '', '<span itemprop="datePublished" content="2026-10-05T10:00Z"></span>', '2026-10-05T10:00:00.000Z'],
    ['words', '', '<div class="post-date">Published: October 6, 2026 at 4:05 PM EDT</div>', '2026-10-06T20:05:00.000Z'],
    ['address', '', '', '2026-10-29T00:00:00.000Z'],
  ])('finds the time in a %s', (_, head, body, publishedAt) => {
    expect(page(head, `${body}${prose(4)}`).publishedAt).toBe(publishedAt)
  })

  it('does not believe a canonical address that is the front page', () => {
    expect(page('<link rel="canonical" href="https://quay.example/">', prose(4)).url).toBe('https://quay.example/2026/10/29/story')
  })

  it('relates addresses to the base the page names', () => {
    expect(
      page(
        '<base href="https://cdn.example/x/">',
        `${prose(4)}<p>See <a href="y">the yard's own page about it</a>, it says more than this one does.</p>`,
      ).html,
    ).toContain('href="https://cdn.example/x/y"')
  })

  it.each([
    ['depth', `${'<div>'.repeat(20_000)}${prose(6)}`],
    ['attributes', `<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}="x"`).join(' ')}>x</p>${prose(6)}`],
    ['links inside links', `${'<a href="x">link '.repeat(3000)}${prose(6)}`],
    ['JSON-LD without end', `<script type="application/ld+json">${'['.repeat(20_000)}</script>${prose(6)}`],
  ])('survives %s beyond reason', (_, body) => {
    expect(page('<title>A title of it</title>', body).text).toContain('In part 5 the yard said')
  })
})

describe('what stands in an article and only looks like a call', () => {
  const stays = [
    'Advertising revenue rose 6% to $4 billion.',
    'Like the rest of the industry, the yard cut its forecast.',
    'Facebook on Tuesday fell 3% in New York.',
    'Follow the money, the chairman said.',
    'LONDON (Reuters) - Tolland rose 3% on the day.',
    'Tap the brakes, the bank told the market.',
    'Recommended: Buy, target $200.',
    'More than half of it came from the Gulf.',
    'Copyright law is what the case turns on.',
    'Related parties bought 4% of the shares.',
    'Save for the Baltic, all regions grew.',
    'Share buybacks came to $68 million.',
    'Comments by the chief executive moved the shares.',
    'Get the price right and the rest follows.',
    'See you on Monday.',
    'Source of the growth was the Gulf.',
    'Contact: investors@tolland.example',
    'Media: sales fell 3% to $2 billion.',
  ]
  it.each(stays)('%s', (sentence) => {
    expect(page('<title>A title of it</title>', `<article>${prose(4)}<p>${sentence}</p>${prose(2)}</article>`).text).toContain(sentence)
  })

  it.each(['Related-party transactions', 'Recommended dividend', 'More on margins', 'Trending higher'])('the heading %s', (heading) => {
    expect(
      page('<title>A title of it</title>', `<article>${prose(5)}<h2>${heading}</h2>${prose(1)}</article>`).sections.map(
        (section) => section.heading,
      ),
    ).toEqual([heading])
  })
})

describe('what comes along with an article', () => {
  it.each([
    'Advertisement',
    'Sign up for our newsletter and get the news in your inbox.',
    'Read more: steel prices climb',
    'Also read | Why the Baltic will not freeze',
    'Story continues below',
    'Photo by A. Nother',
    'Follow Ann Lee on Twitter for more',
    'Share this article',
    'Share on Facebook',
    'A ship at the quay (Getty Images)',
    '© 2026 The Quay',
    'Topics: Shipping, Steel',
    'Click here for more on this story',
    '12 Comments',
    'Image copyright The Quay',
    'Home > Business > Shipping',
    'Getty Images',
    'A post shared by Ann (@ann) on Oct 1, 2018 at 3:00pm PDT',
  ])('%s', (line) => {
    const article = page('<title>A title of it</title>', `<article>${prose(4)}<p>${line}</p>${prose(2)}</article>`)
    expect(article.text).not.toContain(line)
    expect(article.text.split('\n\n')).toHaveLength(6)
  })

  it('a pull quote that says again what a paragraph says', () => {
    const article = page(
      '<title>A title of it</title>',
      `<article>${prose(4)}<blockquote>as rates for dry goods recovered across the Baltic</blockquote>${prose(2)}</article>`,
    )
    expect(article.text.split('\n\n')).toHaveLength(6)
  })

  it('a table of contents and the list of other articles under their heading', () => {
    const article = page(
      '<title>A title of it</title>',
      `<article><ul><li><a href="#a">One</a></li><li><a href="#b">Two</a></li></ul>${prose(5)}<h3>Related articles</h3><ul><li><a href="/1">A whale in the harbour stops the ferries</a></li><li><a href="/2">Ten places to eat fish on the quay</a></li></ul></article>`,
    )
    expect(article.text.split('\n\n')).toHaveLength(5)
    expect(article.sections).toEqual([])
  })

  it('a row of teasers', () => {
    const teaser = (title: string): string =>
      `<div class="card"><a href="/x"><img src="/x.jpg"></a><h3><a href="/x">${title}</a></h3><p>A few words that should make one read it.</p></div>`
    const cards = ['A whale in the harbour', 'Ten places to eat fish', 'The last steamer is sold'].map(teaser).join('')
    const article = page('<title>A title of it</title>', `<article>${prose(6)}<div>${cards}</div></article>`)
    expect(article.text.split('\n\n')).toHaveLength(6)
  })

  it('a page saved by a browser knows its address', () => {
    const article = parsePage(
      `<!-- saved from url=(0026)https://quay.example/a/story --><html><head><title>A title of it</title></head><body><article>${prose(4)}<p>See <a href="/b">the page of the yard about it</a>, which says more than this one.</p></article></body></html>`,
      { url: null },
    )
    expect(article.url).toBe('https://quay.example/a/story')
    expect(article.html).toContain('href="https://quay.example/b"')
  })
})

describe('a statement of results on a page', () => {
  it('keeps the days over its columns', () => {
    const cell = (text: string): string => `<td><span>${text}</span></td>`
    const rows = [['(million euro)', 'June 30, 2026', 'June 30, 2025', 'Change'], ['Revenue', '206.1', '171.9', '20.1%'], ['EBITDA', '24.1', '12.9', '90.2%']]
    const article = page('<title>Halden Works half-year results</title>', `<h1>Halden Works half-year results</h1><table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>${prose(6)}`)
    expect(article.text).toContain('(million euro) | June 30, 2026 | June 30, 2025 | Change')
  })
})

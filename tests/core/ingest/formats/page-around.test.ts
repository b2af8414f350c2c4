import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/core/ingest/formats/page.ts'
import { scoreText } from '../../../bench/readable-score.ts'

const folder = 'tests/fixtures/pages'
const fixture = (name: string) =>
  parsePage(readFileSync(`${folder}/${name}.html`, 'utf8'), { url: null, now: '2026-11-24T12:00:00Z' })
const prose = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `<p>In part ${index} the yard said that its profit rose by a fifth, as rates for dry goods recovered across the Baltic, it said.</p>`,
  ).join('')
const page = (head: string, body: string) =>
  parsePage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, { url: null, now: '2026-11-24T12:00:00Z' })
const blocks = (text: string): string[] => text.split('\n\n')

describe('pages of every shape', () => {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -4))
  it.each(names)('%s gives the words of its article and no others', (name) => {
    expect(scoreText(readFileSync(`${folder}/${name}.txt`, 'utf8'), fixture(name).text)).toEqual({ precision: 1, recall: 1 })
  })
})

describe('what a page says of its article', () => {
  it('an exhibit of a filing is titled with what it announces', () => {
    expect(fixture('filing').title).toBe('TOLLAND MARINE AGREES TO BUY THE HARROW SLIPWAY')
  })

  it('a description that was escaped twice is read', () => {
    expect(fixture('station').dek ?? fixture('station').text).toContain('Ann & Tom')
    expect(fixture('magazine').dek).toContain('scrapyard — at twice')
  })

  it('a sentence under the headline is the dek where the page states none, and stays in the article where it says something else', () => {
    const body = `<h1>Yard up in the third quarter</h1><h2>The yard had its best summer since the war, its chief says</h2>${prose(5)}`
    const without = page('<title>Yard up in the third quarter</title>', `<article>${body}</article>`)
    expect(without.dek).toBe('The yard had its best summer since the war, its chief says')
    expect(blocks(without.text)).toHaveLength(5)
    const cut = page(
      '<title>Yard up in the third quarter</title><meta name="description" content="The yard had its best summer since the...">',
      `<article>${body}</article>`,
    )
    expect(cut.dek).toBe('The yard had its best summer since the war, its chief says')
    const other = page(
      '<title>Yard up in the third quarter</title><meta name="description" content="Steel is dear and the shares fall, by our reporter on the firth.">',
      `<article>${body}</article>`,
    )
    expect(other.text).toContain('best summer since the war')
  })

  it.each([
    `<p>The yard raised its forecast on Thursday, after a summer of many orders.</p><h2>What the shareholders of the yard are to expect from it now</h2>${prose(5)}`,
    `<h2>What the shareholders of the yard are to expect from it now</h2>${prose(3)}<h2>What it costs</h2>${prose(3)}`,
  ])('a heading of the article is none', (body) => {
    const article = page('<title>Yard up in the third quarter</title>', `<article><h1>Yard up in the third quarter</h1>${body}</article>`)
    expect(article.dek).toBeNull()
    expect(article.sections.map(({ heading }) => heading)).toContain('What the shareholders of the yard are to expect from it now')
  })

  it.each([
    ['<meta name="author" content="Ann Lee, QUAY NEWS">', 'Ann Lee'],
    ['<meta name="author" content="quay.example"><meta name="byl" content="By Tom Rudd">', 'Tom Rudd'],
  ])('author from %s', (head, author) => {
    expect(page(head, prose(4)).author).toBe(author)
  })

  it.each([
    ['Yard up in the third quarter • Ann Lee', 'Ann Lee on Tides'],
    ['The Quay | Yard up in the third quarter', 'The Quay'],
    ['Yard up in the third quarter - Quay Business', 'Quay.com'],
  ])('title from "%s" on %s', (title, site) => {
    expect(page(`<meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">`, prose(4)).title).toBe(
      'Yard up in the third quarter',
    )
  })

  it('a title keeps its own points and the name of somebody else', () => {
    const points = 'Letters: The dock | Steel prices | Ferries | The last steamer'
    expect(page(`<meta property="og:title" content="${points}"><meta property="og:site_name" content="The Quay">`, prose(4)).title).toBe(points)
    expect(page('<meta property="og:title" content="Yard up - Baltic rates recover">', prose(4)).title).toBe('Yard up - Baltic rates recover')
  })

  it('the day in an address is believed before a date without a year', () => {
    const head = '<link rel="canonical" href="https://quay.example/2011/08/13/yard-up">'
    expect(page(head, `<div class="promo-date">Conference on Sept. 12</div>${prose(4)}`).publishedAt).toBe('2011-08-13T00:00:00.000Z')
    expect(page(head, `<div class="post-date">Aug. 13, 2011 at 4:05 PM EDT</div>${prose(4)}`).publishedAt).toBe('2011-08-13T20:05:00.000Z')
  })

  it('microdata of other articles and of the publisher is not its own', () => {
    const others =
      '<ul itemscope itemtype="http://schema.org/ItemList"><li itemprop="itemListElement"><h3><a href="/x">Ten ships</a></h3><meta itemprop="datePublished" content="2015-01-01T19:03:05Z"><meta itemprop="description" name="description" content="Ten ships that outlived their owners by years."></li></ul><div itemscope itemtype="http://schema.org/Organization"><meta itemprop="image" content="/sign.png"></div>'
    const article = page('<meta name="dc.date" content="2026-10-27"><title>A title of it</title>', `${others}<article>${prose(5)}</article>`)
    expect(article).toMatchObject({ publishedAt: '2026-10-27T00:00:00.000Z', dek: null, image: null })
  })

  it('a line named for what it is, that says who and when, is none of the text', () => {
    const article = page(
      '<title>A title of it</title>',
      `<article><p class="articleMeta"><span>By <span>Ann Lee</span> | <a href="/a">More Articles</a></span><br><span>December 22, 2014</span> | <a href="#c">Comments (25)</a></p>${prose(5)}<p class="promo">Promoted to captain, she left the yard in May.</p></article>`,
    )
    expect(blocks(article.text)).toHaveLength(6)
    expect(article.text).toContain('Promoted to captain')
  })

  it('what is taken out over the article is known of it', () => {
    const article = page('<title>A title of it</title>', `<article><p>By Ann Lee</p><p>October 27, 2026</p>${prose(5)}</article>`)
    expect(article).toMatchObject({ author: 'Ann Lee', publishedAt: '2026-10-27T00:00:00.000Z' })
    expect(blocks(article.text)).toHaveLength(5)
  })

  it("a site's sign is no picture of the article", () => {
    const head = '<meta property="og:image" content="https://quay.example/i/site_logo_white.png">'
    expect(page(head, `<article>${prose(2)}<img src="https://quay.example/yard.jpg" width="800" height="500">${prose(3)}</article>`).image).toBe(
      'https://quay.example/yard.jpg',
    )
  })
})

describe('where the article is', () => {
  it('text as data takes the place of what a page shows of it', () => {
    const sentences = Array.from({ length: 40 }, (_, index) => `Sentence number ${index} says that rates rose again in week ${index}.`).join(' ')
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Yard up', articleBody: `<p>${sentences}</p><p>And an end &amp; more.</p>` })
    const article = page(`<script type="application/ld+json">${data}</script>`, `<article><p>${sentences.slice(0, 400)}</p></article>`)
    expect(article.text).toContain('week 39.')
    expect(article.text).toContain('And an end & more.')
    expect(article.text).not.toContain('<p>')
  })

  it('a sentence over the article that describes it does not take its place', () => {
    const dek = 'The dredging yard booked 14 hulls since January and now expects its profit to grow by a tenth.'
    const article = page(
      `<title>A title of it</title><meta name="description" content="${dek}">`,
      `<div class="extra"><div><p>${dek}</p></div></div><div class="words">${prose(3)}</div>`,
    )
    expect(article.text).toContain('In part 2 the yard')
  })

  it('what stands after the element marked as the body does not belong to it, a lead before it does', () => {
    const article = page(
      '<title>Yard up in the third quarter</title>',
      `<div class="story"><p>Tolland Marine has had the best summer since the war, and its shares rose by a tenth on the news.</p><div itemprop="articleBody">${prose(8)}</div><p>The owner of this page holds shares in some of the companies of which it reports, and says so here as the law wants it.</p></div>`,
    )
    expect(article.text).toMatch(/^Tolland Marine has had/)
    expect(article.text).not.toContain('owner of this page')
  })

  it('text in lines within spans is found in the element marked as the body', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `<span style="font-family: serif"><span>In week ${index} the rates for dry goods rose again, and nobody at the yard was surprised.</span></span><span><br><br></span>`).join('')
    const article = page('<title>A title of it</title>', `<div class="blog"><h3>A title of it</h3><div class="post-body entry-content">${lines}</div><div class="post-footer">Posted by Ann at 9:00 AM</div></div>`)
    expect(article.text).toContain('In week 0 the')
    expect(article.text).toContain('In week 11 the')
    expect(article.text).not.toContain('Posted by')
  })

  it('text between lists that stands in no paragraph stays', () => {
    const points = `<ul>${Array.from({ length: 6 }, (_, index) => `<li>Point ${index} of what the yard announced is longer than one would like it to be, since it names ships, docks and sums of money.</li>`).join('')}</ul>`
    const article = page(
      '<title>A title of it</title>',
      `<article><div>The yard announced six things on Thursday, and here they are:${points}Whoever holds its shares will be asked about them in spring.<br><br>If they agree, the dock can be built within two years of that.</div></article>`,
    )
    expect(article.text).toContain('asked about them in spring.')
    expect(article.text).toContain('within two years of that.')
  })

  it('a list of links under a point of another list stays', () => {
    const article = page('<title>A title of it</title>', `<article>${prose(3)}<ul><li>Learn how to build a dock:<ul><li><a href="/a">Dig a hole beside the water of the firth</a></li><li><a href="/b">Build a gate that keeps the water out</a></li></ul></li><li>Wait for the tide.</li></ul>${prose(3)}</article>`)
    expect(article.text).toContain('Build a gate')
  })

  it('words of a sentence stay, however their link is named', () => {
    const article = page(
      '<title>A title of it</title>',
      `<article>${prose(4)}<p>The clerk said <a class="popup" href="#n">he would prefer not to</a>, and did not.</p><p><span class="tags">Copper</span> rose by a tenth, <span class="promo">steel</span> by less.</p>${prose(2)}</article>`,
    )
    expect(article.text).toContain('The clerk said he would prefer not to, and did not.')
    expect(article.text).toContain('Copper rose by a tenth, steel by less.')
  })
})

describe('what is not seen, or is seen with a picture', () => {
  it.each(['style="display:none"', 'style="visibility: hidden"', 'hidden', 'aria-hidden="true"', 'class="display-none"'])('an element with %s', (how) => {
    const article = page(
      '<title>A title of it</title>',
      `<article>${prose(4)}<div ${how}><p>Your message has been sent to the people at the desk, who read every one of them.</p></div>${prose(3)}</article>`,
    )
    expect(blocks(article.text)).toHaveLength(7)
  })

  it('a page whose whole body is hidden until its scripts run is read', () => {
    expect(blocks(page('<title>A title of it</title>', `<div style="display:none"><article>${prose(6)}</article></div>`).text)).toHaveLength(6)
  })

  it('the words in the box of a picture', () => {
    const article = page(
      '<title>A title of it</title>',
      `<article>${prose(3)}<div><div><img src="https://quay.example/yard.jpg" width="600" height="400"></div><div>Workers leave the yard at the end of a shift.</div></div>${prose(3)}</article>`,
    )
    expect(article.text).not.toContain('Workers leave')
    expect(article.html).toContain('<figcaption>Workers leave the yard at the end of a shift.</figcaption>')
  })
})

describe('boxes around an article', () => {
  it('what is related, though it is as long as the article', () => {
    const snippet = (title: string): string => `<li><a href="/${title.length}">${title}</a><p>A few words that should make one read it, and a few more of them to make it long.</p></li>`
    const article = page(
      '<title>A title of it</title>',
      `<article>${prose(3)}<section id="related"><h2>Related</h2><ul>${['A whale in the harbour', 'Ten places to eat fish', 'The last steamer is sold'].map(snippet).join('')}</ul></section></article>`,
    )
    expect(blocks(article.text)).toHaveLength(3)
  })
})

describe('lines around an article', () => {
  it.each([
    'Text Size',
    '[+] Enlarge',
    'US Navy / Getty Images',
    'Please follow Quay Business on Twitter and Facebook.',
    'Ask Ann A Question >',
    'Enter your email address to get our alerts.',
    'Read or Share this story: https://quay.example/1x3',
    'Get Quay Business on Twitter, Facebook and more!',
    'Know something we don’t? E-mail us at desk@quay.example',
    'Comments (5 posted)',
    '1,204 views',
    'To embed this post, copy the code below.',
    '***',
    'x',
    '<b>IN TEXAS: </b><a href="/2">Family of the captain speaks of the storm</a>',
    '<a href="/3">See the pictures of the week.</a>',
    '(MORE: <a href="/4">Ten ships that outlived their owners</a>)',
    'Lesen Sie auch: Warum Stahl teurer wird',
    'Das könnte Sie auch interessieren',
    'À lire aussi : les ports du Nord',
    'Suivez-nous sur Facebook',
    'Lea también: el puerto de Portree',
    '3 Kommentare',
    'CLICK HERE TO GET THE QUAY APP',
    'Media playback is unsupported on your device',
    'Since you’re here… we have a small favour to ask.',
    'All products featured here are selected by our editors. If you buy something, we may earn an affiliate commission.',
    'Ann Lee is a reporter at Quay Finance. Follow her on Twitter @annlee.',
    'This article appeared in the Business section of the print edition under the headline "Ships"',
    '10 stocks we like better than Tolland Marine',
    'Want the latest recommendations from Quay Research? Download 7 best stocks. Click to get this free report',
    'View original content: http://www.quaywire.example/releases/1.html',
    'This entry was posted in Shipping and tagged steel, yards. Bookmark the permalink.',
    'Click to share on Twitter (Opens in new window)',
    'Do you have a story for The Quay news team? Email us at tips@quay.example',
    'First published on November 19, 2026 / 5:03 PM',
    'Updated at 5:03 p.m. ET',
    'You have reached your limit of 4 free articles.',
    'FILE - In this Nov. 5, 2026 file photo, the yard in Portree is seen. (AP Photo/A. Nother)',
    'Facebook Twitter Email',
    '1/11',
    'More from Quay Finance:',
    'To contact the reporters on this story: Ann Lee in London at alee@quay.example',
    'Filed under shipping, steel',
    'What do you think? Let us know in the comments.',
    'Please subscribe to our channel.',
    'Featured image: A. Nother',
    '[Image: A. Nother]',
    'A version of this article appears in print on Nov. 19, 2026, Section B, Page 1.',
    'The Quay may earn money from links on this page.',
    'Get unlimited digital access.',
    'Related stocks: TOLL',
  ])('%s', (line) => {
    expect(blocks(page('<title>A title of it</title>', `<article>${prose(4)}<p>${line}</p>${prose(2)}</article>`).text)).toHaveLength(6)
  })

  it.each([
    'Print revenue fell by 6% to $4 million.',
    'Previous guidance stood at $4 million.',
    'By the end of the year it will be three.',
    'SHARES: The stock rose 3% to 482p.',
    'Watch what the <a href="/5">central bank of the country</a> does, he said.',
    'Photo: sales of cameras fell 3% to $2 billion.',
    'Get the price right on Facebook shares and the rest follows.',
    'Questions about the price remain, he said.',
    '1. Revenue',
    '$61',
    'A lire.',
    'Anzeigenerlöse stiegen um 6 Prozent.',
    'Themen der Sitzung waren Zinsen und Mieten.',
    'Reporting by Ann Lee; Editing by Tom Rudd',
    'The Quay contributed to this report.',
    'Filed claims fell 3% to 212,000 in the week.',
    'Updated guidance calls for $4.10 a share in 2026.',
    'Published estimates stood at $4.10.',
    'Loading of ships took three days longer than planned.',
    'This article of the treaty was the first to fall.',
    'Support for the plan came from the bank.',
    'You have reached a point of no return, he told them.',
    'Stay tuned to the bond market, she said.',
    'More from them is expected in spring.',
    'Ten stocks rose and two fell on Thursday.',
    'When the bank has a tip, it acts on it.',
    'Ann Lee is an editor who follows the company.',
    'X rose 3% on the day.',
    'Tolland may receive compensation if the deal falls through.',
    'Thank you! It was a pleasure to be here.',
    'Thank you for your interest in Tolland Marine, and good day to you.',
    'Stay informed on rates, whose fall was significant.',
    'By continuing to raise prices, the yard risks that its customers do not agree.',
    'You have reached the limit of what a yard can do.',
    'If you like this stock, wait for 400p.',
    'Have you any question about it? Tell me.',
    'Filed under seal, the motion names four banks.',
    'For more information, please visit www.tolland.example.',
    'Disclosure: I am long TOLL.',
    'Open',
    'Trending higher, the shares closed at 482p.',
    'Please note that the figures are in pounds.',
    'Picture the yard without its crane.',
    'Images of the dock show 3% more steel.',
    'Get used to higher rates, he said.',
    'What do you think the bank will do? Nobody knows.',
  ])('but not: %s', (line) => {
    const article = page('<title>A title of it</title>', `<article>${prose(4)}<p>${line}</p>${prose(2)}</article>`)
    expect(article.text).toContain(line.replace(/<[^>]*>/g, ''))
  })

  it("the author's address under the article", () => {
    const article = page(
      '<title>A title of it</title>',
      `<article>${prose(5)}<p style="font-style:italic">Ann Lee can be reached at ann@quay.example.</p></article>`,
    )
    expect(blocks(article.text)).toHaveLength(5)
  })
})

import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/core/ingest/formats/page.ts'

const now = '2026-11-24T12:00:00Z'
const page = (head: string, body: string) => parsePage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, { url: null, now })
const sentence = (index: number): string =>
  `In part ${index} the yard said that its profit rose by a fifth, as rates for dry goods recovered across the Baltic, it said.`
const prose = (count: number, tag = 'p'): string => Array.from({ length: count }, (_, index) => `<${tag}>${sentence(index)}</${tag}>`).join('')
const parts = (count: number): string[] => Array.from({ length: count }, (_, index) => sentence(index))
const blocks = (text: string): string[] => text.split('\n\n')

describe('the element with the article', () => {
  it('is found on a page whose head has no opening tag', () => {
    const html = `<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Yard up</title></head>\n<body class="story"><div class="article">${prose(5)}</div></body></html>`
    expect(blocks(parsePage(html, { url: null, now }).text)).toEqual(parts(5))
  })

  it('is found under a name by which boxes are left out elsewhere', () => {
    const body = `<div class="page"><h1>Yard up</h1><div class="tool">Nov 19</div><div id="artpagination"><div class="pane">${prose(6)}</div></div>
      <div class="archives"><p>Photo galleries and letters of readers from the days when the yard was new, all of them in one place.</p><ul><li>Mon</li><li>Tue</li></ul></div></div>`
    expect(blocks(page('<title>Yard up</title>', body).text)).toEqual(parts(6))
  })

  it('is found where its paragraphs are boxes, within one that is named for the head of the site', () => {
    const body = `<div id="MastheadOfThisYear"><ul><li><a href="/a">Home</a></li><li><a href="/b">Rates</a></li></ul><div class="entry"><div class="first">${prose(1, 'div')}</div>${prose(9, 'div').slice(sentence(0).length + 11)}</div>
      <div class="others"><h3><a href="/c">Harrow sells its last steamer</a></h3><div>By Tom Rudd</div></div></div>`
    expect(blocks(page('<title>Yard up</title>', body).text)).toEqual(parts(9))
  })

  it('is the article, however much its readers wrote under it', () => {
    const letters = Array.from({ length: 30 }, (_, index) => `<div class="comment"><p>I have said ${index} times that this yard would make it, and nobody at all believed me then.</p></div>`)
    const body = `<div class="story"><h1>Yard up</h1>${prose(3)}</div><div class="userComments"><h3>30 comments</h3>${letters.join('')}</div>`
    expect(blocks(page('<title>Yard up</title>', body).text)).toEqual(parts(3))
  })

  it('ends where boxes with a sentence and a link each begin, however many they are', () => {
    const teasers = Array.from(
      { length: 12 },
      (_, index) =>
        `<div class="box"><div><a href="/${index}">Ship ${index} leaves the firth</a></div><div>July ${index + 1}, 2026 -- Updated 1825 GMT</div><div class="text">It was the ${index}th ship of the year to leave for the Gulf with nothing but ballast in her holds.</div></div>`,
    )
    const body = `<div class="left"><h1>Yard up</h1>${prose(7)}</div><div class="right"><div>Part of complete coverage on ships</div>${teasers.join('')}</div>`
    expect(blocks(page('<title>Yard up</title>', body).text)).toEqual(parts(7))
  })

  it('goes on in a section beside it that is longer than a teaser, and in the line that ends it', () => {
    const section = `<div class="infobox"><h3>What it costs</h3>${Array.from({ length: 4 }, (_, index) => `<p>${sentence(20 + index)}</p>`).join('')}</div>`
    const body = `<div class="story"><h1>Yard up</h1>${prose(12)}${section}<div class="end"><p>Tom Rudd in Portree contributed to this report, and so did Ben Orr in Harrow.</p></div></div>`
    const text = page('<title>Yard up</title>', body).text
    expect(text).toContain(sentence(23))
    expect(text).toContain('What it costs')
    expect(text).toContain('contributed to this report')
  })

  it('may be named for its commentary or say that comments are open', () => {
    for (const name of ['commentary', 'single comments-open']) {
      const body = `<div class="${name}"><h1>Yard up</h1>${prose(5)}</div>`
      expect(blocks(page('<title>Yard up</title>', body).text), name).toEqual(parts(5))
    }
  })

  it('is not lost to a name, where its headline stands outside of it and other text beside it', () => {
    for (const name of ['entry comments-open', 'story-comments']) {
      const aside = `<div class="about"><p>The Quay writes about ships and those who build them, from a small office on the firth.</p><p>It was founded in the year in which the yard went broke, by two of its welders and a priest.</p><p>It lives of its readers alone, and of what the harbour pays for the tables of its tides.</p><p>Its printers sit in Harrow and print on Thursdays, when the tide allows them to.</p></div>`
      const body = `<header><h1>Yard up</h1></header><div class="${name}">${prose(14)}</div>${aside}`
      expect(blocks(page('<title>Yard up</title>', body).text).slice(0, 14), name).toEqual(parts(14))
    }
  })

  it('does not lose what readers wrote where nobody else did', () => {
    expect(blocks(page('<title>Yard up</title>', `<div class="comment">${prose(5)}</div>`).text)).toEqual(parts(5))
  })
})

describe('what belongs to a page and not to its article', () => {
  it.each([
    ['values for its scripts in a hidden box', '<div class="hidden">???open:true! until:07/18/2026 04:14 EDT!</div>'],
    ['what stands in the rail beside it', '<div id="article-side-rail"><h2><a href="/w">World digest</a></h2><p>The president speaks about his ties with the neighbours on his last visit.</p></div>'],
    ['what a named box says of a picture', '<div class="articleImageDetails"><span class="photographer">The yard at dawn on Thursday, seen from the old bridge.</span></div>'],
    ['the words in a box named for its picture', '<div class="cT-imagePortrait"><img src="/i.jpg" width="300" height="200"><p>The yard at dawn on Thursday, seen from the old bridge.</p></div>'],
    ['whatever a box named for its picture says', '<span class="photo left"><img src="/i.jpg" width="300" height="200"><em>The yard at dawn on Thursday, seen from the old bridge.</em> (Quay)</span>'],
    ['a link in brackets', '<p>[ The price of plate will test many yards. Read <a href="/p">nine ways to pay for steel</a>. ]</p>'],
    ['what a video shows', '<p class="video-desc">The yard at dawn on Thursday, seen from the old bridge.</p>'],
    ['several articles between bars', '<p><b>— Harrow: <a href="/a">ten ships to watch</a> | The bank: <a href="/b">rates to come</a></b></p>'],
  ])('%s', (_, box) => {
    const article = page('<title>Yard up</title>', `<article><h1>Yard up</h1>${prose(2)}${box}<p>${sentence(9)}</p>${prose(4)}</article>`)
    expect(blocks(article.text)).toEqual([...parts(2), sentence(9), ...parts(4)])
  })

  it('a paragraph beside a picture is one of the article', () => {
    const body = `<article><h1>Yard up</h1>${prose(3)}<div class="row"><img src="/i.jpg" width="300" height="200"><p>The yard at dawn on Thursday, seen from the old bridge.</p></div></article>`
    expect(page('<title>Yard up</title>', body).text).toContain('seen from the old bridge')
  })

  it('a box that is shown on large screens is none of those hidden', () => {
    const body = `<article><h1>Yard up</h1>${prose(3)}<div class="hidden md:block"><p>The table below has the orders of the yard, by the quarter in which they came in.</p></div></article>`
    expect(page('<title>Yard up</title>', body).text).toContain('orders of the yard')
  })

  it('what follows the line with its rights, but not what follows one about a picture at its top', () => {
    const rights = '<p>Copyright: Quay News. Not to be reproduced without permission.</p>'
    const tail = '<p>Please use one of the following formats to cite this page in your essay, paper or report:</p><p>Lee, Ann. "Yard up." Quay News, 19 Nov. 2026.</p>'
    expect(blocks(page('<title>Yard up</title>', `<div class="page">${prose(6)}${rights}${tail}</div>`).text)).toEqual(parts(6))
    const text = page('<title>Yard up</title>', `<div class="page"><p>© Quay Pictures 2026</p>${prose(6)}</div>`).text
    expect(text.endsWith(sentence(5))).toBe(true)
  })

  it('what is said of its author, be it not the last line', () => {
    const bio = '<p>Ann Lee covers ships, ports and steel for Quay News. Follow her for more of them.</p><p>See more by Ann Lee on Quay News.</p>'
    const more = '<p>White paper</p><p>Small yards are moving their books to the cloud, and here is how.</p><p>Read now.</p>'
    const text = page('<title>Yard up</title><meta name="author" content="Ann Lee">', `<article>${prose(5)}${bio}${more}</article>`).text
    expect(text).not.toContain('covers ships')
  })

  it('who wrote it, under its last paragraph', () => {
    expect(blocks(page('<title>Yard up</title>', `<article>${prose(4)}<p>by Quay Staff Writer</p></article>`).text)).toEqual(parts(4))
  })

  it('its stated summary, wherever that is shown as one', () => {
    const dek = 'The yard had its best summer since the war, and its chief tells why that worries her.'
    const head = `<title>Yard up</title><meta name="description" content="${dek}">`
    const marked = page(head, `<article><div class="sub"><div class="excerpt"><span>Summary:</span><p>${dek}</p></div></div>${prose(5)}</article>`)
    expect(blocks(marked.text)).toEqual(parts(5))
    expect(marked.dek).toBe(dek)
    const boxed = page(head, `<div id="nfArticle"><div id="nfHeadline">Yard up in its third quarter</div><div id="nfSubheadline">${dek}</div>${prose(5)}</div>`)
    expect(boxed.text).not.toContain('best summer')
    const first = page(head, `<article><p>${dek}</p>${prose(5)}</article>`)
    expect(first.text).toContain('best summer') // the description was taken from the text
  })

  it('the line over it that says when it was changed and where it is filed', () => {
    const line = '<div>July 18, 2026 -- Updated 1948 GMT (0348 HKT) | Filed under: Ships</div>'
    expect(blocks(page('<title>Yard up</title>', `<div class="story">${line}${prose(5)}</div>`).text)).toEqual(parts(5))
    const told = 'July 18, 2026 | The yard opens its gates again'
    expect(page('<title>Yard up</title>', `<div class="story"><p>${told}</p>${prose(5)}</div>`).text).toContain(told)
  })

  it('lines that were parted by breaks are read as such', () => {
    const body = `<article><h1>Yard up</h1><p>Updated: Thursday, 19 Nov 2026, 4:25 PM EDT<br/>Published : Thursday, 19 Nov 2026, 3:05 PM EDT</p>${prose(4)}</article>`
    expect(blocks(page('<title>Yard up</title>', body).text)).toEqual(parts(4))
  })
})

describe('lines that call on the reader, and sentences like them', () => {
  it.each([
    ['Contact the writer: ann@quay.example', 'Contact the writer and she will ask you for your name first, they say.'],
    ['For comments and feedback: desk@quay.example', 'For comments the ministry was not to be had on Thursday.'],
    ['ann.lee@quay.example', 'Ann wrote to them @ noon, as she says.'],
    ['Twitter: @annlee', 'Twitter: that is where the yard lost its name, she says.'],
    ['Click to rate', 'Click to rate your bank, the law says, must be as easy as that.'],
    ['(click image for slideshow)', 'Click imagery aside, the yard makes no noise.'],
    ['Courtesy Quay Pictures The yard in this picture of 2006 is a small blue dot', 'Courtesy of the bank the yard could pay its men.'],
    ['We reserve the right to remove any content at any time from this community.', 'We reserve the berth for whoever pays, the harbour says.'],
    ['Want more shipping news? Click here to visit our topic page!', 'Want more of the same? The yard certainly does.'],
    ['Have something to say? Let us know below or send a letter to the author.', 'Have something to do, the old man used to say.'],
    ['Did we miss something? Send us tips, press releases, or ideas for stories: tips@quay.example', 'Did we miss the boat, the chairman asked.'],
    ['Comments are filtered for language and registration is required.', 'Comments from the bank moved the shares on Thursday.'],
    ['Subscribing to a newsletter, constitutes acceptance of our terms of use and privacy policy.', 'Silence constitutes acceptance of the offer under that law.'],
    ["Kick off your day with Quay's daily newsletter. It is fresh and served hot. Get it.", 'She began with a newsletter for your neighbours and mine.'],
    ['Ann Lee on Twitter: https://twitter.example/annlee', 'Ann Lee on Twitter is a different person altogether.'],
    ['For complete coverage of the shipping week, stay tuned to the events section of the site.', 'For complete recovery the yard needs a year, she said.'],
    ['Show full PR text', 'Show full accounts, or go, the bank told the yard.'],
    ['Now read: the average brick can be used 37,112 times', 'Now read the small print, the lawyer told them.'],
    ['AP Photo/A. Nother The chief executive at the gates of the yard', 'AP photographers were turned away at the gates.'],
    ['The yard at dawn, seen from the bridge. Photo: Supplied by Tom Rudd', 'He showed the court a photo: it was of the yard.'],
    ['The yard at dawn, seen from the bridge. (Tom Rudd / May 14, 2026)', 'The yard makes ships (and boats / barges) of every kind.'],
    ['The yard at dawn, seen from the bridge. (Photo by Tom Rudd)', 'The best yard for stills and moving pictures (video and photos)'],
    ['The yard at dawn, seen from the old bridge. (Tom Rudd / Getty)', 'The best engines for a ship of that kind (diesel / electric)'],
    ['The yard at dawn. (Credit: Tom Rudd)', 'How it is paid (credit cards only)'],
    ['The yard at dawn. Video: Quay', 'The best choice for video: Harrow Nine'],
    ['Have an opinion? Tell us what you think of the yard in the box below.', 'Have an opinion? He has two, and the bank has a third.'],
    ['Did you spot a mistake? Let us know at desk@quay.example', 'Do you see any signs of a better winter? The chief executive does.'],
    ['Average rating: 4.2', 'Average ratings rose by 12% in May'],
    ['Getty Images/Tom Rudd The yard at dawn', 'Reuters/Ipsos asked a thousand people what they think of the yard.'],
    ['The views expressed are solely those of the author, not of The Quay.', 'The views expressed at the meeting were many.'],
  ])('%s', (line, like) => {
    const article = page('<title>Yard up</title>', `<article><h1>Yard up</h1>${prose(2)}<p>${line}</p><p>${like}</p>${prose(4)}</article>`)
    expect(blocks(article.text)).toEqual([...parts(2), like, ...parts(4)])
  })
})

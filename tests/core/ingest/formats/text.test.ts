import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parseText } from '../../../../src/core/ingest/formats/text.ts'
import type { DocumentHints } from '../../../../src/shared/model.ts'

const hints: DocumentHints = { source: 'pasted', url: null, contentType: null, modifiedAt: null, now: '2026-11-24T12:00:00Z' }
const read = (text: string) => parseText(text, hints)
const body =
  'Harrow Freight said on Tuesday that its profit rose by a fifth in the third quarter, as rates for dry goods recovered across the Baltic. It raised its forecast.'

describe('an article saved twice in one file', () => {
  const article = read(readFileSync('tests/fixtures/text/harbour.txt', 'utf8'))

  it('is one article with title, author, summary and time', () => {
    expect(article).toMatchObject({
      title: "Why Tolland Marine Is Becoming The Harbour's Busiest Yard",
      author: 'Quay Editorial Team',
      dek: 'Tolland Marine is taking orders faster than it can lay keels, and the shares have gained 31% this year.',
      publishedAt: '2026-11-24T08:00:00.000Z',
      source: 'Quay & Ledger',
    })
    expect(article.sections.map(({ heading }) => heading)).toEqual(['What The Yard Says', 'What It Costs'])
    expect(article.text.match(/\$212\.4 million/g)).toHaveLength(1)
  })

  it('keeps its last line and its lists, and not its byline', () => {
    expect(article.text.startsWith('Tolland Marine plc (TLM) is not')).toBe(true)
    expect(article.text).toContain('- Orders: 14 hulls, up from 9\n- Backlog: $1.1 billion')
    expect(article.text.endsWith('premarket trading on Tuesday.')).toBe(true)
    expect(article.text).not.toContain('hours ago')
  })

  it('keeps a line that only the second copy has', () => {
    const copy = readFileSync('tests/fixtures/text/harbour.txt', 'utf8').split('\n')
    copy.push('', 'Correction: an earlier version gave 13 hulls.')
    expect(read(copy.join('\n')).text.endsWith('Correction: an earlier version gave 13 hulls.')).toBe(true)
  })
})

describe('who wrote it and when', () => {
  it.each([
    ['By Nadia Ferrante', 'Nadia Ferrante', null],
    ['by Ruth Callow | Thursday, October 29, 2026', 'Ruth Callow', '2026-10-29T00:00:00.000Z'],
    ['Written by Anjali Desh and Tom Rudd', 'Anjali Desh and Tom Rudd', null],
    ['By A. Smith, B. Jones and C. van Dyke', 'A. Smith, B. Jones and C. van Dyke', null],
    ['By Farhan Quresh, Mumbai', 'Farhan Quresh', null],
    ['By our correspondent Heike Lorenz', 'Heike Lorenz', null],
    ['Compiled by the Consumer Crew, Nov. 6, 2026', 'Consumer Crew', '2026-11-06T00:00:00.000Z'],
    ['Words: Ingrid Sahl', 'Ingrid Sahl', null],
    ['Thursday 16 July 2026 | Updated by Femke Aert', 'Femke Aert', '2026-07-16T00:00:00.000Z'],
    ['With Marcus Oyel in Arlington. Latest entries at the bottom.', 'Marcus Oyel', null],
    ['Markets Desk\n3 hours ago', 'Markets Desk', '2026-11-24T09:00:00.000Z'],
    ['Dana Pruit, The Motor Log\nNovember 5, 2026', 'Dana Pruit', '2026-11-05T00:00:00.000Z'],
    ['Harriet Lyl\nSomerset Chronicle', 'Harriet Lyl', null],
    ['Published 9:15 a.m. IST, 3 Nov 2026', null, '2026-11-03T03:45:00.000Z'],
    ['Oct 29, 2026 at 9:15 AM ET', null, '2026-10-29T13:15:00.000Z'],
    ['3 Nov 2026 17:00 GMT', null, '2026-11-03T17:00:00.000Z'],
    ['Yesterday', null, '2026-11-23T00:00:00.000Z'],
  ])('%j', (lines, author, publishedAt) => {
    const article = read(`Harrow Freight lifts its forecast\n\n${lines}\n\n${body}\n\n${body} Again.`)
    expect(article).toMatchObject({ title: 'Harrow Freight lifts its forecast', author, publishedAt })
    expect(article.text.startsWith('Harrow Freight said')).toBe(true)
  })

  it.each(['Tesla beaten by BYD in Europe again', 'Profit Jumps Again', 'Shares up by a fifth', 'Earnings Preview'])(
    'takes nobody for the author of %j',
    (title) => {
      expect(read(`${title}\n\nNovember 5, 2026\n\n${body}\n\n${body} Again.`)).toMatchObject({ title, author: null })
    },
  )

  it.each([
    ['GDANSK, Poland, July 29 (Quay Wire) - Harrow Freight on Wednesday posted', '2026-07-29T00:00:00.000Z'],
    ['LONDON, 28 July — Harrow Freight said on Tuesday', '2026-07-28T00:00:00.000Z'],
    ['REDWOOD CITY, Calif., August 4, 2026 /QuayWire/ -- Harrow Freight today announced', '2026-08-04T00:00:00.000Z'],
    ['St. Gallen, 18 August 2026. Harrow Freight felt', '2026-08-18T00:00:00.000Z'],
    ['On July 29 the company said it would sell', null],
  ])('finds the day in the dateline %j', (start, publishedAt) => {
    expect(read(`Harrow Freight lifts its forecast\n\n${start} ${body}`).publishedAt).toBe(publishedAt)
  })

  it('gives a date without a year the year that fits its weekday', () => {
    expect(read(`Harrow Freight lifts its forecast\n\nWednesday, 29 April\n\n${body}`).publishedAt).toBe('2026-04-29T00:00:00.000Z')
    expect(read(`Harrow Freight lifts its forecast\n\nTuesday, 29 April\n\n${body}`).publishedAt).toBe('2025-04-29T00:00:00.000Z')
  })
})

describe('what stands above a pasted article', () => {
  it('may be its address, or fields', () => {
    expect(read(`https://quay.example/story\n\nHarrow lifts forecast\n\n${body}`)).toMatchObject({
      title: 'Harrow lifts forecast',
      url: 'https://quay.example/story',
    })
    const fields = `Title: Harrow lifts forecast\nAuthor: Ann Lee\nDate: 2026-11-03\nSource: The Quay\nURL: https://quay.example/x\n\n${body}\n\n${body}`
    expect(read(fields)).toMatchObject({
      title: 'Harrow lifts forecast',
      author: 'Ann Lee',
      publishedAt: '2026-11-03T00:00:00.000Z',
      source: 'The Quay',
      url: 'https://quay.example/x',
    })
  })

  it('may be a wire service, a reading time, two names over a date', () => {
    expect(read(`Reuters\n\nHarrow profit rises; shares up\n\nNov 3 (Reuters) - ${body}`)).toMatchObject({
      source: 'Reuters',
      publishedAt: '2026-11-03T00:00:00.000Z',
    })
    expect(read(`NEWS RELEASE\n\nHarrow Announces Results\n\nLONDON--(QUAY WIRE)--Nov. 3, 2026-- ${body}`)).toMatchObject({
      source: 'QUAY WIRE',
      publishedAt: '2026-11-03T00:00:00.000Z',
    })
    const names = `Harrow profit rises\n\nAnn Lee and Bo Chan\nTue, November 3, 2026 at 4:15 PM GMT+1 4 min read\n\n${body}\n\n${body}`
    expect(read(names)).toMatchObject({
      title: 'Harrow profit rises',
      author: 'Ann Lee and Bo Chan',
      publishedAt: '2026-11-03T15:15:00.000Z',
    })
  })

  it('needs no blank lines', () => {
    const article = read(`Harrow lifts forecast\nBy Ann Lee\nNov 3, 2026\n${body}\n${body} Again.\nOutlook\n${body} And again.`)
    expect(article).toMatchObject({ title: 'Harrow lifts forecast', author: 'Ann Lee', dek: null })
    expect(article.text.split('\n\n')).toHaveLength(4)
    expect(article.sections.map(({ heading }) => heading)).toEqual(['Outlook'])
  })
})

describe('the headline', () => {
  it.each([
    'THE QUAY WIRE',
    'MEDIA RELEASE / ad hoc announcement',
    'TIDEMARK — the quarterly of the ports',
    'The long read',
    'Broker post — Monday 21 September',
    'Quarterly statement | Gdansk, 6 May 2026',
  ])('is the line below %j', (kicker) => {
    expect(read(`${kicker}\n\nHarrow Freight lifts its forecast for the year\n\nBy Nadia Ferrante\n\n${body}`).title).toBe(
      'Harrow Freight lifts its forecast for the year',
    )
  })

  it('is the first sentence where there is none', () => {
    const article = read(`${body}\n\n${body}`)
    expect(article.title).toBe(
      'Harrow Freight said on Tuesday that its profit rose by a fifth in the third quarter, as rates for dry goods recovered…',
    )
    expect(article.text.startsWith('Harrow Freight said')).toBe(true)
  })

  it('alone is its own text, so that its numbers are not lost', () => {
    expect(read('Harrow profit up 20% to $4 million')).toMatchObject({
      title: 'Harrow profit up 20% to $4 million',
      text: 'Harrow profit up 20% to $4 million',
    })
  })
})

describe('the body', () => {
  it('keeps a subtitle as summary and in the text', () => {
    const article = read(
      `Harrow Freight Reports Third Quarter\n\nRaises outlook on demand from the Baltic\n\nGDANSK, July 29, 2026 -- ${body}`,
    )
    expect(article.dek).toBe('Raises outlook on demand from the Baltic')
    expect(article.text.startsWith('Raises outlook on demand from the Baltic\n\nGDANSK')).toBe(true)
    expect(article.sections).toEqual([])
  })

  it('keeps a summary in the text where its numbers stand nowhere else', () => {
    const article = read(
      `Harrow lifts forecast\n\nMarkets Desk\n3 hours ago\nProfit rose 20% to $4.4 million, the most since the yard opened its gates.\n\n${body}\n\n${body} Again.`,
    )
    expect(article.dek).toBe('Profit rose 20% to $4.4 million, the most since the yard opened its gates.')
    expect(article.text).toContain('$4.4 million')
  })

  it('keeps a note on currency as text, not as a heading', () => {
    const article = read(
      `Harrow: first half up 3.4% on freight\n\nHalf-year announcement | 25 February 2026\nAll amounts in Australian dollars unless stated otherwise\n\n${body}\n\n${body}`,
    )
    expect(article.text.startsWith('All amounts in Australian dollars')).toBe(true)
    expect(article.sections).toEqual([])
  })

  it('keeps tables as they are laid out', () => {
    const table = '                 H1 2026   H1 2025\nNet sales          462.9     481.0\nEBIT                54.8      63.9'
    const article = read(`Harrow: weaker first half\n\n${body}\n\nKey figures in CHF million\n\n${table}\n\n${body}`)
    expect(article.text).toContain(table)
    expect(article.sections.map(({ heading }) => heading)).toEqual(['Key figures in CHF million'])
  })

  it('reads the narrow lines of an agency, paragraphs on neighbouring lines and points with stars above them', () => {
    const lines = [
      '* Q2 adj earnings/share C$0.28 vs year-ago C$0.30, estimate',
      'C$0.23',
      '* Revenue C$1.26 billion, matching estimates',
      'Aug 1 Canadian food processor Harrow Mills Inc',
      'reported a 30 percent higher second-quarter profit on improved',
      'performance of its flour unit.',
      'Net income rose to C$34.1 million ($33.77 million), or 34',
      'Canadian cents per share, for the April-June quarter, from',
      'C$26.2 million, or 27 Canadian cents per share, a year earlier.',
      'The company said it will remain disciplined with regards to',
      'capital.',
    ]
    expect(read(`Harrow lifts profit\n\n${lines.join('\n')}`).text).toBe(
      [
        '* Q2 adj earnings/share C$0.28 vs year-ago C$0.30, estimate C$0.23\n* Revenue C$1.26 billion, matching estimates',
        'Aug 1 Canadian food processor Harrow Mills Inc reported a 30 percent higher second-quarter profit on improved performance of its flour unit.',
        'Net income rose to C$34.1 million ($33.77 million), or 34 Canadian cents per share, for the April-June quarter, from C$26.2 million, or 27 Canadian cents per share, a year earlier. The company said it will remain disciplined with regards to capital.',
      ].join('\n\n'),
    )
  })

  it('leaves short lines that are no story as they are', () => {
    const lines = ['Harrow Mills Inc, flour and feed, Toronto', 'Orrin Foods Ltd, frozen meals and soups, Leeds', 'Tessin Group, bread', 'Calder Works, pumps and valves for mills of all kinds', 'opened in 1901']
    expect(read(`Names\n\n${body}\n\n${lines.join('\n')}\n\n${body}`).text).toContain(lines.slice(0, 3).join('\n'))
  })

  it('joins the lines of a hard-wrapped paragraph and of its list items', () => {
    const wrapped =
      'Harrow Freight said on Tuesday that its profit rose by a fifth in\nthe third quarter, as rates for dry goods recovered across the\nBaltic.\n\n- an item that goes on and on and on until it has to be broken\n  here'
    expect(read(`Harrow lifts forecast\n\n${wrapped}\n\n${body}`).text).toContain(
      'in the third quarter, as rates for dry goods recovered across the Baltic.\n\n- an item that goes on and on and on until it has to be broken here',
    )
  })

  it('reads a heading above a list in one block, and headings marked with asterisks', () => {
    const article = read(
      `Four things from Harrow\n\n${body}\n\n1. Rates recovered\n- Baltic: up 3%\n- Atlantic: flat\n\n**Where did the cash go?**\n\n${body}`,
    )
    expect(article.sections.map(({ heading }) => heading)).toEqual(['1. Rates recovered', 'Where did the cash go?'])
  })

  it('takes no list of names, no last line and no line with numbers for a heading', () => {
    const article = read(
      `Harrow lifts forecast\n\n${body}\n\nAnna\n\nBert\n\nCleo\n\n${body}\n\nShares: up 6.6% after hours\n\n${body}\n\nThank you for reading`,
    )
    expect(article.sections).toEqual([])
  })
})

const articles = '../shared/extraction/articles'
it.skipIf(!existsSync(articles))('every labelled article gets its own title and author', () => {
  const wrong = readdirSync(articles)
    .filter((name) => name.endsWith('.txt'))
    .filter((name) => {
      const { article } = JSON.parse(readFileSync(`${articles}/${name.replace(/txt$/, 'json')}`, 'utf8')) as {
        article: { title: string; author: string | null }
      }
      const { title, author } = read(readFileSync(`${articles}/${name}`, 'utf8'))
      return title !== article.title || author !== article.author
    })
  expect(wrong).toEqual([])
})

it('gives sections that begin with their heading and never fails, whatever the text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '',
      'By Ann Lee',
      '3 hours ago',
      'A Heading',
      '- item',
      'a | b',
      'HEAD',
      '1. one',
      '**bold**',
      '   x    y',
      body,
      body,
      'Nov 3, 2026',
    ),
    fc.string({ maxLength: 30 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const { title, text, sections } = read(lines.join('\n'))
      expect(title).not.toBe('')
      for (const { heading, start, end } of sections) expect(text.slice(start, end).startsWith(heading)).toBe(true)
      expect(text).not.toMatch(/\n{3}/)
    }),
    { numRuns: 500 },
  )
})

describe('a statement in plain text', () => {
  it('keeps its days and its labels among its rows', () => {
    const rows = [
      '                                Three months ended                Nine months ended',
      '                         September 27, 2026  September 28, 2025  September 27, 2026  September 28, 2025',
      'Total revenue                       132,041             106,174             393,118             301,304',
      'Costs and expenses:',
      'Restaurant operating costs:',
      'Cost of sales                        35,109              28,322             107,139              81,185',
    ]
    expect(read(`Halden Works Announces Third Quarter Results\n\n${body}\n\n${rows.join('\n')}`).text).toContain(rows.join('\n').trim())
  })
})

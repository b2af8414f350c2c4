import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFingerprints, decodeFingerprint, encodeFingerprint, fingerprintArticle } from '../../../src/core/stories/index.ts'
import type { ArticleWords } from '../../../src/core/stories/index.ts'
import { foldSpelling } from '../../../src/core/stories/spelling.ts'
import { stripBoilerplate } from '../../../src/core/stories/boilerplate.ts'
import { textOf, writeBaseStories } from '../../fixtures/stories/generate.ts'

const stories = writeBaseStories(5).filter((_, index) => index % 7 === 0)
const wireText = fc.constantFrom(...stories.map(textOf))
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }), wireText)
const anyArticle: fc.Arbitrary<ArticleWords> = fc.record({
  title: fc.string({ unit: 'binary', maxLength: 80 }), text: anyText,
  publishedAt: fc.oneof(fc.constant(null), fc.integer(), fc.double()), symbols: fc.array(fc.string({ maxLength: 6 }), { maxLength: 12 }),
})
const print = (text: string, title = 'A headline') => fingerprintArticle({ title, text, publishedAt: 0, symbols: [] })

describe('a fingerprint', () => {
  it('is the same for the same words with other white space', () => {
    fc.assert(fc.property(wireText, fc.constantFrom('  ', '\u00a0', '\t', ' \u2009'), (text, space) => {
      expect(print(text.replaceAll(' ', space))).toEqual(print(text))
    }))
  })

  it('is the same for every Unicode form of the same text', () => {
    fc.assert(fc.property(fc.oneof(wireText, fc.constantFrom('Nestlé and Crédit Agricole said ½ of ﬁrms in Zürich …', 'ソニーは増収 １２３億円', 'Škoda—“10 %” up')), fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (text, form) => {
      expect(print(text.normalize(form))).toEqual(print(text))
    }))
  })

  it('is the same with curly quotes, an agency line, a byline and credits', () => {
    const text = textOf(stories[0] as (typeof stories)[number])
    const dressed = `By Jane Merrow\n\nLONDON, Oct 8 (Reuters) - ${text.replaceAll("'", '’').replace(/"([^"]*)"/g, '“$1”')}\n\n(Reporting by Jane Merrow; Editing by Max Ruiz)\n\nOur Standards: The trust principles.\n`
    expect(print(dressed)).toEqual(print(text))
  })

  it('is the same in British and American spelling', () => {
    for (const [british, american] of [['organised', 'organized'], ['labour', 'labor'], ['centre', 'center'], ['travelling', 'traveling'], ['programme', 'program'], ['defence', 'defense'], ['behavioural', 'behavioral'], ['catalogue', 'catalog'], ['nationalisation', 'nationalization'], ['bln', 'billion']] as const) {
      expect(foldSpelling(british)).toBe(foldSpelling(american))
    }
    expect(print('Prices rose 5 per cent to 1.2bn dollars')).toEqual(print('Prices rose 5% to $1.20 billion'))
  })

  it('fits in 700 bytes and comes back from them as it was', () => {
    fc.assert(fc.property(anyArticle, (article) => {
      const one = fingerprintArticle(article)
      const bytes = encodeFingerprint(one)
      expect(bytes.length).toBeLessThanOrEqual(700)
      expect(decodeFingerprint(bytes)).toEqual(one)
    }))
    const longest = encodeFingerprint(fingerprintArticle({ title: 'Word '.repeat(3) + stories.map((one) => one.title).join(' '), text: stories.map(textOf).join('\n'), publishedAt: 1, symbols: stories.map((_, index) => `S${index}`) }))
    expect(longest.length).toBeLessThanOrEqual(700)
  })

  it('is nothing where the bytes are cut short, foreign or of another version', () => {
    const bytes = encodeFingerprint(print(textOf(stories[1] as (typeof stories)[number])))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 0, max: bytes.length - 1 }), (foreign, cut) => {
      expect(() => decodeFingerprint(Buffer.from(foreign))).not.toThrow()
      expect(decodeFingerprint(bytes.subarray(0, cut))).toBeNull()
    }))
    expect(decodeFingerprint(Buffer.concat([Buffer.from([99]), bytes.subarray(1)]))).toBeNull()
  })
})

describe('what two articles are to each other', () => {
  it('is the same whichever comes first, and is always answered', () => {
    fc.assert(fc.property(anyArticle, anyArticle, (first, second) => {
      const [a, b] = [fingerprintArticle(first), fingerprintArticle(second)]
      expect(compareFingerprints(a, b)).toEqual(compareFingerprints(b, a))
    }))
  })

  it('is a copy for an article and itself', () => {
    for (const story of stories.filter((one) => one.paragraphs.length > 1)) {
      const one = fingerprintArticle({ title: story.title, text: textOf(story), publishedAt: story.publishedAt, symbols: story.symbols })
      expect(compareFingerprints(one, one).relation).toBe('copy')
    }
  })
})

describe('what stands around a story', () => {
  it.each([
    ['LONDON, Oct 8 (Reuters) - Shares rose.', 'Shares rose.'],
    ['Zurich (dpa) -- Shares rose.', 'Shares rose.'],
    ['PARIS — Shares rose.', 'Shares rose.'],
    ['ATLANTA, Oct 8 — Delta said', 'Delta said'],
    ['By Lewis Okoro\nShares rose.\nReuters', 'Shares rose.'],
    ['Shares rose. (Reporting by A. Bell in Paris; Editing by C. Dow)', 'Shares rose.'],
    ['Shares rose.\n(Adds details, background)\nClick here for more', 'Shares rose.'],
    ['Coca-Cola - the drinks maker - rose.', 'Coca-Cola - the drinks maker - rose.'],
    ['By Monday the bank had sold every share it owned.', 'By Monday the bank had sold every share it owned.'],
    ['By Monday the bank sold.', 'By Monday the bank sold.'],
    ['Reuters', 'Reuters'],
  ])('%j is %j', (text, story) => {
    expect(stripBoilerplate(text).trim()).toBe(story)
  })
})

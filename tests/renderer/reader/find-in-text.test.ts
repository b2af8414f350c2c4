import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInText, foldInPlace, mostFound } from '../../../src/renderer/reader/find-in-text.ts'
import { fileNameOf } from '../../../src/renderer/reader/paper.ts'
import { measureProgress } from '../../../src/renderer/reader/progress.ts'

const find = (text: string, wanted: string): readonly string[] => findInText(foldInPlace(text), wanted).map(([start, end]) => text.slice(start, end))

describe('finding in an article', () => {
  it('does not mind case, accents, quotes, dashes and white space', () => {
    expect(find('Über Nestlé’s\u00a0profit: 2024–25', 'uber')).toEqual(['Über'])
    expect(find('Über Nestlé’s\u00a0profit: 2024–25', "nestle's  PROFIT")).toEqual(['Nestlé’s\u00a0profit'])
    expect(find('Über Nestlé’s profit: 2024–25', '2024-25')).toEqual(['2024–25'])
  })

  it('takes signs for themselves', () => {
    expect(find('up (4.5%) [a+b] $2.4*', '(4.5%) [a+b] $2.4*')).toEqual(['(4.5%) [a+b] $2.4*'])
    expect(find('4x5', '4.5')).toEqual([])
    expect(find('anything', '   ')).toEqual([])
  })

  it('keeps every place where it was, whatever the script', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => void expect(foldInPlace(text)).toHaveLength(text.length)))
  })

  it('stops counting where nobody goes through them any more', () => {
    expect(findInText('a'.repeat(mostFound + 5), 'a')).toHaveLength(mostFound)
  })
})

describe('progress', () => {
  it('is nothing where all fits, 0 at the start and 1 at the end', () => {
    expect(measureProgress({ top: 40, height: 800 }, { top: 40, height: 700 })).toBeNull()
    expect(measureProgress({ top: 40, height: 800 }, { top: 40, height: 1600 })).toBe(0)
    expect(measureProgress({ top: 40, height: 800 }, { top: -360, height: 1600 })).toBe(0.5)
    expect(measureProgress({ top: 40, height: 800 }, { top: -2000, height: 1600 })).toBe(1)
  })
})

describe('the file of an article', () => {
  it('has a name that every system takes', () => {
    expect(fileNameOf('Q2: "Up" 5/8? <Yes>')).toBe('Q2 Up 5 8 Yes')
    expect(fileNameOf(' ...')).toBe('Marketdash')
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (title) => void expect(fileNameOf(title)).toMatch(/^[^\p{C}/\\:*?"<>|]{1,120}$/u)))
  })
})

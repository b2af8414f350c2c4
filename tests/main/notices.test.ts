import { describe, expect, it } from 'vitest'
import { groupNotices } from '../../src/main/group-notices.ts'
import { isQuiet, untilLoud } from '../../src/main/quiet-hours.ts'
import { catalogues } from '../../src/shared/words/catalogues.ts'

const words = catalogues.english.notices
const notice = (id: string) => ({ title: `Article ${id}`, body: 'Rule “Chips”', articleId: id })
const at = (time: string): Date => new Date(`2026-03-02T${time}:00`)
const night = { on: true, quiet: true, from: '22:00', until: '07:00' }

describe('quiet hours', () => {
  it('go over midnight', () => {
    expect(['21:59', '22:00', '03:00', '06:59', '07:00', '12:00'].map((time) => isQuiet(night, at(time)))).toEqual([false, true, true, true, false, false])
  })

  it('are within a day, never where both ends are the same, and only while they are wanted', () => {
    expect(['11:59', '12:00', '13:00'].map((time) => isQuiet({ ...night, from: '12:00', until: '13:00' }, at(time)))).toEqual([false, true, false])
    expect(isQuiet({ ...night, until: '22:00' }, at('22:00'))).toBe(false)
    expect(isQuiet({ ...night, quiet: false }, at('23:00'))).toBe(false)
  })

  it('end this day or the next', () => {
    expect(untilLoud(night, at('06:30'))).toBe(30 * 60_000)
    expect(untilLoud(night, at('23:00'))).toBe(8 * 60 * 60_000)
  })
})

describe('notifications', () => {
  it('are shown one by one while they are few, each article once', () => {
    expect(groupNotices([notice('1'), notice('2'), { ...notice('1'), body: 'Results of Northwind Grid' }], words, false)).toEqual([{ ...notice('1'), body: 'Results of Northwind Grid' }, notice('2')])
  })

  it('become one that names the first where they are many', () => {
    const [one, ...others] = groupNotices(['1', '2', '3', '4', '5'].map(notice), words, false)
    expect(others).toEqual([])
    expect(one).toEqual({ title: '5 articles to look at', body: 'Article 1\nArticle 2\nArticle 3\nand 2 more', articleId: null })
    expect(groupNotices(['1', '2', '3', '4'].map(notice), words, true)[0]?.title).toBe('4 articles came in during the quiet hours')
  })
})

import { describe, expect, it } from 'vitest'
import { commands } from '../../../src/renderer/commands/commands.ts'
import { nameOfPress, startReadingKeys } from '../../../src/renderer/commands/read-keys.ts'
import { rankMatches } from '../../../src/renderer/commands/rank-matches.ts'

const press = (key: string, more: Partial<Parameters<typeof nameOfPress>[0]> = {}) =>
  nameOfPress({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

describe('keys', () => {
  it('are the same on every keyboard', () => {
    expect(press('j')).toBe('j')
    expect(press('J')).toBe('j') // caps lock
    expect(press('?', { shiftKey: true })).toBe('?')
    expect(press('?')).toBe('?')
    expect(press('о', { code: 'KeyJ' })).toBe('j') // a Russian keyboard
    expect(press('k', { metaKey: true })).toBe('Mod+k')
    expect(press('k', { ctrlKey: true })).toBe('Mod+k')
    expect(press('=', { ctrlKey: true })).toBe('Mod++') // as browsers take it
    expect(press('+', { ctrlKey: true, shiftKey: true })).toBe('Mod++')
    expect(press(' ', { shiftKey: true })).toBe('Shift+Space')
  })

  it('with Alt are none of ours, with Shift are others', () => {
    expect(press('j', { altKey: true })).toBeNull()
    expect(press('C', { ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+c') // another press than Mod+c
    expect(press('J', { shiftKey: true })).toBe('Shift+J')
    expect(press('Shift', { shiftKey: true })).toBeNull()
  })

  it('come in rows: g and then a place', () => {
    const read = startReadingKeys(['g a', 'g s', 's'])
    expect(read('g', 0)).toBeNull()
    expect(read('s', 200)).toBe('g s')
    expect(read('s', 400)).toBe('s')
    expect(read('g', 500)).toBeNull()
    expect(read('g', 600)).toBeNull()
    expect(read('a', 700)).toBe('g a')
  })

  it('are single again after a pause or a wrong one', () => {
    const read = startReadingKeys(['g a', 's'])
    read('g', 0)
    expect(read('s', 2000)).toBe('s')
    read('g', 3000)
    expect(read('x', 3100)).toBeNull()
    expect(read('a', 3200)).toBeNull()
  })

  it('are given to one command each', () => {
    const keys = commands.flatMap((command) => command.keys ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(commands.map((command) => command.name)).size).toBe(commands.length)
  })
})

describe('finding a command', () => {
  it('wants every word and puts names that begin with it first', () => {
    const names = ['Mark read or unread', 'Read later, or not', 'Go to Read later', 'Star']
    expect(rankMatches(names, 'read', (name) => name)).toEqual(['Read later, or not', 'Mark read or unread', 'Go to Read later'])
    expect(rankMatches(names, 'late rea', (name) => name)).toEqual(['Read later, or not', 'Go to Read later'])
    expect(rankMatches(names, ' ', (name) => name)).toEqual(names)
  })
})

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'

const open = async () => {
  vi.resetModules() // as after a start
  return import('../../../src/renderer/commands/bindings.ts')
}
const star = { name: 'star', keys: 's' } as const
const next = { name: 'next', keys: 'j' } as const
const goAll = { name: 'go-all', keys: 'g a' } as const
const rules = { name: 'rules', keys: null } as const
const all = [star, next, goAll, rules]

beforeEach(() => localStorage.clear())

describe('keys', () => {
  it('are those that came with the command until others are chosen, and outlast a restart', async () => {
    const first = await open()
    expect(first.keysOf(star)).toBe('s')
    first.chooseKeys(star, 'f')
    first.chooseKeys(next, null)
    const second = await open()
    expect([second.keysOf(star), second.keysOf(next), second.keysOf(goAll)]).toEqual(['f', null, 'g a'])
    second.resetKeys()
    expect((await open()).keysOf(star)).toBe('s')
  })

  it('are in each other’s way where they are the same, or one row begins with the other', async () => {
    const { findConflict, chooseKeys } = await open()
    expect(findConflict(all, 'rules', 's')).toBe(star)
    expect(findConflict(all, 'rules', 'g')).toBe(goAll)
    expect(findConflict(all, 'rules', 'j k')).toBe(next)
    expect(findConflict(all, 'rules', 'g x')).toBeNull()
    expect(findConflict(all, 'star', 's')).toBeNull()
    chooseKeys(star, 'f')
    expect(findConflict(all, 'rules', 's')).toBeNull()
  })

  it('that moving about needs cannot be chosen', async () => {
    const { isReserved } = await open()
    for (const keys of ['Tab', 'Escape', 'g Enter', 'Mod+c', 'ArrowDown']) expect(isReserved(keys)).toBe(true)
    for (const keys of ['s', 'Mod+k', 'g a']) expect(isReserved(keys)).toBe(false)
  })

  it('that were kept in another form are as if none were', async () => {
    localStorage.setItem('marketdash.keys', '{"star": 5}')
    expect((await open()).keysOf(star)).toBe('s')
  })
})

describe('the commands', () => {
  it('do not stand in each other’s way', async () => {
    const { findConflict } = await open()
    const { commands } = await import('../../../src/renderer/commands/commands.ts')
    expect(commands.filter((command) => command.keys !== null && findConflict(commands, command.name, command.keys) !== null).map((command) => command.name)).toEqual([])
    expect(new Set(commands.map((command) => command.name)).size).toBe(commands.length)
  })
})

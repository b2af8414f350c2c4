import { describe, expect, it } from 'vitest'
import { newTagName } from '../../src/shared/rules.ts'

describe('the name of a nested tag', () => {
  it('is the same with space around its slashes', () => {
    expect(newTagName.parse(' energy / oil ')).toBe('energy/oil')
    expect(newTagName.parse('natural gas/new wells')).toBe('natural gas/new wells')
  })

  it('has a name on every side of a slash', () => {
    for (const name of ['/', 'energy/', '/oil', 'energy//oil', 'energy/ /oil']) expect(newTagName.safeParse(name).success, name).toBe(false)
  })
})

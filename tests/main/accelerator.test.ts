import { describe, expect, it } from 'vitest'
import { acceleratorOf } from '../../src/main/accelerator.ts'

describe('the keys beside an item of the menu', () => {
  it.each([
    ['j', 'J'], ['Shift+A', 'Shift+A'], ['Mod+k', 'CmdOrCtrl+K'], ['Mod+Shift+c', 'CmdOrCtrl+Shift+C'], ['Mod++', 'CmdOrCtrl+Plus'], ['Mod+-', 'CmdOrCtrl+-'],
    ['?', '?'], ['Space', 'Space'], ['F5', 'F5'], ['g a', null], ['ö', null], ['MediaPlay', null], ['', null],
  ])('of %j are %j', (keys, accelerator) => expect(acceleratorOf(keys)).toBe(accelerator))
})

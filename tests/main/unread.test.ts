import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { watchUnread } from '../../src/main/unread.ts'

function open(hasWindow: () => boolean) {
  const shown: number[] = []
  let [unread, asked] = [0, 0]
  const watch = watchUnread({ ask: () => Promise.resolve((asked++, unread)), show: (number) => void shown.push(number), hasWindow, pause: 20 })
  return { watch, shown, asked: () => asked, set: (number: number) => void (unread = number) }
}

it('without a window the unread articles are counted after news, once for what comes in a row', async () => {
  const { watch, shown, asked, set } = open(() => false)
  watch.ready()
  set(3)
  for (let each = 0; each < 5; each++) watch.tell({ topics: ['articles', 'feeds'] })
  watch.tell({ topics: ['settings'] })
  await expect.poll(() => shown).toEqual([3])
  set(4)
  watch.tell({ topics: ['articles'] })
  await expect.poll(() => shown).toEqual([3, 4])
  expect(asked()).toBe(2)
})

it('a window tells by itself, also one that came in between', async () => {
  let isOpen = true
  const { watch, shown, asked } = open(() => isOpen)
  watch.tell({ topics: ['articles'] })
  isOpen = false
  watch.tell({ topics: ['articles'] })
  isOpen = true
  await sleep(100)
  expect([shown, asked()]).toEqual([[], 0])
})

it('a library that is not there is asked again when it is', async () => {
  let fails = true
  const shown: number[] = []
  const watch = watchUnread({ ask: () => (fails ? Promise.reject(new Error('gone')) : Promise.resolve(7)), show: (number) => void shown.push(number), hasWindow: () => false, pause: 20 })
  watch.ready()
  await sleep(100)
  fails = false
  watch.ready()
  await expect.poll(() => shown).toEqual([7])
})

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { holdLock } from './scripts.ts'

const folder = mkdtempSync(join(tmpdir(), 'marketdash-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function leaveLock(name: string, pid: number): string {
  const lock = join(folder, name)
  mkdirSync(lock)
  writeFileSync(join(lock, 'owner.json'), JSON.stringify({ token: `token-of-${name}`, pid, host: hostname() }))
  return lock
}
const gonePid = (): number => spawnSync(process.execPath, ['-e', '']).pid

test('twenty set-ups at once work one after the other', async () => {
  const lock = join(folder, 'crowd')
  let inside = 0
  let most = 0
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside)
    await wait(2)
    inside--
  }
  await Promise.all(Array.from({ length: 20 }, () => holdLock(lock, work, { poll: 1, patience: 100_000 })))
  expect(most).toBe(1)
  expect(readdirSync(folder).filter((name) => name.startsWith('crowd'))).toEqual([])
})

test('a set-up that fails gives the lock back and its failure on', async () => {
  const lock = join(folder, 'failing')
  await expect(holdLock(lock, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network')
  expect(existsSync(lock)).toBe(false)
})

test('the lock of a killed set-up is taken over, by one only', async () => {
  const lock = leaveLock('killed', gonePid())
  let inside = 0
  let most = 0
  const work = async (): Promise<string> => {
    most = Math.max(most, ++inside)
    await wait(2)
    inside--
    return 'done'
  }
  const results = await Promise.all(Array.from({ length: 10 }, () => holdLock(lock, work, { poll: 1, patience: 100_000 })))
  expect(results).toEqual(Array(10).fill('done'))
  expect(most).toBe(1)
})

test('a lock whose number another process got meanwhile is taken over after showing no sign of life', async () => {
  const lock = leaveLock('reused', process.pid)
  expect(await holdLock(lock, () => Promise.resolve('done'), { poll: 1, patience: 5 })).toBe('done')
})

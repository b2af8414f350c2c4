// One set-up at a time. The lock is a folder that appears by one rename with its owner's name inside, so it is never seen half made.
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { say } from './say.mjs'

const heartbeat = 5000

/**
 * Runs the work while no other process on this computer runs work under the same lock; waits, with one sentence, when another does.
 * A lock whose process is gone, or that shows no sign of life for 30 seconds of waiting, is taken over.
 * @template T
 * @param {string} lock path of the lock folder
 * @param {() => Promise<T>} work
 * @param {{ poll?: number, patience?: number }} [times] milliseconds between looks; looks without a sign of life before it counts as dead
 * @returns {Promise<T>}
 */
export async function holdLock(lock, work, { poll = 500, patience = 60 } = {}) {
  await mkdir(dirname(lock), { recursive: true })
  const token = randomUUID()
  let seen = { beat: 0, looks: 0 }
  for (let look = 0; !(await tryLock(lock, token)); look++) {
    const owner = await readOwner(lock)
    if (owner !== undefined) {
      seen = owner.beat === seen.beat ? { ...seen, looks: seen.looks + 1 } : { beat: owner.beat, looks: 0 }
      if (isGone(owner) || seen.looks >= patience) {
        await removeStale(lock, owner.token)
        continue
      }
      if (look === 0) say(`Another Marketdash set-up (process ${owner.pid}) is at work: waiting for it.`)
    }
    await wait(poll)
  }
  const ownerFile = join(lock, 'owner.json')
  const beat = setInterval(() => void utimes(ownerFile, new Date(), new Date()).catch(() => {}), heartbeat)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    await removeStale(lock, token)
  }
}

/** @returns {Promise<boolean>} whether the lock is now ours */
async function tryLock(lock, token) {
  const fresh = `${lock}.${token}`
  await mkdir(fresh)
  await writeFile(join(fresh, 'owner.json'), JSON.stringify({ token, pid: process.pid, host: hostname() }))
  try {
    await rename(fresh, lock)
    return true
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    // Someone holds it, or did a moment ago: ENOTEMPTY or EEXIST on unix, EPERM or EACCES on Windows. A folder that cannot be written failed above.
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(error.code)) return false
    throw error
  }
}

async function readOwner(lock) {
  try {
    const file = join(lock, 'owner.json')
    return { ...JSON.parse(await readFile(file, 'utf8')), beat: (await stat(file)).mtimeMs }
  } catch {
    return undefined // It was given back between two looks.
  }
}

function isGone({ pid, host }) {
  if (host !== hostname()) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/**
 * Removes the lock of one owner and never another's: the removal of each token has a marker only one process can make,
 * and the token is read again once the marker is held.
 */
async function removeStale(lock, token) {
  const marker = `${lock}.${token}.removal`
  try {
    await mkdir(marker)
  } catch {
    return // Someone else is removing it.
  }
  try {
    if ((await readOwner(lock))?.token !== token) return
    await rename(lock, join(marker, 'lock'))
  } finally {
    await rm(marker, { recursive: true, force: true })
  }
}

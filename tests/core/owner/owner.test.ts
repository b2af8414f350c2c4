import { lstatSync, readdirSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { openLibrary } from '../../../src/core/index.ts'
import { openDatabase, sizeOf } from '../../../src/core/db/index.ts'
import { bundleProgram, removeProgram } from '../recovery/bundle-program.ts'
import { makeFolder } from '../recovery/library-folder.ts'
import { randomFrom, storeMade } from '../recovery/made-articles.ts'
import { startChild } from '../recovery/start-child.ts'
import type { TestChild } from '../recovery/start-child.ts'
import type { Command } from './library-child.ts'

let program: string
beforeAll(async () => {
  program = await bundleProgram('owner/library-child.ts')
  return () => removeProgram(program)
})

const start = (): TestChild => startChild(program, [])

async function ask(child: TestChild, command: Command): Promise<unknown> {
  child.say(JSON.stringify(command))
  return hear(child)
}

async function hear(child: TestChild): Promise<unknown> {
  const line = await child.nextLine()
  if (line === null) throw new Error(`The process ended: ${(await child.ended).stderr}`)
  const { value, error } = JSON.parse(line) as { value?: unknown; error?: { message: string } }
  if (error) throw new Error(error.message)
  return value
}

function makeLibrary(): string {
  const folder = makeFolder()
  const db = openDatabase(folder)
  for (let number = 0; number < 20; number++) storeMade(db, number, 40)
  db.close()
  return folder
}

function tagsIn(folder: string): ReadonlySet<string> {
  const db = openDatabase(folder)
  const names = db.prepare('SELECT name FROM tags JOIN article_tags ON article_tags.tag_id = tags.id').pluck().all() as string[]
  db.close()
  return new Set(names)
}

describe('two processes with one library', { timeout: 120_000 }, () => {
  it('have one owner, however close together they start: 100 double starts', async () => {
    const folder = makeLibrary()
    const pair = [start(), start()] as const
    for (let round = 0; round < 100; round++) {
      const owners = await Promise.all(pair.map((child) => ask(child, { do: 'open', folder })))
      expect([...owners].sort(), `round ${round}`).toEqual(['elsewhere', 'here'])
      if (round % 10 === 0) {
        const seen = await Promise.all(pair.map((child) => ask(child, { do: 'call', name: 'library.status', input: {} })))
        expect(seen).toEqual([expect.objectContaining({ articles: 20 }), expect.objectContaining({ articles: 20 })])
      }
      // Whoever only asks closes first, so that nobody takes over here.
      for (const which of ['elsewhere', 'here']) await ask(pair[owners.indexOf(which)] as TestChild, { do: 'close' })
    }
    pair.forEach((child) => child.kill())
  })

  it('keep what was answered when the owner is killed, and the other takes over: 12 takeovers', async () => {
    const folder = makeLibrary()
    const seed = Date.now() % 1_000_000
    const random = randomFrom(seed)
    let owner = start()
    expect(await ask(owner, { do: 'open', folder })).toBe('here')
    const answered: number[] = []
    for (let round = 0; round < 12; round++) {
      const other = start()
      expect(await ask(other, { do: 'open', folder })).toBe('elsewhere')
      other.say(JSON.stringify({ do: 'tag', from: round * 1000, count: 60 } satisfies Command))
      await hear(other)
      answered.push(round * 1000)
      await sleep(random() * 25)
      owner.kill()
      for (let value = await hear(other); value !== 'done'; value = await hear(other)) answered.push(value as number)
      owner = other
    }
    await ask(owner, { do: 'close' })
    owner.kill()
    expect(answered.length, `seed ${seed}`).toBe(12 * 60)
    const there = tagsIn(folder)
    expect(answered.filter((number) => !there.has(`tag ${number}`)), `seed ${seed}`).toEqual([])
  })
})

describe('saved means saved', { timeout: 120_000 }, () => {
  it('whatever was answered is there after a kill, and the next start finds no stale lock: 20 kills', async () => {
    const seed = Date.now() % 1_000_000
    const faults = await Promise.all([seed, seed + 1].map(async (each) => {
      const folder = makeLibrary()
      const random = randomFrom(each)
      const answered: number[] = []
      for (let round = 0; round < 10; round++) {
        const child = start()
        if (await ask(child, { do: 'open', folder }) !== 'here') return [`round ${round}: a stale lock`]
        child.say(JSON.stringify({ do: 'tag', from: round * 10_000, count: 5000 } satisfies Command))
        const enough = 1 + Math.floor(random() * 15)
        for (let count = 0; count < enough; count++) answered.push(await hear(child) as number)
        child.kill()
        await child.ended
      }
      const there = tagsIn(folder)
      return answered.filter((number) => !there.has(`tag ${number}`)).map((number) => `tag ${number} is lost`)
    }))
    expect(faults.flat(), `seed ${seed}`).toEqual([])
  })
})

describe('the owner', () => {
  it('listens where only its user may ask, and leaves only the library behind', async () => {
    const folder = makeLibrary()
    const library = await openLibrary({ libraryPath: folder, startParseProcess: () => { throw new Error('nothing is parsed here') } })
    if (process.platform !== 'win32') {
      expect(lstatSync(join(folder, 'owner.sock')).mode & 0o777).toBe(0o600)
      expect(lstatSync(join(folder, 'library.sqlite')).mode & 0o077).toBe(0)
    }
    await library.call('tags.add', { ids: ['1'], tag: 'x' })
    await library.close()
    expect(readdirSync(folder).sort()).toEqual(['library.sqlite', 'owner.lock'])
  })

  it.skipIf(process.platform === 'win32')('bears whatever is sent to it', async () => {
    const folder = makeLibrary()
    const library = await openLibrary({ libraryPath: folder, startParseProcess: () => { throw new Error('nothing is parsed here') } })
    const frame = (body: Buffer): Buffer => Buffer.concat([Buffer.from([0, 0, body.length >> 8, body.length & 255]), body])
    const nonsense = [Buffer.from([255, 255, 255, 255]), frame(Buffer.from('not a value')), frame(serialize(null)), frame(serialize({ id: 'x' })), frame(serialize([1, 2])), Buffer.alloc(0)]
    for (const bytes of nonsense) {
      await new Promise<void>((resolve) => {
        const socket = createConnection(join(folder, 'owner.sock'), () => socket.end(bytes))
        socket.on('error', () => {})
        socket.on('close', () => resolve())
      })
    }
    expect((await library.call('library.status', {})).articles).toBe(20)
    await library.close()
  })

  it('answers others through a path too long for a socket', async () => {
    const folder = join(makeLibrary(), 'a'.repeat(60), 'b'.repeat(60))
    const child = start()
    const other = start()
    expect(await ask(child, { do: 'open', folder })).toBe('here')
    expect(await ask(other, { do: 'open', folder })).toBe('elsewhere')
    expect(await ask(other, { do: 'call', name: 'library.status', input: {} })).toMatchObject({ articles: 0 })
    await ask(other, { do: 'close' })
    await ask(child, { do: 'close' })
    child.kill()
    other.kill()
  })

  it('leaves an empty journal when it closes', async () => {
    const folder = makeLibrary()
    const library = await openLibrary({ libraryPath: folder, startParseProcess: () => { throw new Error('nothing is parsed here') } })
    await library.call('watchlists.watch', { symbols: ['BABA'] })
    expect(sizeOf(join(folder, 'library.sqlite-wal'))).toBeGreaterThan(0)
    await library.close()
    expect(sizeOf(join(folder, 'library.sqlite-wal'))).toBe(null)
  })
})

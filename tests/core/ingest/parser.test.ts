import { resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createParser, startNodeParseProcess } from '../../../src/core/ingest/parser.ts'
import type { ParseChannel } from '../../../src/core/ingest/parser.ts'
import { parsedArticle } from '../library-fixture.ts'
import { parseProcess } from '../../parse-process.ts'

const hints = { source: 'given', url: null, contentType: null, modifiedAt: null, now: '2026-11-24T12:00:00Z' }
const text = (words: string): Uint8Array => Buffer.from(`A title of it\n\n${words}`)
let started: ParseChannel[] = []
const startOne = (entry: string) => () => {
  const channel = startNodeParseProcess(resolve(entry))
  started.push(channel)
  return channel
}
const unwell = 'tests/fixtures/text/unwell-process.ts' // answers, hangs, fills its memory or ends, as the document says

describe('the parse process', () => {
  const parser = createParser({ startProcess: startOne(parseProcess) })
  afterAll(() => parser.close())

  it('reads documents and pages, one process for all of them', async () => {
    started = []
    const documents = await Promise.all([parser.parseDocument(text('One.'), hints), parser.parseDocument(text('Two.'), hints)])
    expect(documents.map((document) => document.kind === 'articles' && document.articles[0]?.text)).toEqual(['One.', 'Two.'])
    const page = await parser.parsePage(Buffer.from('<html><head><title>T of it</title></head><body><p>Three.</p></body></html>'), hints)
    expect(page).toMatchObject({ title: 'T of it', text: 'Three.' })
    expect(started).toHaveLength(1)
  })

  it('says in a sentence why it could not read something, and goes on', async () => {
    await expect(parser.parseDocument(new Uint8Array(), hints)).rejects.toMatchObject({
      kind: 'bad-input',
      message: expect.stringContaining('empty'),
    })
    await expect(parser.parseDocument(Buffer.alloc(50_000_000, 'word '), hints)).rejects.toMatchObject({ kind: 'too-large' })
    await expect(parser.parseDocument(text('Four.'), hints)).resolves.toMatchObject({ kind: 'articles' })
  })
})

describe('a process that is unwell', () => {
  const parser = createParser({ startProcess: startOne(unwell), limits: { milliseconds: 1500 } })
  afterAll(() => parser.close())

  it('costs its own document only', async () => {
    started = []
    const results = await Promise.allSettled(
      ['fine', 'hang', 'fine', 'exit', 'fine'].map((word) => parser.parseDocument(Buffer.from(word), hints)),
    )
    expect(results.map((result) => (result.status === 'fulfilled' ? 'read' : (result.reason as { kind: string }).kind))).toEqual([
      'read',
      'took-too-long',
      'read',
      'bad-input',
      'read',
    ])
    expect(started).toHaveLength(3)
  }, 60_000)

  it('is given a tenth more of its time for each megabyte of a document', async () => {
    const said = (bytes: Buffer) => parser.parseDocument(bytes, hints).catch((error: Error) => error.message)
    expect(await said(Buffer.from('hang'))).toContain('longer than 2 seconds') // one and a half
    expect(await said(Buffer.from('hang'.padEnd(10_000_000)))).toContain('longer than 3 seconds')
  }, 60_000)

  it('costs an article that stops the reader its numbers, never the articles beside it', async () => {
    const articles = ['fine', 'hang', 'fine', 'exit'].map((title) => parsedArticle({ title }))
    const numbers = await parser.readNumbers(articles)
    expect(numbers.map((each) => each.extractorVersion)).toEqual([7, 0, 7, 0])
  }, 60_000)

  it('is ended by its own memory limit, not by the computer running out', async () => {
    const patient = createParser({ startProcess: startOne(unwell), limits: { milliseconds: 50_000 } })
    await expect(patient.parseDocument(Buffer.from('memory'), hints)).rejects.toMatchObject({
      kind: 'too-large',
      message: expect.stringContaining('memory'),
    })
    await patient.close()
  }, 60_000)

  it('may not write files or start programs', async () => {
    const guarded = createParser({ startProcess: startOne(unwell) })
    await expect(guarded.parseDocument(Buffer.from('write'), hints)).rejects.toMatchObject({ message: 'ERR_ACCESS_DENIED' })
    await expect(guarded.parseDocument(Buffer.from('spawn'), hints)).rejects.toMatchObject({ message: 'ERR_ACCESS_DENIED' })
    await guarded.close()
  }, 60_000)
})

it('fails what is asked of a process that cannot be started, and does not wait for ever', async () => {
  const parser = createParser({ startProcess: startOne('tests/fixtures/text/no-such-process.ts') })
  await expect(parser.parseDocument(text('x'), hints)).rejects.toMatchObject({ kind: 'internal' })
  await parser.close()
}, 60_000)

it('fails what is still waiting when it is closed', async () => {
  const parser = createParser({ startProcess: startOne(parseProcess) })
  const waiting = parser.parseDocument(text('x'), hints)
  await parser.close()
  await expect(waiting).rejects.toMatchObject({ kind: 'internal' })
  await expect(parser.parseDocument(text('x'), hints)).rejects.toMatchObject({ kind: 'internal' })
})

import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { UpdateReport } from '../../src/shared/update.ts'
import { expectAccessible, makeLibraryFolder, openWindow } from './window.ts'
import type { OpenWindow } from './window.ts'

const makers = generateKeyPairSync('ed25519')
const program = Buffer.from('#!/bin/sh\n# the next version\n'.repeat(50_000))

async function ask({ page }: OpenWindow, name: string, input: unknown = {}): Promise<UpdateReport> {
  const reply = await page.evaluate(([asked, given]) => window.marketdash.call(asked as string, given), [name, input] as const)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as UpdateReport
}

test('a newer version is looked for when asked, downloaded with its progress, and in place when the app has quit', async () => {
  let older = false
  const asked: string[] = []
  const server = createServer((request, response) => {
    const manifest = Buffer.from(JSON.stringify({
      product: 'marketdash', version: older ? '0.0.9' : '9.9.9', date: '2026-11-25', notes: 'Reads faster.',
      files: [{ platform: 'linux', arch: process.arch, kind: 'AppImage', name: 'next.AppImage', bytes: program.length, sha512: createHash('sha512').update(program).digest('hex') }],
    }))
    asked.push(`${request.headers['user-agent']} ${request.headers.cookie ?? ''}`.trim())
    if (request.url === '/marketdash-update.json') response.end(manifest)
    else if (request.url === '/marketdash-update.json.sig') response.end(sign(null, manifest, makers.privateKey).toString('base64'))
    else if (request.url === '/next.AppImage') response.end(program)
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const library = makeLibraryFolder()
  const installed = join(library, '..', 'Marketdash.AppImage')
  writeFileSync(installed, 'this version', { mode: 0o755 })
  Object.assign(process.env, {
    MARKETDASH_UPDATE_SERVER: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    MARKETDASH_UPDATE_KEY: makers.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    APPIMAGE: installed,
  })
  const opened = await openWindow({ library })
  const { page } = opened
  try {
    expect(await ask(opened, 'updates.state')).toMatchObject({ canLook: true, daily: null, state: { kind: 'idle' } })
    expect(asked, 'nothing is asked before the person asks').toEqual([])
    older = true
    expect((await ask(opened, 'updates.check')).state).toMatchObject({ kind: 'failed', message: expect.stringContaining('older') })
    older = false
    expect((await ask(opened, 'updates.check')).state).toMatchObject({ kind: 'available', version: '9.9.9', notes: 'Reads faster.' })
    await page.evaluate(() => {
      const told: unknown[] = []
      Object.assign(window, { told })
      window.marketdash.onEvent((event) => void told.push(event))
    })
    expect((await ask(opened, 'updates.download')).state).toMatchObject({ kind: 'ready', version: '9.9.9' })
    const progress = await page.evaluate(() => (window as unknown as { told: { kind: string; report?: { state: { kind: string } } }[] }).told.filter(({ kind, report }) => kind === 'update' && report?.state.kind === 'downloading').length)
    expect(progress).toBeGreaterThan(1)
    expect(await ask(opened, 'updates.setDaily', { daily: true })).toMatchObject({ daily: true })
    await page.keyboard.press('ControlOrMeta+,')
    const settings = page.getByRole('dialog', { name: 'Settings' })
    await expect(settings.getByRole('status').filter({ hasText: 'Version 9.9.9 is installed when you quit' })).toBeVisible()
    await settings.getByText('What is new in 9.9.9').click()
    await expect(settings.getByText('Reads faster.')).toBeVisible()
    await expect(settings.getByRole('checkbox', { name: 'Look once a day' })).toBeChecked()
    await expect(settings.getByText(`Your library is in ${library}`)).toBeVisible()
    await settings.getByRole('checkbox', { name: 'Stay in the tray' }).scrollIntoViewIfNeeded()
    await expectAccessible(page, 'settings-app')
    await page.keyboard.press('Escape')
    expect(readFileSync(installed, 'utf8'), 'not while it runs').toBe('this version')
    expect(new Set(asked)).toEqual(new Set(['Marketdash']))
  } finally {
    await opened.close()
    for (const name of ['MARKETDASH_UPDATE_SERVER', 'MARKETDASH_UPDATE_KEY', 'APPIMAGE']) delete process.env[name]
    server.close()
  }
  expect(readFileSync(installed).equals(program)).toBe(true)
  expect(statSync(installed).mode & 0o777).toBe(0o755)
})

import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { untar, unzip } from './scripts.ts'

const folder = mkdtempSync(join(tmpdir(), 'marketdash-archives-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const long = `${'a-long-folder-name/'.repeat(9)}a file ${'n'.repeat(90)}.txt`
const content = Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 251))
const all = (name: string): string => name

function makeTree(): string {
  const tree = join(folder, 'tree')
  if (existsSync(tree)) return tree
  mkdirSync(join(tree, 'package', long, '..'), { recursive: true })
  writeFileSync(join(tree, 'package', long), 'far down')
  writeFileSync(join(tree, 'package', 'program'), content)
  chmodSync(join(tree, 'package', 'program'), 0o755)
  writeFileSync(join(tree, 'package', 'empty'), '')
  writeFileSync(join(tree, 'package', 'ümlaut.txt'), 'grün')
  return tree
}

const hasTar = has('tar')
const hasZip = has('zip')
function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!hasTar)('a .tar.gz made by tar', () => {
  for (const format of ['ustar', 'gnu', 'pax']) {
    test(`every file comes out as it went in (${format})`, async () => {
      const archive = join(folder, `${format}.tgz`)
      const tree = makeTree()
      // ustar cannot say names as long as this tree's.
      const names = format === 'ustar' ? ['package/program', 'package/empty'] : ['package']
      execFileSync('tar', ['-czf', archive, `--format=${format}`, '-C', tree, ...names])
      const target = join(folder, `from-${format}`)
      await untar(archive, target, all)
      expect(readFileSync(join(target, 'package/program')).equals(content)).toBe(true)
      expect(statSync(join(target, 'package/program')).mode & 0o777).toBe(0o755)
      expect(statSync(join(target, 'package/empty')).size).toBe(0)
      if (format !== 'ustar') expect(readFileSync(join(target, 'package', long), 'utf8')).toBe('far down')
    })
  }

  test('only the chosen files come out', async () => {
    const archive = join(folder, 'some.tgz')
    execFileSync('tar', ['-czf', archive, '-C', makeTree(), 'package'])
    const target = join(folder, 'some')
    expect(await untar(archive, target, (name) => (name === 'package/program' ? 'p' : undefined))).toBe(1)
    expect(readdirSync(target)).toEqual(['p'])
  })

  test('an archive that is cut off is refused', async () => {
    const archive = join(folder, 'cut.tgz')
    execFileSync('tar', ['-czf', archive, '-C', makeTree(), 'package'])
    truncateSync(archive, 1500)
    await expect(untar(archive, join(folder, 'cut'), all)).rejects.toThrow()
  })

  test('a link in a package is refused', async () => {
    const tree = join(folder, 'linked')
    mkdirSync(tree)
    symlinkSync('/etc/passwd', join(tree, 'link'))
    const archive = join(folder, 'linked.tgz')
    execFileSync('tar', ['-czf', archive, '-C', tree, 'link'])
    await expect(untar(archive, join(folder, 'from-linked'), all)).rejects.toThrow('link')
  })
})

test('a tar name that leads outside is refused, and nothing is written there', async () => {
  const header = Buffer.alloc(512)
  header.write('../escaped')
  header.write('0000644', 100)
  header.write('00000000005', 124)
  header.write('        ', 148)
  header.write('0', 156)
  header.write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148)
  const body = Buffer.alloc(512)
  body.write('12345')
  const archive = join(folder, 'escape.tgz')
  writeFileSync(archive, gzipSync(Buffer.concat([header, body, Buffer.alloc(1024)])))
  await expect(untar(archive, join(folder, 'inside'), all)).rejects.toThrow('outside')
  expect(existsSync(join(folder, 'escaped'))).toBe(false)
})

describe.skipIf(!hasZip)('a .zip made by zip', () => {
  test('files, modes and links come out as they went in', async () => {
    const tree = makeTree()
    const archive = join(folder, 'tree.zip')
    symlinkSync('program', join(tree, 'package', 'alias'))
    execFileSync('zip', ['-qry', archive, 'package'], { cwd: tree })
    rmSync(join(tree, 'package', 'alias'))
    const target = join(folder, 'from-zip')
    await unzip(archive, target, all)
    expect(readFileSync(join(target, 'package/program')).equals(content)).toBe(true)
    expect(statSync(join(target, 'package/program')).mode & 0o777).toBe(0o755)
    expect(lstatSync(join(target, 'package/alias')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(target, 'package', long), 'utf8')).toBe('far down')
    expect(readFileSync(join(target, 'package/ümlaut.txt'), 'utf8')).toBe('grün')
  })
})

/** A zip of one stored entry. */
function makeZip(name: string, body: Buffer, crc = crc32(body)): Buffer {
  const bytes = Buffer.from(name)
  const sizes = Buffer.alloc(16)
  sizes.writeUInt32LE(crc, 0)
  sizes.writeUInt32LE(body.length, 4)
  sizes.writeUInt32LE(body.length, 8)
  sizes.writeUInt16LE(bytes.length, 12)
  const local = Buffer.concat([Buffer.from('504b03041400000000000000 0000'.replace(' ', ''), 'hex'), sizes, bytes, body])
  const central = Buffer.concat([Buffer.from('504b0102140314000000000000000000', 'hex'), sizes, Buffer.alloc(14), bytes])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

describe('a zip that is not as it should be', () => {
  const write = (name: string, bytes: Buffer): string => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  test('a whole one is read', async () => {
    await unzip(write('whole.zip', makeZip('hello.txt', Buffer.from('hello'))), join(folder, 'whole'), all)
    expect(readFileSync(join(folder, 'whole/hello.txt'), 'utf8')).toBe('hello')
  })
  test('one damaged byte is noticed', async () => {
    await expect(unzip(write('damaged.zip', makeZip('hello.txt', Buffer.from('hello'), 1)), join(folder, 'damaged'), all)).rejects.toThrow('damaged')
  })
  test('a name that leads outside is refused', async () => {
    await expect(unzip(write('outside.zip', makeZip('../gone.txt', Buffer.from('x'))), join(folder, 'within'), all)).rejects.toThrow('outside')
    expect(existsSync(join(folder, 'gone.txt'))).toBe(false)
  })
  test('half a zip and no zip are refused', async () => {
    const whole = makeZip('hello.txt', Buffer.from('hello'))
    await expect(unzip(write('half.zip', whole.subarray(0, 60)), join(folder, 'half'), all)).rejects.toThrow('cut off')
    await expect(unzip(write('none.zip', Buffer.from('no zip')), join(folder, 'none'), all)).rejects.toThrow('not a zip')
  })
})

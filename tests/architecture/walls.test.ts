import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../../src')

interface Import {
  readonly file: string // relative to src
  readonly to: string // as written
  readonly target: string | null // relative to src; null for a package
  readonly typeOnly: boolean
}

function listSource(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8')
  const pattern = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"\n;]*?from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\}\s+from\s+['"]([^'"]+)['"]/g
  return [...text.matchAll(pattern)].map((match) => {
    const to = (match[3] ?? match[4] ?? match[5]) as string
    const target = to.startsWith('.') ? relative(source, resolve(dirname(path), to)) : null
    return { file: relative(source, path), to, target, typeOnly: match[2] !== undefined }
  })
}

const imports = listSource(source).flatMap(importsOf)
const isNode = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name)
const say = (each: Import): string => `${each.file} imports ${each.to}`
const from = (folder: string): Import[] => imports.filter((each) => each.file.startsWith(folder))

describe('the walls of the house', () => {
  it('reads a house that has rooms', () => {
    expect(imports.length).toBeGreaterThan(100)
    expect(imports.every((each) => each.target === null || existsSync(join(source, each.target.replace(/\?.*$/, ''))))).toBe(true)
  })

  it('shared imports zod and nothing else', () => {
    expect(from('shared/').filter((each) => (each.target === null ? each.to !== 'zod' : !each.target.startsWith('shared/'))).map(say)).toEqual([])
  })

  it('core imports shared, Node and its libraries; never Electron, React or another part of the house', () => {
    const forbidden = /^(electron|react|react-dom|zustand|radix-ui|dompurify)(\/|$)/
    expect(from('core/').filter((each) => (each.target === null ? forbidden.test(each.to) : !/^(core|shared)\//.test(each.target))).map(say)).toEqual([])
  })

  it('extraction and the format parsers are pure: no Node module, no database, no other room', () => {
    const pure = [...from('core/extract/'), ...from('core/ingest/formats/')]
    const allowedRooms = (file: string): RegExp => (file.startsWith('core/extract/') ? /^(core\/extract|shared)\// : /^(core\/ingest\/formats|shared)\//)
    expect(pure.filter((each) => (each.target === null ? isNode(each.to) || each.to === 'better-sqlite3' : !allowedRooms(each.file).test(each.target))).map(say)).toEqual([])
  })

  it('extraction and the format parsers read no clock and no chance', () => {
    const files = listSource(join(source, 'core')).filter((path) => /core\/(extract|ingest\/formats)\//.test(path.replaceAll('\\', '/')))
    const impure = files.filter((path) => /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/.test(readFileSync(path, 'utf8')))
    expect(impure.map((path) => relative(source, path))).toEqual([])
  })

  it('a room of core is entered through its public file alone', () => {
    const room = (path: string): string | null => /^core\/([^/]+)\//.exec(path)?.[1] ?? null
    const wrong = imports.filter((each) => {
      if (each.target === null) return false
      const target = room(each.target)
      return target !== null && room(each.file) !== target && each.target !== `core/${target}/index.ts`
    })
    expect(wrong.map(say)).toEqual([])
  })

  it('the renderer imports shared and React libraries; never Node, Electron or core', () => {
    const wrong = from('renderer/').filter((each) => (each.target === null ? isNode(each.to) || /^(electron|better-sqlite3|zod)(\/|$)/.test(each.to) : !/^(renderer|shared)\//.test(each.target)))
    expect(wrong.map(say)).toEqual([])
  })

  it('the preload imports Electron and types', () => {
    expect(from('preload/').filter((each) => each.to !== 'electron' && !each.typeOnly).map(say)).toEqual([])
  })

  it('main imports core only in the library process, and there only its door', () => {
    const wrong = from('main/').filter((each) => each.target?.startsWith('core/') && !(each.file === 'main/library-process.ts' && each.target === 'core/index.ts'))
    expect(wrong.map(say)).toEqual([])
  })

  it('the command line imports the doors of core and shared', () => {
    expect(from('cli/').filter((each) => each.to === 'electron' || (each.target !== null && !/^(cli|shared)\/|^core\/(?:index|reading)\.ts$/.test(each.target))).map(say)).toEqual([])
  })

  it('there is one ipcMain, one opener of links, and no way to run a shell or make code of text', () => {
    const texts = listSource(source).map((path) => ({ file: relative(source, path), text: readFileSync(path, 'utf8') }))
    const having = (pattern: RegExp): string[] => texts.filter(({ text }) => pattern.test(text)).map(({ file }) => file)
    expect(having(/ipcMain\.(handle|on)\(/)).toEqual(['main/ipc.ts'])
    expect(having(/openExternal\(/)).toEqual(['main/links.ts'])
    expect(having(/dangerouslySetInnerHTML|\.innerHTML\s*=|\beval\(|new Function\(|node:vm/)).toEqual([])
    expect(having(/shell:\s*true|\bexecSync\(/)).toEqual([])
    expect(having(/\bspawn(Sync)?\(/)).toEqual(['main/updates/install.ts']) // the system's own installer, of a file that was signed for
    expect(imports.filter((each) => each.to === 'node:child_process').map((each) => each.file).sort()).toEqual(['core/ingest/parser.ts', 'main/child.ts', 'main/updates/install.ts'])
    expect(having(/webSecurity:\s*false|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|nodeIntegration\w*:\s*true|contextIsolation:\s*false|sandbox:\s*false|bypassCSP|webviewTag:\s*true/)).toEqual([])
  })

  it('no file is longer than 300 lines without giving its reason in the first line', () => {
    const long = listSource(source).filter((path) => statSync(path).size > 0 && readFileSync(path, 'utf8').split('\n').length > 301 && !/^\/\/ (long|Long):? /.test(readFileSync(path, 'utf8')))
    expect(long.map((path) => relative(source, path))).toEqual([])
  })
})

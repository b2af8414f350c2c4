import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './installed.ts'

/**
 * Makes the package of a later version: the staged app with one more migration and the version's number, packed anew.
 * @returns the file, and how many migrations it brings
 */
export function makeNextVersion(packages: string, version: string): { readonly file: string; readonly schema: number } {
  const staged = join(packages, 'next')
  cpSync(join(packages, 'linux-unpacked'), staged, { recursive: true, verbatimSymlinks: true })
  const resources = join(staged, 'resources')
  const archive = join(resources, 'app.asar')
  const isDevelopment = existsSync(join(resources, 'node'))
  const asar = (...words: string[]): void => void execFileSync(process.execPath, [join(repository, 'packaging/node_modules/@electron/asar/bin/asar.mjs'), ...words], { stdio: ['ignore', 'ignore', 'inherit'] })
  const contents = join(packages, 'next-contents')
  asar('extract', archive, contents)

  const migrations = join(contents, 'out/main/migrations')
  const schema = readdirSync(migrations).length + 1
  writeFileSync(join(migrations, `${String(schema).padStart(4, '0')}-next-version.sql`), 'CREATE TABLE next_version (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;\nINSERT INTO next_version (word) VALUES (\'migrated\');\n')
  const description = JSON.parse(readFileSync(join(contents, 'package.json'), 'utf8')) as { version: string }
  const before = description.version
  writeFileSync(join(contents, 'package.json'), JSON.stringify({ ...description, version }))
  const told = new RegExp(`(?<=productVersion\\s*=\\s*(["'\`]))${before.replaceAll('.', '\\.')}(?=\\1)`) // in whichever quotes the bundle was written
  const bundles = readdirSync(join(contents, 'out/main')).filter((name) => name.endsWith('.js')).map((name) => join(contents, 'out/main', name))
  const tellVersion = bundles.filter((path) => told.test(readFileSync(path, 'utf8')))
  if (tellVersion.length === 0) throw new Error(`No file of the app says productVersion = "${before}".`)
  for (const path of tellVersion) writeFileSync(path, readFileSync(path, 'utf8').replace(told, version))

  asar('pack', contents, archive, '--unpack', isDevelopment ? '{**/package.json,**/out/main/**,**/examples/**,**/node_modules/**}' : '**/*.node')
  const file = join(packages, `marketdash_${version}_next.deb`)
  const script = `import { makeDeb } from ${JSON.stringify(join(repository, 'packaging/make-deb.mjs'))}; makeDeb(JSON.parse(process.argv[1]))`
  const wants = { staged, file, version, arch: process.arch, icons: join(repository, 'packaging/icons'), moment: 1_700_000_000, licence: 'MIT', isTestBuild: true }
  execFileSync(process.execPath, ['--input-type=module', '--eval', script, JSON.stringify(wants)], { stdio: ['ignore', 'ignore', 'inherit'] })
  return { file, schema }
}

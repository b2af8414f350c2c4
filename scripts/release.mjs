// npm run release [-- --collect DIR]: checks everything, makes this system's packages, and writes what goes out beside them: checksums, changes, bill of
// materials, licences, and what installed copies are told. With --collect only the last, for a folder that holds the packages of all systems.
import { createHash, createPrivateKey, sign } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { repository } from './places.mjs'
import { describeChanges, describeSums, describeUpdate, isPackageOf } from './release-parts.mjs'
import { runProgram } from './run-program.mjs'
import { runQuietly } from './run-quietly.mjs'
import { endWith, refuse, say } from './say.mjs'

const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))

try {
  const given = process.argv.slice(2)
  if (given.length === 0) {
    await checkAndPackage()
    await collect(join(repository, 'dist'))
  } else if (given[0] === '--collect' && given[1] && given.length === 2) await collect(resolve(given[1]))
  else throw refuse('npm run release takes nothing, or --collect DIR for a folder with the packages of all systems.')
} catch (error) {
  endWith(error)
}

async function checkAndPackage() {
  const { output } = await runGit(['status', '--porcelain'])
  if (output.trim() !== '') throw refuse('A release is made of what is committed, and something here is not. Commit it, or put it away, and start again.')
  for (const script of ['test.mjs', 'test-package.mjs', 'package.mjs']) {
    const { code } = await runProgram(process.execPath, [join(repository, 'scripts', script)], { folder: repository })
    if (code !== 0) throw refuse(`There is no release: ${script} ended with ${code}.`)
  }
}

/** @param {string} folder with the packages; what is written goes beside them */
async function collect(folder) {
  const names = readdirSync(folder).filter((name) => isPackageOf(name, version))
  if (names.length === 0) throw refuse(`There is no package of ${version} in ${folder}. Make them first: npm run package`)
  const date = new Date(Number((await runGit(['log', '-1', '--format=%ct'])).output.trim()) * 1000).toISOString().slice(0, 10)
  const changes = describeChanges(version, date, await listSubjects())
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: statSync(join(folder, name)).size, ...(await hashFile(join(folder, name))) })))

  const update = Buffer.from(describeUpdate({ version, date, notes: changes, files }))
  const write = (name, content) => writeFileSync(join(folder, name), content)
  write('CHANGES.md', changes)
  write('marketdash-update.json', update)
  signUpdate(update, write)
  for (const [from, to] of [['sbom.json', `marketdash-${version}-sbom.json`], ['licences.txt', `marketdash-${version}-licences.txt`]]) {
    const file = join(folder, 'about', from)
    if (existsSync(file)) write(to, readFileSync(file))
  }
  const beside = readdirSync(folder).filter((name) => /^(CHANGES\.md|marketdash-update\.json(\.sig)?|marketdash-.*-(sbom\.json|licences\.txt))$/.test(name))
  const hashed = await Promise.all(beside.map(async (name) => ({ name, ...(await hashFile(join(folder, name))) })))
  write('SHA256SUMS', describeSums([...files, ...hashed]))
  for (const { name, bytes } of files) say(`${name}: ${(bytes / 1e6).toFixed(1)} MB`)
  say(`Version ${version} is ready in ${folder}. Check it with: sha256sum --check SHA256SUMS`)
}

/** Installed copies believe what is signed with the makers' key alone. */
function signUpdate(update, write) {
  const pem = process.env.MARKETDASH_UPDATE_PRIVATE_KEY
  if (!pem) return say('MARKETDASH_UPDATE_PRIVATE_KEY is not set: marketdash-update.json is not signed, and no installed copy will believe it.')
  const key = readKey(pem)
  if (key?.asymmetricKeyType !== 'ed25519') throw refuse('MARKETDASH_UPDATE_PRIVATE_KEY is no Ed25519 key. Make one with: openssl genpkey -algorithm ed25519')
  write('marketdash-update.json.sig', sign(null, update, key).toString('base64'))
}

function readKey(pem) {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined // told by the caller, without a word of what was in it
  }
}

/** What was changed since the release before; everything where there was none, up to a page of it. */
async function listSubjects() {
  const before = (await runGit(['describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD^'])).output.trim()
  const { output } = await runGit(['log', '--no-merges', '--format=%s', ...(before ? [`${before}..HEAD`] : ['--max-count=100'])])
  return output.split('\n')
}

async function runGit(parameters) {
  const { code, output, complaint } = await runQuietly('git', parameters, { folder: repository })
  if (code === 127) throw refuse(`A release needs git: ${complaint.trim()}`)
  return { output: code === 0 ? output : '' }
}

async function hashFile(path) {
  const hashes = [createHash('sha256'), createHash('sha512')]
  for await (const part of createReadStream(path)) hashes.forEach((hash) => hash.update(part))
  const [sha256, sha512] = hashes.map((hash) => hash.digest('hex'))
  return { sha256, sha512 }
}

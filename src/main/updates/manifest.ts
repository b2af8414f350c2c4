import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { Words } from '../../shared/words/languages.ts'

/** The kinds of installation that can replace themselves. */
export const installKinds = ['deb', 'AppImage', 'nsis', 'zip'] as const
export type InstallKind = (typeof installKinds)[number]

const mostBytes = 600 * 1024 * 1024
const fileSchema = z.object({
  platform: z.enum(['linux', 'win32', 'darwin']),
  arch: z.enum(['x64', 'arm64', 'universal']),
  kind: z.enum(installKinds),
  name: z.string().max(200).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/), // in the folder of the manifest
  bytes: z.int().min(1).max(mostBytes),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
})
const manifestSchema = z.object({
  product: z.literal('marketdash'),
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
  date: z.iso.date(),
  notes: z.string().max(20_000),
  files: z.array(fileSchema).max(50),
})
export type Manifest = z.infer<typeof manifestSchema>
export type UpdateFile = z.infer<typeof fileSchema>

/**
 * Reads what a server says is the newest version: first the signature over its very bytes, then what it says.
 * @param signature Ed25519, in base64
 * @param key the public key this copy was packaged with (SPKI, DER, in base64)
 * @throws AppError with a sentence where it is not signed by that key, or not understood
 */
export function readManifest(bytes: Uint8Array, signature: string, key: string, words: Words['updates']): Manifest {
  if (!isSigned(bytes, signature, key)) throw new AppError('bad-input', words.notSigned)
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (error) {
    throw new AppError('bad-input', words.notUnderstood, error)
  }
}

function isSigned(bytes: Uint8Array, signature: string, key: string): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    return publicKey.asymmetricKeyType === 'ed25519' && verify(null, bytes, publicKey, Buffer.from(signature.trim(), 'base64'))
  } catch {
    return false // no key, or no signature: nothing was signed
  }
}

/** The file for this kind of installation; null where the makers made none. */
export function chooseFile(manifest: Manifest, kind: InstallKind | null, platform: string, arch: string): UpdateFile | null {
  const fitting = manifest.files.filter((file) => file.kind === kind && file.platform === platform)
  return fitting.find((file) => file.arch === arch) ?? fitting.find((file) => file.arch === 'universal') ?? null
}

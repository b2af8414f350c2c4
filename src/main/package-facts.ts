import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'

const factsSchema = z.object({
  updates: z.url({ protocol: /^https$/ }).nullable().default(null), // address of the folder with updates; null: this copy looks for none
  updateKey: z.string().nullable().default(null), // the public key they are signed with (Ed25519, SPKI in base64)
  isTestBuild: z.boolean().default(false), // may be driven over a debugging port
})
export type PackageFacts = z.infer<typeof factsSchema>

/** What was decided when this copy was packaged; a checkout is no package and has none of it. */
export function readPackageFacts(): PackageFacts {
  const description = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')) as { readonly marketdash?: unknown }
  return factsSchema.parse(description.marketdash ?? {})
}

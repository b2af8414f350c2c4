import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// In a checkout this file is TypeScript beside src/core; bundled, every entry lies beside this one.
const inCheckout = import.meta.url.endsWith('.ts')

/** The file that the parse process runs. */
export const parseProcessPath = fileURLToPath(
  new URL(inCheckout ? '../core/ingest/parse-process.ts' : './parse-process.js', import.meta.url),
)

/** The articles that come with the product; null where an installation has none. */
export function findExamples(): string | null {
  const path = fileURLToPath(new URL('../../examples', import.meta.url))
  return existsSync(path) ? path : null
}

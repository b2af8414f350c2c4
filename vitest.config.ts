import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

const extraction = 'tests/core/extract/**/*.test.ts'

/** Files that take longest, the longest first: begun last, one of them would run alone at the end while a core idles. */
const slowFiles = [
  'core/extract/blind', 'cli/feeds', 'cli/stateless', 'core/owner', 'cli/import', 'core/recovery/disk-full', 'core/feeds', 'cli/faults', 'core/recovery/kill-ingest', 'cli/library',
  'core/companies/store', 'core/recovery/keep', 'core/earnings/conflicts', 'core/library/check', 'core/ingest/parser', 'core/extract/property', 'core/db/migration-kills', 'core/extract/hostile',
]

class SlowFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (file: TestSpecification): number => {
      const found = slowFiles.findIndex((part) => file.moduleId.replaceAll('\\', '/').includes(`/tests/${part}`))
      return found < 0 ? slowFiles.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  plugins: [react()],
  test: {
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 1, // as for the windows (playwright.config.ts): a slow computer may be late once; the summary names each test that passed only then, which is a fault to be found
    maxWorkers: availableParallelism() + 1, // many wait for processes that they started
    sequence: { sequencer: SlowFilesFirst },
    projects: [
      // Extraction is pure and its weights and patterns take a second to load: its files share them. Its expressions are compiled at once, as in the parse
      // process (src/core/ingest/parser.ts): whoever reads thousands of articles with them is done an eighth sooner.
      { extends: true, test: { name: 'extraction', include: [extraction], isolate: false, execArgv: ['--no-regexp-tier-up'] } },
      { extends: true, test: { name: 'all else', include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], exclude: [extraction, 'tests/e2e/**', 'node_modules/**'] } },
    ],
  },
})

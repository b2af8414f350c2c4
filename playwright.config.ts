import { defineConfig } from '@playwright/test'

const displays = JSON.parse(process.env['MARKETDASH_DISPLAYS'] ?? '[]') as readonly object[]

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  timeout: 150_000,
  expect: { timeout: 30_000 },
  workers: Math.max(1, displays.length), // a display each (tests/e2e/window.ts): on one the windows would take the keyboard from each other
  retries: 1, // a slow computer may be late once; the summary says how many passed only then, and each of them is a fault to be found
  reporter: [['list']],
})

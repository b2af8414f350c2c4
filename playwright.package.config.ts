import { defineConfig } from '@playwright/test'

// The installed app; scripts/test-package.mjs makes the packages first and says which they are.
export default defineConfig({
  testDir: 'tests/package',
  testMatch: '**/*.package.ts',
  outputDir: 'test-results/package',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 1,
  retries: 0,
  reporter: [['list']],
})

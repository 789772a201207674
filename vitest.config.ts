import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    env: { TZ: 'UTC' },
    globalSetup: 'test/ledger/postgres.ts',
    setupFiles: 'test/setup.ts',
    testTimeout: 60_000,
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'build/test-results.json' }]]
      : ['default'],
  },
})

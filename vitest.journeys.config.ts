import { defineConfig } from 'vitest/config'

/** Journeys through the built application in a real browser, one after the other: each starts a server of its own. */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.test.ts'],
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})

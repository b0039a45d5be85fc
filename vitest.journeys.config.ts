import { defineConfig } from 'vitest/config'

/** Journeys through the built application in a real browser, two files at a time: each starts a server of its own. */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.test.ts'],
    globalSetup: ['test/journeys/support/keep-filled.ts'],
    maxWorkers: 2,
    // Only so that a page that never comes ends the run: a busy machine is no fault.
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
})

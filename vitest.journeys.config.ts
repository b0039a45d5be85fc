import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const LONGEST = 'pages.axe.test.ts'

/** Every page is one long journey: begun last, it would run on alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = (file: TestSpecification): boolean => file.moduleId.endsWith(LONGEST)
    return (await super.sort(files)).sort((a, b) => Number(isLongest(b)) - Number(isLongest(a)))
  }
}

/** Journeys through the built application in a real browser, two files at a time: each starts a server of its own. */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.test.ts'],
    globalSetup: ['test/journeys/support/keep-filled.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Only so that a page that never comes ends the run: a busy machine is no fault.
    testTimeout: 1_200_000,
    hookTimeout: 300_000,
  },
})

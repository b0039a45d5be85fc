import { readFileSync } from 'node:fs'
import { Problem } from '#platform/errors.ts'
import { checkWithText } from '../check-layout.ts'

// What this process answers: the deviations of the file on its input with its lines, or null where it is no Word file.
process.on('unhandledRejection', () => {})

async function answer(): Promise<string> {
  try {
    return JSON.stringify(await checkWithText(readFileSync(0)))
  } catch (error) {
    if (error instanceof Problem) return 'null'
    throw error
  }
}

process.stdout.write(await answer(), () => process.exit(0))

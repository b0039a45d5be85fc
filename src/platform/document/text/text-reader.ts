import { readFileSync } from 'node:fs'
import { readPdfLines } from './read-pdf-lines.ts'
import { readWordLines } from './read-word-lines.ts'

// What this process answers: the lines of the file on its input, or null where it cannot be read.
process.on('unhandledRejection', () => {})

async function answer(): Promise<string> {
  const bytes = readFileSync(0)
  try {
    return JSON.stringify(await (process.argv[2] === 'pdf' ? readPdfLines(bytes) : readWordLines(bytes)))
  } catch {
    return 'null'
  }
}

process.stdout.write(await answer(), () => process.exit(0))

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { problem } from '#platform/errors.ts'
import { toContract } from '#slices/plans/reader/plan-reading.ts'
import { readInWorker } from '#slices/plans/reader/read-in-worker.ts'
import { type Command, readArgs } from './command.ts'
import { outlinePlan } from './outline-plan.ts'

/** Đọc một tệp kế hoạch và in ra điều hiểu được; không cần cơ sở dữ liệu. */
export const run: Command = async call => {
  const { values, positionals } = readArgs(call, 'plan read TỆP [--json]', 1, { json: { type: 'boolean' } })
  const [file = ''] = positionals
  const reading = await readInWorker(await readBytes(file), basename(file))
  await call.print(values.json ? JSON.stringify(toContract(reading), null, 2) : outlinePlan(reading))
  return 0
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw problem('not_found', 'command.file-missing', { file })
    throw problem('invalid', 'command.file-unreadable', { file, reason: code })
  }
}

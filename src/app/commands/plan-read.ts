import { basename } from 'node:path'
import { toContract } from '#slices/plans/reader/plan-reading.ts'
import { readInWorker } from '#slices/plans/reader/read-in-worker.ts'
import { type Command, readArgs } from './command.ts'
import { outlinePlan } from './outline-plan.ts'
import { readFileBytes } from './read-file-bytes.ts'

/** Đọc một tệp kế hoạch và in ra điều hiểu được; không cần cơ sở dữ liệu. */
export const run: Command = async call => {
  const { values, positionals } = readArgs(call, 'plan read TỆP [--json]', 1, { json: { type: 'boolean' } })
  const [file = ''] = positionals
  const reading = await readInWorker(await readFileBytes(file), basename(file))
  await call.print(values.json ? JSON.stringify(toContract(reading), null, 2) : outlinePlan(reading))
  return 0
}

import { basename } from 'node:path'
import { lintInContext } from '#slices/plans/lint/lint-in-context.ts'
import { lookUpIn } from '#slices/plans/lint-context.ts'
import { readInWorker } from '#slices/plans/reader/read-in-worker.ts'
import { shippedDocuments } from '#slices/registers/legal-pack.api.ts'
import { type Command, readArgs } from './command.ts'
import { outlineFindings } from './outline-findings.ts'
import { readFileBytes } from './read-file-bytes.ts'

/** Soát một tệp kế hoạch; không cần cơ sở dữ liệu. Mã thoát 1 khi có điều chắc chắn sai. */
export const run: Command = async call => {
  const { values, positionals } = readArgs(call, 'plan lint TỆP [--json]', 1, { json: { type: 'boolean' } })
  const [file = ''] = positionals
  const bytes = await readFileBytes(file)
  const read = await readInWorker(bytes, basename(file))
  const reading = lintInContext(read, { lookUp: lookUpIn(shippedDocuments()) })
  const { findings = [], marks } = reading
  const data = { source: basename(file), findings, marks }
  await call.print(values.json ? JSON.stringify(data, null, 2) : outlineFindings(reading))
  return findings.some(finding => finding.certain) ? 1 : 0
}

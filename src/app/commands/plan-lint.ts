import { basename } from 'node:path'
import { readInWorker } from '#slices/plans/reader/read-in-worker.ts'
import { type Command, readArgs } from './command.ts'
import { outlineFindings } from './outline-findings.ts'
import { readFileBytes } from './read-file-bytes.ts'

/** Soát một tệp kế hoạch; không cần cơ sở dữ liệu. Mã thoát 1 khi có điều chắc chắn sai. */
export const run: Command = async call => {
  const { values, positionals } = readArgs(call, 'plan lint TỆP [--json]', 1, { json: { type: 'boolean' } })
  const [file = ''] = positionals
  const bytes = await readFileBytes(file)
  const { findings = [] } = await readInWorker(bytes, basename(file))
  await call.print(
    values.json ? JSON.stringify({ source: basename(file), findings }, null, 2) : outlineFindings(findings),
  )
  return findings.some(finding => finding.certain) ? 1 : 0
}

import { basename } from 'node:path'
import { RULE_SET } from '#platform/document/check/rule-book.ts'
import { checkLayout } from '#platform/document/check-layout.ts'
import { type Command, readArgs } from './command.ts'
import { outlineLayout } from './outline-layout.ts'
import { readFileBytes } from './read-file-bytes.ts'

/** Đối chiếu một tệp Word với thể thức của NĐ 30/2020; không cần cơ sở dữ liệu. Mã thoát 1 khi có chỗ sai. */
export const run: Command = async call => {
  const { values, positionals } = readArgs(call, 'doc check TỆP [--json]', 1, { json: { type: 'boolean' } })
  const [file = ''] = positionals
  const findings = await checkLayout(await readFileBytes(file))
  const told = { source: basename(file), rules: RULE_SET, findings }
  await call.print(values.json ? JSON.stringify(told, null, 2) : outlineLayout(findings))
  return findings.some(({ severity }) => severity === 'wrong') ? 1 : 0
}

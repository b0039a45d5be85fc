import { writeFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { problem } from '#platform/errors.ts'
import { read } from '#platform/scope.ts'
import { type BuiltReport, buildReport } from '#slices/reports/build-report.ts'
import { isFormat, isOutput, OUTPUTS } from '#slices/reports/outputs/outputs.words.ts'
import { type Command, type CommandCall, readArgs } from './command.ts'
import { ensureMigrated } from './ensure-migrated.ts'
import { enterDatabase } from './enter-database.ts'
import { scopeOf } from './scope-of-facility.ts'

const USAGE = 'report build --facility TÊN_NGẮN --period 2026-Q3 --out TỆP.docx|.pdf|.xlsx [--output bang-so-lieu]'
const FROM: Readonly<Record<BuiltReport['from'], string>> = {
  signed: 'bản đã ký',
  written: 'bản đang soạn, số liệu tính lúc này',
  ledger: 'chưa lập báo cáo, số liệu tính lúc này',
}

/**
 * Ghi báo cáo một kỳ, hay một bản của nó, ra tệp: bản đã ký nếu đã ký, nếu chưa thì tính từ sổ. Không sửa gì trong cơ sở dữ
 * liệu. Đuôi tệp chọn Word, PDF hay Excel.
 */
export const run: Command = async call => {
  const { facility, period, out, ...wanted } = readOptions(call)
  const stay = await enterDatabase(call.config, 'report', call.tell)
  try {
    await ensureMigrated(stay)
    const scope = await scopeOf(call, stay, facility)
    const files = { folder: join(call.config.dataDir, 'files') }
    const built = await read(scope, reader => buildReport(reader, files, period, wanted))
    await keep(out, built.bytes)
    await call.print(`Đã ghi báo cáo ${built.name} (${FROM[built.from]}) vào ${out}`)
    return 0
  } finally {
    await stay.leave()
  }
}

function readOptions(call: CommandCall) {
  const text = { type: 'string' } as const
  const asked = { facility: text, period: text, out: text, output: { ...text, default: 'bao-cao' } } as const
  const { facility, period, out, output } = readArgs(call, USAGE, 0, asked).values
  if (!facility || !period || !out) throw problem('invalid', 'command.usage', { usage: USAGE })
  const format = extname(out).slice(1).toLowerCase() || 'docx'
  if (!isOutput(output))
    throw problem('invalid', 'report.no-output-code', { code: output, codes: Object.keys(OUTPUTS).join(', ') })
  if (!isFormat(format)) throw problem('invalid', 'report.no-output-format')
  return { facility, period, out: resolve(out), output, format }
}

async function keep(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error
    throw problem('invalid', 'command.file-unwritable', { file, reason })
  }
}

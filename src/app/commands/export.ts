import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { problem } from '#platform/errors.ts'
import type { Scope } from '#platform/scope.ts'
import { exportEverything } from '../exports/export-everything.ts'
import { type Command, type CommandCall, readArgs } from './command.ts'
import { ensureMigrated } from './ensure-migrated.ts'
import { enterDatabase } from './enter-database.ts'
import { scopeOf } from './scope-of-facility.ts'

const USAGE = 'export --facility TÊN_NGẮN --out TỆP.zip'

/** Kết xuất toàn bộ dữ liệu của một cơ sở vào một tệp zip; hệ thống vẫn chạy trong lúc đó. */
export const run: Command = async call => {
  const { facility, out } = readOptions(call)
  const stay = await enterDatabase(call.config, 'export', call.tell)
  try {
    await ensureMigrated(stay)
    const scope = await scopeOf(call, stay, facility)
    await keep(scope, join(call.config.dataDir, 'files'), out)
    await call.print(`Đã kết xuất toàn bộ dữ liệu của ${facility} vào ${out}`)
    return 0
  } finally {
    await stay.leave()
  }
}

function readOptions(call: CommandCall) {
  const asked = { facility: { type: 'string' }, out: { type: 'string' } } as const
  const { facility, out } = readArgs(call, USAGE, 0, asked).values
  if (!facility || !out) throw problem('invalid', 'command.usage', { usage: USAGE })
  return { facility, out: resolve(out) }
}

/** Under another name until it is whole: a broken export is never taken for one. */
async function keep(scope: Scope, folder: string, file: string): Promise<void> {
  const part = `${file}.part-${process.pid}`
  try {
    const target = createWriteStream(part, { mode: 0o600, flush: true })
    await new Promise<void>((opened, failed) => {
      target.once('open', () => opened())
      target.once('error', failed)
    }).catch((error: unknown) => {
      const reason = error instanceof Error && 'code' in error ? error.code : error
      throw problem('invalid', 'command.file-unwritable', { file, reason })
    })
    await pipeline(await exportEverything(scope, { folder }), target)
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

import { join, resolve } from 'node:path'
import { backUp } from '#platform/backup/back-up.ts'
import { type Command, readArgs } from './command.ts'
import { ensureMigrated } from './ensure-migrated.ts'
import { enterDatabase } from './enter-database.ts'

/** Sao lưu toàn bộ vào một thư mục mới; hệ thống vẫn chạy trong lúc đó. */
export const run: Command = async call => {
  const { positionals } = readArgs(call, 'backup THƯ_MỤC', 1, {})
  const folder = resolve(positionals[0] ?? '')
  const stay = await enterDatabase(call.config, 'backup', call.tell)
  try {
    await ensureMigrated(stay)
    const { database, secret } = stay
    const source = {
      owner: database.owner,
      jobs: database.jobsConfig,
      storedFiles: join(call.config.dataDir, 'files'),
      secret,
    }
    const { manifest, damaged } = await backUp(source, folder, () => new Date())
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    call.print(
      `Đã sao lưu ${rows} dòng của ${manifest.tables.length} bảng và ${manifest.files.length} tệp vào ${folder}`,
    )
    if (damaged.length === 0) return 0
    call.tell(`Bản sao lưu đã xong nhưng ${damaged.length} tệp lưu trữ đã hỏng từ trước: ${damaged.join(', ')}`)
    return 2
  } finally {
    await stay.leave()
  }
}

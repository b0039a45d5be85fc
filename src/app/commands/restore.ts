import { join, resolve } from 'node:path'
import { checkBackup } from '#platform/backup/check-backup.ts'
import { checkVersion } from '#platform/backup/check-fit.ts'
import { restore } from '#platform/backup/restore.ts'
import { migrate, readMigrations } from '#platform/db/migrate.ts'
import { problem } from '#platform/errors.ts'
import { type Command, readArgs } from './command.ts'
import { enterDatabase } from './enter-database.ts'

/** Khôi phục một bản sao lưu vào cơ sở dữ liệu trống, ở đúng phiên bản của nó; lần chạy sau sẽ nâng cấp nếu cần. */
export const run: Command = async call => {
  const { positionals } = readArgs(call, 'restore THƯ_MỤC', 1, {})
  const folder = resolve(positionals[0] ?? '')
  const { config } = call
  const manifest = await checkBackup(folder)
  const migrations = join(config.sourceDir, 'migrations')
  checkVersion(manifest.migrations, await readMigrations(migrations))
  const stay = await enterDatabase(config, 'restore', call.tell)
  try {
    if (stay.joined) throw problem('conflict', 'command.application-running', { pid: stay.joined.pid, name: 'restore' })
    const { owner, jobs, jobsConfig } = stay.database
    await migrate(owner, jobs, migrations, manifest.migrations.length)
    const target = { storedFiles: join(config.dataDir, 'files'), secretFile: join(config.dataDir, 'secret') }
    await restore({ owner, jobs: jobsConfig, ...target }, folder, manifest)
  } finally {
    await stay.leave()
  }
  call.print(`Đã khôi phục bản sao lưu lúc ${manifest.made_at}; từ giờ chạy npm start như thường.`)
  return 0
}

import { join } from 'node:path'
import { openAuth } from '#platform/auth/auth.ts'
import { problem } from '#platform/errors.ts'
import { DEMO } from '../demo/demo-facility.ts'
import { fillDemo } from '../demo/fill-demo.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { type Command, readArgs } from './command.ts'
import { enterDatabase } from './enter-database.ts'

/** Lấp cơ sở dữ liệu trống bằng một cơ sở mẫu hư cấu, và in cách đăng nhập một lần. */
export const run: Command = async call => {
  readArgs(call, 'demo', 0, {})
  const stay = await enterDatabase(call.config, 'demo', call.tell)
  try {
    const { database, secret } = stay
    await prepareDatabase(database)
    const { rowCount } = await database.auth.query('select 1 from auth.site limit 1')
    if (rowCount) throw problem('conflict', 'command.demo-not-empty')
    const auth = openAuth({ pool: database.auth, secret, publicUrl: call.config.publicUrl })
    const files = { folder: join(call.config.dataDir, 'files') }
    const accounts = await fillDemo({ store: { pool: database.app }, auth, files, tell: call.tell })
    const port = stay.joined?.port ?? call.config.port
    await call.print(`slug: ${DEMO.slug}`)
    await call.print(
      `Đăng nhập tại http://localhost:${port}/dang-nhap${stay.joined ? '' : ' (sau khi chạy npm start)'}. Mật khẩu chỉ hiện lần này:`,
    )
    for (const account of accounts)
      await call.print(`  ${account.user_name.padEnd(14)} ${account.password}   ${account.what}: ${account.full_name}`)
    await call.print('Chủ hệ thống phải bật xác thực hai lớp ở lần đăng nhập đầu.')
    return 0
  } finally {
    await stay.leave()
  }
}

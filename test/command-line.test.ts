import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { sourceDir } from '#platform/config/source-dir.ts'

// Each test starts several processes, which take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const root = mkdtempSync(join(tmpdir(), 'lantoa-cli-'))
// Else root's databases would go to /var/lib/lantoa, and stay there.
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function lantoa(args: string[], env: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, [join(sourceDir, 'src/app/cli.ts'), ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: join(root, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (!child.stdout || !child.stderr) throw new Error('no pipes')
  const exit = once(child, 'close')
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { out, err, code: (await exit)[0] as number }
}

describe('the command line', () => {
  it.each([
    [['bay'], 'Không có lệnh "bay"; gõ ./lantoa --help để xem các lệnh.'],
    [['backup'], 'Cách dùng: ./lantoa backup THƯ_MỤC'],
    [['backup', 'một', 'hai'], 'Cách dùng: ./lantoa backup THƯ_MỤC'],
    [['doctor', '--nhanh'], 'Cách dùng: ./lantoa doctor [--against TỆP]'],
    [
      ['restore', '/không/có'],
      '/không/có không phải là một bản sao lưu trọn vẹn của Lan Tỏa (không đọc được manifest.json).',
    ],
  ])('refuses %j in one sentence', async (args, sentence) => {
    expect(await lantoa(args)).toEqual({ out: '', err: `${sentence}\n`, code: 2 })
  })

  it('refuses a wrong setting in one sentence', async () => {
    const { err, code } = await lantoa(['doctor'], { PORT: 'ba nghìn' })
    expect({ err, code }).toEqual({ err: expect.stringMatching(/^Biến môi trường PORT không hợp lệ.*\n$/), code: 2 })
  })

  it.each([
    ['below /proc', '/proc/x', /^Không dùng được \/proc\/x của DATA_DIR \(ENOENT\).*\n$/],
    [
      'that is a file',
      join(sourceDir, 'package.json'),
      /^Không dùng được .*package\.json của DATA_DIR: .* một tệp.*\n$/,
    ],
  ])('refuses a data folder %s in one sentence', async (_what, DATA_DIR, sentence) => {
    const { err, code } = await lantoa(['migrate'], { DATA_DIR })
    expect({ err, code }).toEqual({ err: expect.stringMatching(sentence), code: 2 })
  })

  it('lists its commands', async () => {
    const { out, code } = await lantoa(['--help'])
    expect(code).toBe(0)
    for (const name of ['migrate', 'doctor', 'backup', 'restore']) expect(out).toContain(`./lantoa ${name}`)
  })

  it('backs up, restores elsewhere and finds both well, starting and stopping its own database each time', async () => {
    const own = /^Đã (tạo|khởi động) cơ sở dữ liệu .*\nĐã dừng cơ sở dữ liệu\.\n$/
    const steps: [string[], string][] = [
      [['migrate'], 'data'],
      [['backup', join(root, 'kept')], 'data'],
      [['restore', join(root, 'kept')], 'other'],
      [['doctor'], 'other'],
    ]
    for (const [args, folder] of steps) {
      const done = await lantoa(args, { DATA_DIR: join(root, folder) })
      expect(done).toEqual({ out: expect.any(String), err: expect.stringMatching(own), code: 0 })
    }
  })

  it('says that a data folder without a schema is not ready', async () => {
    const { err, code } = await lantoa(['backup', join(root, 'early')], { DATA_DIR: join(root, 'bare') })
    expect(code).toBe(2)
    expect(err).toContain('Cơ sở dữ liệu chưa được chuẩn bị')
    expect((await lantoa(['doctor'], { DATA_DIR: join(root, 'bare') })).code).toBe(2)
  })
})

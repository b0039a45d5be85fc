import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { readConfig } from '#platform/config/read-config.ts'
import { type LoginRole, rolePassword } from '#platform/db/roles.ts'
import { checkLayout } from '#platform/document/check-layout.ts'
import { aReportingFacility, fact, open, sign, submit, view } from '#slices/reports/a-report.fixture.ts'
import { testDatabase } from '#test/database.ts'
import { run } from './report-build.ts'
import { sayProblem } from './say-problem.ts'

const database = testDatabase()
const root = mkdtempSync(join(tmpdir(), 'lantoa-build-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The test database as somebody's own: the command is told its addresses. */
function config() {
  const { host, port, secret } = inject('server')
  const address = (role: LoginRole) =>
    `postgres://${role}:${rolePassword(secret, role)}@localhost/${database.owner.database}?host=${encodeURIComponent(host)}&port=${port}`
  return readConfig({
    DATA_DIR: root,
    DATABASE_URL: address('lantoa_owner'),
    DATABASE_URL_APP: address('lantoa_app'),
    DATABASE_URL_AUTH: address('lantoa_auth'),
    DATABASE_URL_JOBS: address('lantoa_jobs'),
    LANTOA_TEST_CLOCK: '2026-03-09T09:00:00+07:00',
  })
}

async function build(facility: string, period: string, out: string) {
  const printed: string[] = []
  const told: string[] = []
  const args = ['--facility', facility, '--period', period, '--out', out]
  const code = await run({
    args,
    config: config(),
    print: text => void printed.push(text),
    tell: text => void told.push(text),
  })
  return { code, printed: printed.join('\n'), told: told.join('\n') }
}

describe('lantoa report build', () => {
  it('writes what the ledger says, then what is being written, then the signed bytes themselves', async () => {
    const world = await aReportingFacility(database)
    world.now = new Date('2026-03-09T02:00:00Z')
    await fact(world, { happened_on: '2026-02-10' })
    const out = join(root, 'quý một.docx')
    const once = await build(world.slug, '2026-Q1', out)
    expect(once.code).toBe(0)
    expect(once.printed).toBe(`Đã ghi báo cáo Quý I/2026 (chưa lập báo cáo, số liệu tính lúc này) vào ${out}`)
    expect(once.told).toMatch(/^Đã vào cơ sở dữ liệu của DATABASE_URL/)
    expect(await checkLayout(readFileSync(out))).toEqual([])

    const id = await open(world)
    expect((await build(world.slug, '2026-Q1', out)).printed).toContain('(bản đang soạn, số liệu tính lúc này)')

    await submit(world, id)
    await sign({ folder: join(root, 'files') }, world, id)
    await fact(world, { happened_on: '2026-02-11' })
    expect((await build(world.slug, '2026-Q1', out)).printed).toContain('(bản đã ký)')
    const { createHash } = await import('node:crypto')
    const { report } = await view(world, id)
    expect(createHash('sha256').update(readFileSync(out)).digest('hex')).toBe(report.docx_sha256)
  })

  it('refuses in one sentence what it does not know', async () => {
    const world = await aReportingFacility(database)
    writeFileSync(join(root, 'một tệp'), '')
    const refusals: [string, string, string, string][] = [
      ['không-có', '2026-Q1', 'a.docx', 'Không có cơ sở nào tên ngắn là không-có'],
      [world.slug, '2031-Q1', 'a.docx', 'Không có kỳ báo cáo mã 2031-Q1'],
      [world.slug, '2026-Q1', 'một tệp/a.docx', 'Không ghi được tệp'],
      [world.slug, '', 'a.docx', 'Cách dùng: ./lantoa report build'],
    ]
    for (const [facility, period, out, sentence] of refusals) {
      const refused = await build(facility, period, join(root, out)).catch(sayProblem)
      expect(refused).toContain(sentence)
    }
  })
})

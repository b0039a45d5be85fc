import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config/read-config.ts'
import { run } from './plan-lint.ts'

const folder = mkdtempSync(join(tmpdir(), 'lantoa-lint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const GOOD = `KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026

Căn cứ Kế hoạch số 120/KH-SYT ngày 20/12/2025 của Sở Y tế tỉnh Sông Lam về cải cách hành chính năm 2026.

Trung tâm Y tế khu vực An Bình xây dựng Kế hoạch tuyên truyền như sau:

I. TỔ CHỨC THỰC HIỆN

1. Phòng Điều dưỡng

Viết bài hàng tháng, báo cáo trước ngày 25/11/2026.
`
const HEAD = `SỞ Y TẾ TỈNH SÔNG LAM
TRUNG TÂM Y TẾ KHU VỰC AN BÌNH
Số: 15/KH-TTYT
An Bình, ngày 05 tháng 01 năm 2026

`

async function lint(text: string, ...options: string[]) {
  const file = join(folder, 'ke-hoach.txt')
  writeFileSync(file, text)
  const out: string[] = []
  const print = (line: string): void => void out.push(line)
  const code = await run({ args: [file, ...options], config: readConfig(), print, tell: print })
  return { out: out.join('\n'), code }
}

describe('./lantoa plan lint', () => {
  test('gives 0 when nothing is certainly wrong, remarks or not', async () => {
    const { out, code } = await lint(HEAD + GOOD)
    expect(code).toBe(0)
    expect(out).toMatch(/^NÊN XEM: người soạn tự cân nhắc \(\d+\)\n/)
  })

  test('gives 1 when something is, in groups with place, sentence and fix', async () => {
    const { out, code } = await lint(HEAD.replace('15/KH', '8/KH') + GOOD.replace('25/11/2026', '31/11/2026'))
    expect(code).toBe(1)
    expect(out).toContain('LỖI: phải sửa trước khi ban hành (1)\n')
    expect(out).toMatch(/I\.1, dòng \d+ của tệp: Không có ngày “31\/11\/2026” trong lịch \[date-impossible\]/)
    expect(out).toContain('Sửa: “8/KH-TTYT” → “08/KH-TTYT”')
  })

  test('knows the law without a database', async () => {
    const basis = 'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;\n\nCăn cứ Kế hoạch'
    const { out, code } = await lint(HEAD + GOOD.replace('Căn cứ Kế hoạch', basis))
    expect(code).toBe(1)
    expect(out).toContain('thay bằng 118/2025/NĐ-CP [basis-not-in-force]')
  })

  test('prints the same as data', async () => {
    const { out } = await lint(GOOD, '--json')
    const { source, findings } = JSON.parse(out)
    expect(source).toBe('ke-hoach.txt')
    expect(findings[0]).toMatchObject({ code: 'number-blank', severity: 'error', certain: true })
  })

  test.each([
    ['a file that is not there', ['/khong/co/ke-hoach.docx'], 'command.file-missing'],
    ['no file', [], 'command.usage'],
  ])('refuses %s', async (_what, args, code) => {
    const print = (): void => {}
    await expect(run({ args, config: readConfig(), print, tell: print })).rejects.toMatchObject({ code })
  })

  test('refuses a file that is no plan in any form it reads', async () => {
    await expect(lint('\u0000\u0001\u0002\u0003PNG')).rejects.toMatchObject({
      code: expect.stringMatching(/^reader[.]/),
    })
  })
})

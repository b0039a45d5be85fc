import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from '#platform/config/read-config.ts'
import { renderDocx } from '#platform/document/render-docx.ts'
import { quarterReport } from '#platform/document/testing/quarter-report.ts'
import { run } from './doc-check.ts'

const folder = mkdtempSync(join(tmpdir(), 'lantoa-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function check(bytes: Uint8Array, ...options: string[]) {
  const file = join(folder, 'bao-cao.docx')
  writeFileSync(file, bytes)
  const out: string[] = []
  const print = (line: string): void => void out.push(line)
  const code = await run({ args: [file, ...options], config: readConfig(), print, tell: print })
  return { out: out.join('\n'), code }
}

const wrong = () => renderDocx({ ...quarterReport, recipients: ['Như trên', 'Ban Giám đốc'] })

describe('./lantoa doc check', () => {
  test('gives 0 for a document in the decree’s layout', async () => {
    expect(await check(await renderDocx(quarterReport))).toEqual({ out: 'Không thấy chỗ nào sai thể thức.', code: 0 })
  })

  test('gives 1 when something is wrong, by component, with the clause, the sentence and the place', async () => {
    const { out, code } = await check(await wrong())
    expect(code).toBe(1)
    expect(out).toContain('Nơi nhận (Phụ lục I, Phần I, Mục II.9)\n  Sai: ')
    expect(out).toMatch(/\[recipient\.archive\]\n {6}phần 1, đoạn \d+.*: “- Ban Giám đốc\.”/)
    expect(out).toMatch(/1 chỗ sai, 0 chỗ nên xem\.$/)
  })

  test('prints the same as data', async () => {
    const { out, code } = await check(await wrong(), '--json')
    const told = JSON.parse(out)
    expect(told).toMatchObject({ source: 'bao-cao.docx', rules: 'nd30-2020@1' })
    expect(told.findings[0]).toMatchObject({ code: 'recipient.archive', severity: 'wrong', component: 'Nơi nhận' })
    expect(code).toBe(1)
  })

  test.each([
    ['text', strToU8('xin chào'), 'document.unreadable'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'document.unreadable'],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }), 'document.unreadable'],
  ])('refuses %s', async (_what, bytes, code) => expect(check(bytes)).rejects.toMatchObject({ code }))

  test.each([
    ['a file that is not there', ['/khong/co/bao-cao.docx'], 'command.file-missing'],
    ['no file', [], 'command.usage'],
  ])('refuses %s', async (_what, args, code) => {
    const print = (): void => {}
    await expect(run({ args, config: readConfig(), print, tell: print })).rejects.toMatchObject({ code })
  })
})

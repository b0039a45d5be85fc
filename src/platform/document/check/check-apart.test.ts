import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkWithText } from '../check-layout.ts'
import { renderDocx } from '../render-docx.ts'
import { quarterReport } from '../testing/quarter-report.ts'
import { checkApart } from './check-apart.ts'

const NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const ofSections = (count: number): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<w:document ${NAMES}><w:body>${'<w:p><w:pPr><w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr></w:pPr></w:p>'.repeat(count)}</w:body></w:document>`,
    ),
  })

describe('a file that somebody sent, measured apart', () => {
  test('is told the same of as in the process itself', async () => {
    const bytes = await renderDocx(quarterReport)
    expect(await checkApart(bytes)).toEqual(JSON.parse(JSON.stringify(await checkWithText(bytes))))
  })

  test('that takes too long is given up, and the next one is measured', async () => {
    const heavy = checkApart(ofSections(60_000), { timeout: 200 })
    const next = checkApart(ofSections(1))
    await expect(heavy).rejects.toMatchObject({ kind: 'invalid', code: 'document.too-heavy' })
    expect((await next).findings.length).toBeGreaterThan(0)
  })

  test('that is no Word file is said to be none', async () => {
    await expect(checkApart(strToU8('Báo cáo'))).rejects.toMatchObject({ code: 'document.unreadable' })
  })
})

import { existsSync } from 'node:fs'
import type pg from 'pg'
import { hashFile, listStored } from '../backup/copy-files.ts'
import { pathOf } from '../files/store-file.ts'
import { bad, type Finding, good } from './finding.ts'

/** Whether every file that a row names is there with its own bytes. A file that no row names is only counted: it harms nobody. */
export async function checkStoredFiles(owner: pg.ClientBase, folder: string): Promise<Finding[]> {
  const { rows } = await owner.query<{ facility: string; sha256: string }>(
    'select facility_id as facility, sha256 from app.file order by 1, 2',
  )
  const findings: Finding[] = []
  let present = 0
  for (const { facility, sha256 } of rows) {
    const path = pathOf({ folder }, facility, sha256)
    if (existsSync(path)) present++
    if (!existsSync(path)) findings.push(bad(`Thiếu tệp ${path}.`))
    else if ((await hashFile(path)).sha256 !== sha256) findings.push(bad(`Tệp ${path} đã bị hỏng.`))
  }
  const loose = (await listStored(folder)).length - present
  const note = loose > 0 ? `, ${loose} tệp không còn ai dùng` : ''
  return findings.length > 0 ? findings : [good(`${rows.length} tệp lưu trữ đủ và đúng mã băm${note}.`)]
}

import type pg from 'pg'
import { readMigrations } from '../db/migrate.ts'
import { bad, type Finding, good } from './finding.ts'

/** Whether the schema is the one this version was written for. */
export async function checkMigrations(owner: pg.ClientBase, folder: string): Promise<Finding[]> {
  const ours = await readMigrations(folder)
  const there = await owner.query<{ there: boolean }>(`select to_regclass('migration.applied') is not null as there`)
  if (!there.rows[0]?.there) return [bad('Cơ sở dữ liệu chưa được chuẩn bị; hãy chạy ./lantoa migrate.')]
  const { rows } = await owner.query<{ name: string; sha256: string }>('select name, sha256 from migration.applied')
  const applied = new Map(rows.map(row => [row.name, row.sha256]))
  const missing = ours.filter(({ name }) => !applied.has(name)).map(({ name }) => name)
  const changed = ours.filter(({ name, sha256 }) => applied.has(name) && applied.get(name) !== sha256)
  const names = new Set(ours.map(({ name }) => name))
  const newer = rows.filter(({ name }) => !names.has(name)).map(({ name }) => name)
  const findings = [
    ...(missing.length > 0 ? [bad(`Thiếu thay đổi cấu trúc: ${missing.join(', ')}; hãy chạy ./lantoa migrate.`)] : []),
    ...changed.map(({ name }) => bad(`${name} khác với bản đã áp dụng.`)),
    ...(newer.length > 0 ? [bad(`Cơ sở dữ liệu của phiên bản mới hơn (có ${newer.join(', ')}).`)] : []),
  ]
  return findings.length > 0 ? findings : [good(`Cấu trúc đúng phiên bản (${ours.length} thay đổi đã áp dụng).`)]
}

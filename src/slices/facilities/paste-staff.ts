import type { Day } from '#platform/day.ts'
import { ensure, problem } from '#platform/errors.ts'
import { plain } from '#platform/fold.ts'
import { newId } from '#platform/ids.ts'
import { type Reader, read, type Scope, type Writer, write } from '#platform/scope.ts'
import { loadDirectory } from './directory.api.ts'
import type { AcceptSheet } from './facilities.input.ts'
import { canChangeStructure } from './facilities.policy.ts'
import { readStaffSheet, type StaffSheet } from './staff-sheet.ts'

/** Đọc thử bảng viên chức dán vào: từng dòng, lỗi ở đâu; chưa lưu gì. */
export const previewStaffSheet = (scope: Scope, input: { text: string; starts_on: Day }): Promise<StaffSheet> =>
  read(scope, async reader => {
    ensure(canChangeStructure(reader.actor), 'facility.change-structure')
    return readSheet(reader, input.text, input.starts_on)
  })

async function readSheet(reader: Reader, text: string, startsOn: Day): Promise<StaffSheet> {
  const directory = await loadDirectory(reader, startsOn)
  const known = await reader.db.selectFrom('staff').select(['code', 'full_name', 'unit_id', 'ends_on']).execute()
  const stillHere = known.filter(person => person.ends_on === null || person.ends_on > startsOn)
  // A code stays its holder's after they left.
  const left = known.filter(person => !stillHere.includes(person) && person.code !== null)
  return readStaffSheet(text, startsOn, directory, [
    ...stillHere,
    ...left.map(({ code }) => ({ code, full_name: '', unit_id: null })),
  ])
}

/** Lưu cả bảng viên chức một lần; còn một dòng chưa đúng thì chưa lưu dòng nào. */
export const acceptStaffSheet = (scope: Scope, { request_key, ...input }: AcceptSheet) =>
  write(
    scope,
    { action: 'staff.paste', key: request_key, input },
    async (tx: Writer<'staff' | 'position'>): Promise<{ count: number }> => {
      ensure(canChangeStructure(tx.actor), 'facility.change-structure')
      const { rows } = await readSheet(tx, input.text, input.starts_on)
      if (rows.length === 0) throw problem('invalid', 'staff-sheet.empty')
      const bad = rows.filter(row => row.problems.length > 0)
      if (bad.length > 0) throw problem('invalid', 'staff-sheet.bad-rows', { count: bad.length })

      const positions = await findOrAddPositions(
        tx,
        rows.map(row => row.position),
      )
      const facility_id = tx.actor.facility
      await tx.db
        .insertInto('staff')
        .values(
          rows.map(({ full_name, code, unit_id, position, email, phone, starts_on }) => ({
            facility_id,
            id: newId<'staff'>(),
            full_name,
            code,
            unit_id,
            position_id: positions.get(plain(position)) ?? null,
            email,
            phone,
            starts_on,
          })),
        )
        .execute()
      return { count: rows.length }
    },
  )

export async function findOrAddPositions(
  tx: Writer<'position'>,
  names: readonly string[],
): Promise<Map<string, string>> {
  const known = await tx.db.selectFrom('position').select(['id', 'name']).execute()
  const ids = new Map(known.map(position => [plain(position.name), position.id]))
  for (const name of names) {
    if (name === '' || ids.has(plain(name))) continue
    const id = newId<'position'>()
    await tx.db.insertInto('position').values({ facility_id: tx.actor.facility, id, name }).execute()
    ids.set(plain(name), id)
  }
  return ids
}

import { dayOf } from '#platform/day.ts'
import { newId } from '#platform/ids.ts'
import type { Writer } from '#platform/scope.ts'
import { makeMissingPeriods } from './periods.api.ts'
import { CCHC } from './programmes.api.ts'

/** Topics that plans of this kind share; a facility renames, adds and closes them. */
const TOPICS = [
  'Chỉ đạo, điều hành cải cách hành chính',
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Chuyển đổi số, bệnh án điện tử',
  'Dịch vụ công trực tuyến',
  'Sự hài lòng của người bệnh',
]

const PROGRAMMES = [
  { code: CCHC, name: 'Cải cách hành chính', counts: true },
  { code: 'KHAC', name: 'Chương trình khác', counts: false },
]

/** Lập danh mục ban đầu của một cơ sở mới: chương trình, chủ đề, kỳ báo cáo năm nay. Harmless to run again. */
export async function seedRegisters(tx: Writer<'programme' | 'topic' | 'period'>): Promise<void> {
  const facility_id = tx.actor.facility
  for (const programme of PROGRAMMES)
    await tx.db
      .insertInto('programme')
      .values({ facility_id, id: newId<'programme'>(), ...programme })
      .onConflict(oc => oc.columns(['facility_id', 'code']).doNothing())
      .execute()
  for (const [position, name] of TOPICS.entries())
    await tx.db
      .insertInto('topic')
      .values({ facility_id, id: newId<'topic'>(), name, position })
      .onConflict(oc => oc.columns(['facility_id', 'name']).doNothing())
      .execute()
  await makeMissingPeriods(tx, Number(dayOf(tx.now()).slice(0, 4)))
}

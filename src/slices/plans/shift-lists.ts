import type { Reader } from '#platform/scope.ts'
import { type LegalDocument, listLegalDocuments, matchCitation } from '#slices/registers/legal-documents.api.ts'
import { formatDay } from '#ui/format.ts'
import { type AllLists, listsOf } from './copy-version.ts'
import type { PlanVersion } from './plans.queries.ts'
import { writtenDate } from './schedule.words.ts'
import { type Shift, shifter } from './shift-row.ts'
import { shiftDay, shiftPeriod } from './shift-year.ts'

/**
 * Citations, targets and deadlines for next year's plan. Citations stay as they are: a document's date does not move. One that
 * is not in force on 1/1 of the new year is flagged with what replaced it, and so is one made for the old year alone.
 */
export async function shiftedLists(reader: Reader, from: PlanVersion): Promise<{ lists: AllLists; shifts: Shift[] }> {
  const { citations, targets, deadlines } = await listsOf(reader, from.id)
  const shifts: Shift[] = []
  const move = shifter(from.year, shifts)
  const documents = await listLegalDocuments(reader)
  for (const cited of citations) {
    const look = staleness(documents, { ...cited, dated: cited.dated ?? null }, from.year)
    const day = cited.dated ? `ngày ${writtenDate(cited.dated)}` : null
    const words = [cited.type, cited.number ?? cited.name, day].filter(Boolean).join(' ')
    if (look) shifts.push({ place: cited.is_basis ? 'Căn cứ' : 'Viện dẫn', before: words, after: words, look })
  }
  return {
    lists: {
      citations,
      targets: targets.map(target => ({
        ...target,
        text: move('Mục tiêu', target.text),
        scope: target.scope === null ? null : move('Phạm vi mục tiêu', target.scope),
      })),
      deadlines: deadlines.map(deadline => {
        const due_on = deadline.due_on === null ? null : shiftDay(deadline.due_on)
        if (deadline.due_on !== null && due_on !== null)
          shifts.push({
            place: 'Hạn báo cáo',
            before: formatDay(deadline.due_on),
            after: formatDay(due_on),
            look: null,
          })
        return { ...deadline, due_on, period: deadline.period === null ? null : shiftPeriod(deadline.period) }
      }),
    },
    shifts,
  }
}

interface Cited {
  number: string | null
  dated: string | null
  subject: string | null
}

/** Why a citation should be looked at before it goes into next year's plan, or null. */
export function staleness(documents: readonly LegalDocument[], cited: Cited, year: number): string | null {
  const { validity, document } = matchCitation(documents, cited, `${year + 1}-01-01`)
  if (validity === 'expired' || validity === 'partly') {
    const by = document?.replaced_by.length ? `, thay bằng ${document.replaced_by.join(', ')}` : ''
    return `${validity === 'expired' ? 'Hết hiệu lực' : 'Hết hiệu lực một phần'} trước 01/01/${year + 1}${by}.`
  }
  if (cited.subject?.includes(`năm ${year}`) && !cited.subject.includes(`${year} -`))
    return `Văn bản của riêng năm ${year}. Xem đã có văn bản năm ${year + 1} chưa.`
  return null
}

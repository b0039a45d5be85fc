import { isForms, isOrganising } from '../outline/items.ts'
import type { Outline } from '../outline/outline.ts'
import type { Defect, DraftTask, PlanDraft } from '../plan-draft.ts'
import type { TableTask } from '../tasks/table-tasks.ts'
import { fold } from '../text.ts'

const list = (tasks: readonly DraftTask[]): string => tasks.map(task => task.no).join(', ')

const owner = (where: string, what: string): Defect => ({ kind: 'missing_owner', where, what, quotes: [] })
const deadline = (where: string, what: string): Defect => ({ kind: 'missing_deadline', where, what, quotes: [] })

function ownersOfTable(tasks: readonly TableTask[]): Defect[] {
  const unclear = tasks.filter(task => task.lead.length === 0 || !task.clearOwner)
  return unclear.length > 0
    ? [owner(`Phụ lục, dòng ${list(unclear)}`, 'Ô phân công không ghi rõ đơn vị nào chủ trì')]
    : []
}

function ownersOfText(outline: Outline, draft: PlanDraft): Defect[] {
  const bare = draft.tasks.filter(task => task.lead.length === 0)
  const forms = outline.sections.filter(section => isForms(section) && !isOrganising(section))
  const told = draft.tasks.some(task => forms.some(section => task.no.startsWith(`${section.label}.`)))
  const found: Defect[] = []
  if (bare.length > 0) found.push(owner(list(bare), 'Nhiệm vụ không giao cho đơn vị cụ thể nào'))
  else if (forms.length > 0 && !told)
    found.push(
      owner(
        forms.map(section => section.label).join(', '),
        'Các hình thức tuyên truyền không giao cho đơn vị nào thực hiện',
      ),
    )
  return found
}

/** Duties without a unit: in rows of the annex, in the duties of the text, in a paragraph that lost its heading. */
export function findMissingOwners(outline: Outline, draft: PlanDraft, tableTasks: readonly TableTask[]): Defect[] {
  const found = tableTasks.length > 0 ? ownersOfTable(tableTasks) : ownersOfText(outline, draft)
  const stray = draft.responsibilities.find(item => item.unit === null && tableTasks.length > 0)
  if (stray)
    found.push({
      ...owner('Tổ chức thực hiện', `Đoạn “${stray.duties[0]?.slice(0, 60)}…” không có đơn vị`),
      ...(stray.at ? { at: stray.at } : {}),
    })
  return found
}

const vague = (task: DraftTask): boolean => {
  const { kind, periods } = task.schedule
  return kind === 'continuous' || (kind === 'in_period' && periods.length === 1 && /^\d{4}$/.test(periods[0] ?? ''))
}
const timeless = (task: DraftTask): boolean =>
  task.schedule.kind === 'unspecified' || task.schedule.kind === 'continuous'

function vagueRows(tasks: readonly DraftTask[], tableTasks: readonly TableTask[]): Defect[] {
  if (tableTasks.length > 0) {
    const rows = tableTasks.filter(vague)
    if (rows.length * 2 <= tableTasks.length) return []
    return [
      deadline(
        `Phụ lục, dòng ${list(rows)}`,
        `${rows.length}/${tableTasks.length} dòng chỉ ghi “Thường xuyên” hoặc “Trong năm”, không đo được`,
      ),
    ]
  }
  const forms = tasks.filter(
    task => task.schedule.raw && task.lead.length > 0 && /^(?:thường xuyên|trong năm)/.test(fold(task.schedule.raw)),
  )
  const section = forms[0]?.no.split('.')[0]
  const same = forms.filter(task => task.no.startsWith(`${section}.`))
  return same.length > 1
    ? [deadline(section ?? '', 'Các hoạt động chỉ ghi “Thường xuyên”, không có mốc hoặc tần suất đo được')]
    : []
}

/** A survey of satisfaction promised in the text and planned nowhere. */
function unplannedSurvey(outline: Outline, draft: PlanDraft, tableTasks: readonly TableTask[]): Defect[] {
  if (tableTasks.length === 0) return []
  const told = outline.sections.some(section =>
    section.lines.some(line => /khảo sát.{0,60}hài lòng/.test(fold(line.text))),
  )
  const rate = draft.targets.some(target => target.metric === 'satisfaction_rate')
  const planned = tableTasks.some(task => /khảo sát|hài lòng/.test(fold(`${task.title} ${task.products.join(' ')}`)))
  return told && rate && !planned
    ? [deadline('Khảo sát hài lòng', 'Khảo sát và chỉ tiêu hài lòng không có thời gian, không có dòng trong phụ lục')]
    : []
}

/** What has no measurable time: the whole plan, its reports, most of its rows, a promised survey. */
export function findMissingDeadlines(outline: Outline, draft: PlanDraft, tableTasks: readonly TableTask[]): Defect[] {
  const dated = draft.reportDeadlines.some(item => item.due !== null)
  if (
    draft.tasks.length > 0 &&
    draft.tasks.every(timeless) &&
    !dated &&
    tableTasks.length === 0 &&
    !draft.reportDeadlines.some(item => item.period)
  ) {
    const all = draft.tasks.filter(task => task.schedule.kind === 'continuous').length
    if (all * 2 < draft.tasks.length)
      return [deadline('Toàn văn', 'Không có thời gian thực hiện cho nội dung nào; báo cáo không có hạn')]
  }
  const reports =
    draft.reportDeadlines.length > 0 && !dated
      ? [deadline('Tổ chức thực hiện', 'Báo cáo “định kỳ”, “theo quy định” không có ngày cụ thể')]
      : []
  return [...reports, ...vagueRows(draft.tasks, tableTasks), ...unplannedSurvey(outline, draft, tableTasks)]
}

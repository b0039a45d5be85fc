import { answer } from '#ui/office/answer.ts'
import type { MergeChoice } from '../merge-rows.policy.ts'
import type { RowContent } from '../plan-content.ts'
import type { FindingDecision } from '../plan-finding.table.ts'
import type { SplitChoice } from '../split-row.policy.ts'
import { type Finding, plans, type ReviewRow } from './plans.client.ts'

/** All that can be done to a draft's rows and findings. */
export type ReviewCommand =
  | { does: 'accept'; row: ReviewRow }
  | { does: 'correct'; row: ReviewRow; content: RowContent }
  | { does: 'skip'; row: ReviewRow; reason: string }
  | { does: 'add'; after: string | null; content: RowContent }
  | { does: 'split'; row: ReviewRow; choice: SplitChoice }
  | { does: 'merge'; rows: readonly ReviewRow[]; choice: MergeChoice }
  | { does: 'undo' | 'redo'; change_id: string; said: string }
  | { does: 'fix'; finding: Finding }
  | { does: 'decide'; finding: Finding; decision: FindingDecision; reason: string }
  | { does: 'reopen'; finding: Finding }

export interface ReviewAnswer {
  row_id?: string | null
  finding_id?: string
  /** What an undo would name. */
  change_id?: string
}

const one = plans[':id']
const row = one.rows[':row']
const finding = one.findings[':finding']

type Send = { [Does in ReviewCommand['does']]: (asked: Asked<Does>) => Promise<ReviewAnswer> }
interface Asked<Does> {
  id: string
  command: Extract<ReviewCommand, { does: Does }>
  request_key: string
}

const versioned = ({ row_version }: ReviewRow, request_key: string) => ({ request_key, row_version })

const SEND: Omit<Send, 'undo' | 'redo'> = {
  accept: ({ id, command, request_key }) =>
    answer(row.accept.$post({ param: { id, row: command.row.id }, json: versioned(command.row, request_key) })),
  correct: ({ id, command: { row: of, content }, request_key }) =>
    answer(row.correct.$post({ param: { id, row: of.id }, json: { ...versioned(of, request_key), content } })),
  skip: ({ id, command: { row: of, reason }, request_key }) =>
    answer(row.skip.$post({ param: { id, row: of.id }, json: { ...versioned(of, request_key), reason } })),
  add: ({ id, command: { after, content }, request_key }) =>
    answer(one.rows.$post({ param: { id }, json: { request_key, after, content } })),
  split: ({ id, command: { row: of, choice }, request_key }) =>
    answer(row.split.$post({ param: { id, row: of.id }, json: { ...versioned(of, request_key), choice } })),
  merge: ({ id, command: { rows, choice }, request_key }) =>
    answer(
      one.merge.$post({
        param: { id },
        json: { request_key, choice, rows: rows.map(of => ({ id: of.id, row_version: of.row_version })) },
      }),
    ),
  fix: ({ id, command, request_key }) =>
    answer(finding.fix.$post({ param: { id, finding: command.finding.id }, json: { request_key } })),
  decide: ({ id, command: { finding: of, decision, reason }, request_key }) =>
    answer(finding.decide.$post({ param: { id, finding: of.id }, json: { request_key, decision, reason } })),
  reopen: ({ id, command, request_key }) =>
    answer(finding.reopen.$post({ param: { id, finding: command.finding.id }, json: { request_key } })),
}

export function send(id: string, command: ReviewCommand, request_key: string): Promise<ReviewAnswer> {
  if (command.does === 'undo' || command.does === 'redo') {
    const asked = { param: { id }, json: { request_key, change_id: command.change_id } }
    return answer(command.does === 'undo' ? one.undo.$post(asked) : one.redo.$post(asked))
  }
  const { does } = command
  return (SEND[does] as (asked: { id: string; command: ReviewCommand; request_key: string }) => Promise<ReviewAnswer>)({
    id,
    command,
    request_key,
  })
}

/** What the toast says once it is done. */
export function saidOf(command: ReviewCommand): string {
  switch (command.does) {
    case 'accept':
      return `Đã nhận dòng ${command.row.no}`
    case 'correct':
      return `Đã nhận, có sửa dòng ${command.row.no}`
    case 'skip':
      return `Đã bỏ qua dòng ${command.row.no}`
    case 'add':
      return `Đã thêm dòng ${command.content.no}`
    case 'split':
      return `Đã tách dòng ${command.row.no} thành ${command.choice.nos.join(' và ')}`
    case 'merge':
      return `Đã gộp ${command.rows.length} dòng thành dòng ${command.choice.no}`
    case 'undo':
      return 'Đã hoàn tác'
    case 'redo':
      return 'Đã làm lại'
    case 'fix':
      return `Đã sửa “${command.finding.fix?.from}” thành “${command.finding.fix?.to}”`
    case 'decide':
      return command.decision === 'accepted' ? 'Đã chấp nhận như văn bản viết' : 'Đã gửi lại người soạn'
    case 'reopen':
      return 'Đã mở lại điều này'
  }
}

import type { DraftTask, PlanDraft } from '#slices/plans/reader/plan-draft.ts'
import type { PlanReading } from '#slices/plans/reader/plan-reading.ts'

const line = (name: string, value: string | number | null) => `${name.padEnd(16)}${value ?? '–'}`

/** Bản đọc nhanh cho người gõ lệnh: đầu đề, những gì tìm thấy, từng nhiệm vụ, và điều cần soát lại. */
export function outlinePlan({ draft, leftovers, marks }: PlanReading): string {
  return [
    line('Tên', draft.title),
    line('Số, ngày', `${draft.number ?? '–'}, ${draft.date ?? '–'}`),
    line('Cơ quan', draft.facility),
    line('Người ký', draft.signer?.name ?? null),
    line('Tìm thấy', found(draft)),
    '',
    ...draft.tasks.map(taskLine),
    ...draft.defects.map(({ where, what }) => `! ${where}: ${what}`),
    ...marks.map(({ text }) => `! ${text}`),
    ...(leftovers.length > 0 ? [`! ${leftovers.length} đoạn chưa hiểu, giữ nguyên văn để soát lại.`] : []),
  ].join('\n')
}

const found = (draft: PlanDraft): string =>
  [
    `${draft.citations.length} viện dẫn`,
    `${draft.targets.length} mục tiêu`,
    `${draft.tasks.length} nhiệm vụ`,
    `${draft.reportDeadlines.length} hạn báo cáo`,
    `${draft.recipients.length} nơi nhận`,
  ].join(', ')

const taskLine = ({ no, title, schedule, lead }: DraftTask): string =>
  `${no.padStart(4)}  ${shorten(title)}  [${schedule.raw || '–'}]  ${lead.join(', ') || '–'}`

const shorten = (text: string): string => {
  const one = text.replace(/\s+/g, ' ')
  return one.length > 70 ? `${one.slice(0, 69)}…` : one
}

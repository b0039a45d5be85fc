import { z } from 'zod'
import { day, requestKey, rowVersion } from '../reports.input.ts'

const versioned = { request_key: requestKey, row_version: rowVersion }
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Viết dài quá ${most.toLocaleString('vi')} ký tự.` })
    .transform(text => text.normalize('NFC'))

/** What one mail may carry of files: written as base64, with its line ends, it is the 25 MB that mail servers take. */
export const MAIL_LIMIT = 18_000_000
export const MOST_RECIPIENTS = 10

/** Sent by hand, outside the house: how, to whom, when. */
export const handOverReport = z.object({
  ...versioned,
  to: words(300).refine(text => text.length >= 2, { error: 'Ghi nơi nhận báo cáo.' }),
  way: z.enum(['axis', 'paper', 'other']).default('other'),
  sent_on: day.nullable().default(null),
  note: words(500).default(''),
})
export type HandOverReport = z.input<typeof handOverReport>

export const sendReport = z.object({
  ...versioned,
  recipients: z
    .array(
      z.object({
        name: words(200),
        address: z
          .string()
          .trim()
          .toLowerCase()
          .max(200)
          .pipe(z.email({ error: 'Địa chỉ thư chưa đúng, ví dụ: vanthu@soyte.example.vn.' })),
      }),
    )
    .min(1, { error: 'Ghi ít nhất một nơi nhận.' })
    .max(MOST_RECIPIENTS, { error: `Mỗi lần gửi nhiều nhất ${MOST_RECIPIENTS} nơi nhận.` }),
  subject: words(250).refine(text => text.length >= 3, { error: 'Ghi tiêu đề thư.' }),
  message: words(5000).refine(text => text.length >= 3, { error: 'Viết lời thư.' }),
  files: z.array(z.string().max(100)).min(1, { error: 'Chọn ít nhất một tệp để gửi.' }).max(20),
})
export type SendReport = z.output<typeof sendReport>

export const fillReportNumber = z.object({
  ...versioned,
  number: z.int({ error: 'Nhập số nguyên lớn hơn 0.' }).positive({ error: 'Nhập số nguyên lớn hơn 0.' }).max(999_999),
  dated: day,
})
export type FillReportNumber = z.output<typeof fillReportNumber>

/** Beside the file that is attached. */
export const attachFile = z.object({
  request_key: requestKey,
  kind: z.enum(['signed', 'received']),
  received_number: words(100).default(''),
  received_on: day.nullable().default(null),
})
export type AttachFile = z.output<typeof attachFile>

export const answerReport = z
  .object({
    ...versioned,
    answer: z.enum(['accepted', 'returned']),
    answered_on: day,
    reason: words(1000).default(''),
  })
  .refine(({ answer, reason }) => answer === 'accepted' || reason.length >= 3, {
    path: ['reason'],
    error: 'Ghi lý do Sở trả lại.',
  })
export type AnswerReport = z.output<typeof answerReport>

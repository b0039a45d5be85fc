import { Radio } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '#ui/format.ts'
import { answer as answerOf } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { handOver } from '../../office/hand-over.client.ts'
import type { ReportView } from '../../office/reports.client.ts'
import { useDeed } from '../../office/use-deed.ts'

interface Props {
  view: ReportView
  rowVersion: number
  superior: string
  successor: string | null
}

/** Trả lời của Sở: nhận, hoặc trả lại thì mở báo cáo sửa của cùng kỳ. */
export function AnswerForm({ view, rowVersion, superior, successor }: Props) {
  const { report, deadline, may } = view
  const [answer, setAnswer] = useState<'accepted' | 'returned'>('accepted')
  const [day, setDay] = useState<string | null>(deadline.today)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const answering = useDeed(
    report.id,
    (answered_on: string) => {
      const json = { request_key: crypto.randomUUID(), row_version: rowVersion, answer, answered_on, reason }
      return answerOf(handOver.answer.$post({ param: { id: report.id }, json }))
    },
    answer === 'accepted' ? `Đã ghi ${superior} nhận.` : 'Đã ghi trả lại và mở báo cáo sửa.',
  )
  if (report.state === 'accepted' || report.state === 'returned')
    return (
      <div className="lt-stack">
        <div className="lt-row">
          <StateBadge state={report.state === 'accepted' ? 'accepted' : 'returned'}>
            {report.state === 'accepted' ? `${superior} nhận` : `${superior} trả lại`}
          </StateBadge>
          {report.answered_on && <span className="lt-num">ngày {formatDay(report.answered_on)}</span>}
        </div>
        {report.answer_reason && <q>{report.answer_reason}</q>}
        {successor && (
          <div className="lt-form-acts">
            <ButtonLink kind="primary" to={`/bao-cao/${successor}`}>
              Mở báo cáo sửa
            </ButtonLink>
          </div>
        )}
      </div>
    )
  if (report.state !== 'handed_over') return <p className="lt-muted">Gửi rồi thì ghi trả lời ở đây.</p>
  if (!may.compile) return <p className="lt-muted">Người điều phối ghi trả lời khi nhận được.</p>
  return (
    <form
      className="lt-form"
      onSubmit={event => {
        event.preventDefault()
        const lacks = answer === 'returned' && reason.trim().length < 3
        setError(lacks ? `Ghi lý do ${superior} trả lại` : undefined)
        if (!lacks && day) answering.run(day)
      }}
    >
      <Radio.Group
        label="Trả lời"
        value={answer}
        onChange={value => setAnswer(value === 'returned' ? 'returned' : 'accepted')}
      >
        <div className="rp-radios">
          <Radio value="accepted" label={`${superior} nhận báo cáo`} />
          <Radio value="returned" label={`${superior} trả lại, cần sửa; mở báo cáo sửa của kỳ này`} />
        </div>
      </Radio.Group>
      <DayField label="Ngày trả lời" value={day} onChange={setDay} max={deadline.today} />
      {answer === 'returned' && (
        <TextAreaField label="Lý do trả lại" rows={3} value={reason} onChange={setReason} error={error} />
      )}
      {answering.trouble && <InlineNotice>Chưa ghi được. {answering.trouble}</InlineNotice>}
      <div className="lt-form-acts">
        <Button type="submit" busy={answering.isBusy}>
          Ghi trả lời
        </Button>
      </div>
    </form>
  )
}

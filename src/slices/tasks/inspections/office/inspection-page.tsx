import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDays, formatInstant, formatNumber } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button, ButtonAnchor, ButtonLink } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { usePathPart } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import { INSPECTION_STATE_WORDS, inspectionsWords } from '../inspections.words.ts'
import { EvidenceSheet } from './evidence-sheet.tsx'
import { FollowUpsSheet } from './follow-ups-sheet.tsx'
import {
  INSPECTION_LOOK,
  type Inspection,
  inspectionKeys,
  inspectionsClient,
  minutesAddress,
} from './inspections.client.ts'
import { MinutesForm } from './minutes-form.tsx'
import { ResultsSheet } from './results-sheet.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import './inspections.css'

/** Một cuộc kiểm tra: lịch, đoàn, biên bản, kiến nghị. */
export function InspectionPage() {
  const id = usePathPart('id')
  const query = useQuery({
    queryKey: inspectionKeys.one(id),
    queryFn: () => answer(inspectionsClient[':id'].$get({ param: { id } })),
  })
  return (
    <QueryState isPage query={query} failed="Chưa mở được cuộc kiểm tra" words={inspectionsWords}>
      {view => <One view={view} />}
    </QueryState>
  )
}

function One({ view }: { view: Inspection }) {
  const [form, setForm] = useState<'change' | 'cancel'>()
  const isOpen = view.state === 'scheduled'
  return (
    <>
      <PageHeader
        title={view.title}
        facts={factsOf(view)}
        actions={
          <>
            <ButtonLink to="/kiem-tra">Về danh sách</ButtonLink>
            <ButtonAnchor href={minutesAddress(view.id, 'docx')} download>
              Biên bản (Word)
            </ButtonAnchor>
            <ButtonAnchor href={minutesAddress(view.id, 'pdf')} download>
              Biên bản (PDF)
            </ButtonAnchor>
          </>
        }
      />
      <div className="lt-stack">
        <Sheet>
          <p>
            <StateBadge state={INSPECTION_LOOK[view.state]}>{INSPECTION_STATE_WORDS[view.state]}</StateBadge>{' '}
            {stateSays(view)}
          </p>
          <p>
            Đoàn:{' '}
            {view.members
              .map(one => (one.id === view.lead_staff_id ? `${one.name} (trưởng đoàn)` : one.name))
              .join(', ')}
            .
          </p>
          {isOpen && view.may_schedule && form === undefined && (
            <div className="lt-row">
              {view.findings.length === 0 && (
                <Button small onClick={() => setForm('change')}>
                  Đổi lịch, đoàn, nội dung
                </Button>
              )}
              <Button small onClick={() => setForm('cancel')}>
                Hủy cuộc kiểm tra
              </Button>
            </div>
          )}
          {form === 'cancel' && <CancelForm view={view} onEnd={() => setForm(undefined)} />}
        </Sheet>
        {form === 'change' && <ScheduleForm changes={view} onEnd={() => setForm(undefined)} />}
        {isOpen && view.may_write && form !== 'change' && <MinutesForm key={view.row_version} view={view} />}
        {view.state === 'done' && <FollowUpsSheet view={view} />}
        {(!isOpen || !view.may_write) && view.state !== 'cancelled' && <ResultsSheet view={view} />}
        <EvidenceSheet view={view} />
      </div>
    </>
  )
}

function factsOf(view: Inspection): string {
  const open = view.follow_ups.filter(one => one.state !== 'closed').length
  const late = view.follow_ups.filter(one => one.late).length
  return [
    open > 0 && `${formatNumber(open)} kiến nghị còn mở${late > 0 ? `, ${formatNumber(late)} quá hạn` : ''}`,
    formatDays(view.from_day, view.to_day),
    `${formatNumber(view.units.length)} đơn vị`,
    `${formatNumber(view.lines.length)} nội dung`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function stateSays(view: Inspection): string {
  if (view.state === 'cancelled') return `Lý do: ${view.state_reason ?? ''}`
  if (view.state === 'done' && view.done_at !== null)
    return `${view.done_name ?? ''} lập xong lúc ${formatInstant(view.done_at)}. Đã vào sổ hoạt động.`
  return `${view.created_name} lập lịch, các đơn vị đã được báo.`
}

function CancelForm({ view, onEnd }: { view: Inspection; onEnd: () => void }) {
  const [reason, setReason] = useState('')
  const command = useCommand({
    run: (json: { request_key: string; row_version: number; reason: string }) =>
      answer(inspectionsClient[':id'].cancel.$post({ param: { id: view.id }, json })),
    done: () => 'Đã hủy cuộc kiểm tra, các đơn vị được báo.',
    refresh: [inspectionKeys.all],
    words: inspectionsWords,
    onDone: onEnd,
  })
  return (
    <CommandForm
      command={command}
      name="cancel"
      action="Hủy cuộc kiểm tra này"
      onSend={() => command.send({ row_version: view.row_version, reason })}
      onCancel={onEnd}
    >
      <TextField
        id="cancel-reason"
        label="Vì sao hủy"
        hint="Các đơn vị đọc được lý do này."
        value={reason}
        onChange={setReason}
        error={command.errorAt('reason')}
      />
    </CommandForm>
  )
}

import { formatPercent } from '#ui/format.ts'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { fateWords, openWorkWords } from '../life.words.ts'
import type { OldTasks } from './life.client.ts'
import { type Choice, canChange, isFate } from './old-task-choice.ts'
import type { OpenWork } from './use-open-work.ts'

interface Props {
  old: OldTasks
  task: OldTasks['tasks'][number]
  work: OpenWork | undefined
  choice: Choice | undefined
  onChange: (choice: Choice) => void
}

const OPEN = Object.entries(openWorkWords).map(([value, label]) => ({ value, label }))

/** One old task on the left, what becomes of it on the right. */
export function OldTaskLine(props: Props) {
  const { old, task, work } = props
  return (
    <li>
      <div>
        <p>
          <TaskTag tt={task.no} bare /> {task.title}
        </p>
        <p className="lt-muted pl-old-work">{workLine(work)}</p>
      </div>
      {old.may_decide && canChange(old, task) ? <Fields {...props} /> : <Told {...props} />}
    </li>
  )
}

function workLine(work: OpenWork | undefined): string {
  if (!work) return 'Không có kỳ nào đang mở hoặc sắp tới'
  const parts = [
    work.open > 0 && `${work.open} kỳ đang mở`,
    work.late > 0 && `${work.late} kỳ quá hạn`,
    work.submitted > 0 && `${work.submitted} kỳ chờ duyệt`,
    work.ahead > 0 && `${work.ahead} kỳ chưa đến`,
    work.accepted > 0 && `${work.accepted} kỳ đã duyệt`,
  ].filter(part => part !== false)
  return parts.join(', ') || 'Không có kỳ nào đang mở hoặc sắp tới'
}

function Told({ task: { becomes } }: Props) {
  if (becomes.how === 'continued')
    return (
      <p>
        Tiếp tục ở <TaskTag tt={becomes.row.no} bare /> {becomes.row.title}
      </p>
    )
  if (becomes.how === 'undecided') return <p className="lt-muted">Chưa quyết</p>
  return (
    <p>
      {fateWords[becomes.fate]}. {openWorkWords[becomes.open_work]}.
      {becomes.reason !== null && <span className="lt-muted"> Lý do: {becomes.reason}</span>}
    </p>
  )
}

function Fields({ old, task, choice, onChange }: Props) {
  const now = choice ?? { becomes: null, open_work: 'keep', reason: '' }
  const ended = isFate(now.becomes)
  const guess = task.becomes.how === 'undecided' && now.becomes !== null && now.becomes === task.proposed?.row_id
  return (
    <div className="pl-old-set">
      <SelectField
        label={`TT ${task.no} cũ thành`}
        value={now.becomes}
        choices={choicesFor(old)}
        onChange={becomes => onChange({ ...now, becomes })}
        {...(guess && { hint: `Đề xuất, giống nhau ${formatPercent((task.proposed?.likeness ?? 0) * 100)}` })}
      />
      {ended && (
        <>
          <SelectField
            label="Việc đang mở"
            value={now.open_work}
            choices={OPEN}
            onChange={value => onChange({ ...now, open_work: value === 'waive' ? 'waive' : 'keep' })}
          />
          <TextField
            label={now.open_work === 'waive' ? 'Lý do miễn' : 'Lý do (không bắt buộc)'}
            value={now.reason}
            onChange={reason => onChange({ ...now, reason })}
          />
        </>
      )}
    </div>
  )
}

function choicesFor({ version, rows }: OldTasks) {
  const fates = Object.entries(fateWords).map(([value, label]) => ({ value, label, group: 'Không tiếp tục' }))
  if (version.started_as === 'amendment') return fates
  const live = rows.map(row => ({ value: row.id, label: `TT ${row.no}. ${row.title}`, group: 'Tiếp tục ở dòng' }))
  return [...live, ...fates]
}

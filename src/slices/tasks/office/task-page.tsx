import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay, formatNumber, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress, usePathPart } from '#ui/office/use-address.ts'
import { useHolds } from '#ui/office/use-me.ts'
import { WordTag } from '#ui/office/word-tag.tsx'
import { RHYTHM_WORDS, tasksWords } from '../tasks.words.ts'
import { OccurrencesTable } from './occurrences-table.tsx'
import { EventForm, RhythmForm } from './part-forms.tsx'
import { keys, type Part, type TaskView, tasks } from './tasks.client.ts'
import './tasks.css'

/** Một nhiệm vụ: các phần việc, các bên, nhịp, quy tắc gắn kết quả, mọi kỳ của nó. */
export function TaskPage() {
  const id = usePathPart('id')
  const query = useQuery({
    queryKey: keys.task(id),
    queryFn: () => answer(tasks.tasks[':id'].$get({ param: { id } })),
  })
  return (
    <QueryState isPage query={query} failed="Chưa mở được nhiệm vụ" words={tasksWords}>
      {task => <Task task={task} />}
    </QueryState>
  )
}

function Task({ task }: { task: TaskView }) {
  return (
    <>
      <PageHeader
        title={`TT ${task.no}. ${task.title}`}
        facts={[task.group_title, task.schedule_raw, task.products.join('; ')].filter(Boolean).join(' · ')}
        actions={<ButtonLink to="/nhiem-vu">Về bảng năm</ButtonLink>}
      />
      <div className="lt-stack">
        {task.parts.map((part, i) => (
          <PartSheet key={part.id} part={part} title={part.product ?? `Phần việc ${i + 1}`} today={task.today} />
        ))}
        <Occurrences task={task} />
      </div>
    </>
  )
}

const ROLE_WORDS = { lead: 'Chủ trì', coordinator: 'Phối hợp', supervisor: 'Giám sát', approver: 'Duyệt' } as const

function PartSheet({ part, title, today }: { part: Part; title: string; today: string }) {
  const [form, setForm] = useState<'rhythm' | 'event'>()
  const steers = useHolds('coordinator', 'leader')
  const takesRhythm = ['continuous', 'unspecified', 'event'].includes(part.schedule_kind)
  const takesEvent = ['event', 'unspecified'].includes(part.schedule_kind)
  const total = Object.values(part.counts).reduce((sum, count) => sum + count, 0) - part.counts.waived
  return (
    <Sheet title={title} facts={total > 0 ? `Xong ${part.counts.accepted}/${total} kỳ` : 'Chưa có kỳ nào'}>
      <dl className="tk-facts">
        <dt>Thời gian</dt>
        <dd>
          {part.schedule_raw || 'Kế hoạch không ghi'}
          {part.rhythm_in_force !== null && takesRhythm && (
            <>
              {' '}
              <WordTag>
                {RHYTHM_WORDS[part.rhythm_in_force]}
                {part.rhythms.length === 0 && part.rhythm_is_assumed && ', tạm hiểu'}
              </WordTag>
            </>
          )}
        </dd>
        {(['lead', 'coordinator', 'supervisor', 'approver'] as const).map(role => {
          const parties = part.parties.filter(party => party.role === role)
          return parties.length > 0 ? (
            <PartyLine key={role} word={ROLE_WORDS[role]} names={parties.map(party => party.words)} />
          ) : null
        })}
        <dt>Tính kết quả</dt>
        <dd>{ruleWords(part)}</dd>
        {part.rhythms.map(one => (
          <PartyLine
            key={`${one.from_day}${one.rhythm}`}
            word={`Từ ${formatDay(one.from_day)}`}
            names={[`${RHYTHM_WORDS[one.rhythm]}, ${one.set_by_name} đặt${one.reason ? `: ${one.reason}` : ''}`]}
          />
        ))}
        {part.events.map(event => (
          <PartyLine
            key={event.id}
            word={`Sự việc ${formatDay(event.happened_on)}`}
            names={[`${event.title}, hạn ${formatDay(event.due_on)}`]}
          />
        ))}
      </dl>
      {form === undefined && (
        <div className="lt-row">
          {steers && takesRhythm && (
            <Button small onClick={() => setForm('rhythm')}>
              {part.rhythm_in_force === null ? 'Đặt nhịp' : 'Đổi nhịp'}
            </Button>
          )}
          {takesEvent && (
            <Button small onClick={() => setForm('event')}>
              Báo sự việc
            </Button>
          )}
        </div>
      )}
      {form === 'rhythm' && <RhythmForm part={part} onEnd={() => setForm(undefined)} />}
      {form === 'event' && <EventForm part={part} today={today} onEnd={() => setForm(undefined)} />}
    </Sheet>
  )
}

function PartyLine({ word, names }: { word: string; names: readonly string[] }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{keepTogether(names.join('; '))}</dd>
    </>
  )
}

const PER_WORDS: Readonly<Record<string, string>> = {
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  half: 'sáu tháng',
  year: 'năm',
  occurrence: 'kỳ',
}

/** "Tin, bài trên Trang thông tin điện tử, ít nhất 1 mỗi tháng": which facts count for this part. */
function ruleWords(part: Part): string {
  if (part.kind_name === null) return 'Chưa có quy tắc: đơn vị chọn loại việc khi nộp.'
  const minimum =
    part.minimum === null
      ? ''
      : `, ít nhất ${formatNumber(part.minimum)}${part.minimum_per ? ` mỗi ${PER_WORDS[part.minimum_per] ?? part.minimum_per}` : ''}`
  return `${part.kind_name}${part.channel_name ? ` trên ${part.channel_name}` : ''}${minimum}${part.rule_is_proposed ? ' (đề nghị)' : ''}`
}

function Occurrences({ task }: { task: TaskView }) {
  const address = useAddress()
  const page = address.get('trang') ?? '1'
  const unit = address.get('don-vi')
  const query = useQuery({
    queryKey: keys.list('task', task.task_id, page, unit),
    queryFn: () =>
      answer(
        tasks.occurrences.$get({
          query: { year: String(task.year), task: task.task_id, page, ...(unit && { unit }) },
        }),
      ),
    placeholderData: previous => previous,
  })
  return (
    <Sheet
      title={`Các kỳ thực hiện${unit ? ' của một đơn vị' : ''}`}
      flush
      action={
        unit && (
          <ButtonLink small to={address.with({ 'don-vi': undefined, trang: undefined })}>
            Mọi đơn vị
          </ButtonLink>
        )
      }
    >
      <QueryState query={query} failed="Chưa mở được các kỳ" words={tasksWords}>
        {list => <OccurrencesTable list={list} caption={`Các kỳ của TT ${task.no}`} isOfOneTask paged />}
      </QueryState>
    </Sheet>
  )
}

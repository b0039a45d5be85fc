import { IconCopy, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay, formatShortDay, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { base } from '#ui/office/base.ts'
import { Button } from '#ui/office/button.tsx'
import { DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { FigureLink } from '#ui/office/figure-link.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useToast } from '#ui/office/toast.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { ShownState } from '#ui/state.ts'
import type { AskUnits } from '../inputs.input.ts'
import { INPUT_PATH, INPUT_STATE_WORDS, inputsWords } from '../inputs.words.ts'
import { inputs, KEYS, type UnitRow, type UnitsOfPeriod, useUnitsOfPeriod } from './inputs.client.ts'
import { SentWords } from './sent-words.tsx'
import './inputs.css'

/** Each unit: what it did in the period, whether its words are in, and how to ask for them. */
export function UnitInputs({ period, mayWrite }: { period: string; mayWrite: boolean }) {
  const query = useUnitsOfPeriod(period, true)
  return (
    <QueryState query={query} failed="Chưa mở được danh sách đơn vị" words={inputsWords}>
      {found => <Units found={found} mayWrite={mayWrite} />}
    </QueryState>
  )
}

function Units({ found, mayWrite }: { found: UnitsOfPeriod; mayWrite: boolean }) {
  const address = useAddress()
  const open = address.get('don-vi')
  const { units, period, today } = found
  const sent = units.filter(unit => unit.input?.state === 'sent').length
  const asked = units.filter(unit => unit.input !== null).length
  const missing = units.filter(unit => unit.input === null)
  const behind = units.filter(unit => unit.late > 0).length
  return (
    <Sheet
      flush
      title={
        units.length === 0
          ? 'Đơn vị'
          : `${behind} đơn vị còn việc trễ, ${asked === 0 ? 'chưa hỏi ý kiến đơn vị nào' : `${sent}/${asked} đơn vị đã gửi ý kiến`}`
      }
      facts={
        // Nobody is asked any more once the report is signed.
        period.is_fixed
          ? 'Như đang có hôm nay; báo cáo đã ký không đổi theo.'
          : `Hạn gửi ý kiến ${formatDay(found.due_on)}. Từ ${formatDay(found.asked_from)} mọi đơn vị có việc trong kỳ được hỏi tự động.`
      }
      action={
        mayWrite && !period.is_fixed && missing.length > 0 ? (
          <AskButton period={period.id} units={missing} />
        ) : undefined
      }
    >
      <DataTable
        caption="Đơn vị gửi"
        rows={units}
        rowKey={unit => unit.unit_id}
        onOpen={unit => address.set({ 'don-vi': open === unit.unit_id ? undefined : unit.unit_id })}
        opened={unit =>
          open === unit.unit_id && (
            <SentWords key={unit.input?.row_version} unit={unit} mayReturn={mayWrite && !period.is_fixed} />
          )
        }
        columns={[
          { key: 'name', head: 'Đơn vị', names: true, cell: unit => keepTogether(unit.name) },
          {
            key: 'accepted',
            head: 'Đã duyệt',
            kind: 'number',
            cell: unit => (
              <span className="lt-nowrap">
                {unit.accepted}/{unit.promised}
                {unit.waiting > 0 && <span className="lt-muted lt-small"> +{unit.waiting} chờ</span>}
              </span>
            ),
          },
          {
            key: 'late',
            head: 'Trễ hạn',
            kind: 'number',
            cell: unit =>
              unit.late === 0 ? (
                0
              ) : (
                <FigureLink label={`mở việc trễ của ${unit.name}`} to={`/nhiem-vu?don-vi=${unit.unit_id}`}>
                  {unit.late}
                </FigureLink>
              ),
          },
          { key: 'input', head: 'Ý kiến', cell: unit => <InputState unit={unit} today={today} /> },
          ...(mayWrite && !period.is_fixed
            ? [
                {
                  key: 'act',
                  head: 'Việc',
                  cell: (unit: UnitRow) => (
                    <span className="ri-act">
                      <Act unit={unit} found={found} />
                    </span>
                  ),
                },
              ]
            : []),
        ]}
        empty={
          <EmptyState title="Chưa đơn vị nào có việc trong kỳ này">
            Ban hành kế hoạch năm thì đơn vị được giao việc hiện ở đây cùng việc đã làm và ý kiến đã gửi.
          </EmptyState>
        }
      />
    </Sheet>
  )
}

const LOOKS = { asked: 'open', draft: 'open', with_head: 'submitted', sent: 'accepted', returned: 'returned' } as const

function InputState({ unit: { input }, today }: { unit: UnitRow; today: string }) {
  if (input === null) return <span className="lt-muted lt-nowrap">Chưa hỏi</span>
  const late = input.state !== 'sent' && input.due_on < today
  const look: ShownState = late && input.state !== 'returned' ? 'overdue' : LOOKS[input.state]
  return (
    <span className="ri-state">
      <StateBadge state={look}>{INPUT_STATE_WORDS[input.state]}</StateBadge>{' '}
      {input.state !== 'sent' && (
        <span className={`lt-nowrap lt-small ${late ? 'lt-tone-late' : 'lt-muted'}`}>
          hạn {formatShortDay(input.due_on)}
        </span>
      )}
    </span>
  )
}

function AskButton({ period, units }: { period: string; units: readonly UnitRow[] }) {
  const command = useCommand({
    run: (json: AskUnits) => answer(inputs.index.$post({ json })),
    done: ({ asked }) => `Đã hỏi ý kiến ${asked} đơn vị. Đơn vị thấy ngay trên danh sách việc.`,
    refresh: [KEYS.all],
    words: inputsWords,
  })
  return (
    <>
      {command.refused !== undefined && <InlineNotice>{command.refused}</InlineNotice>}
      <Button
        small
        icon={IconSend}
        busy={command.busy}
        onClick={() => command.send({ period_id: period, unit_ids: units.map(unit => unit.unit_id), due_on: null })}
      >
        {units.length === 1 ? 'Hỏi' : `Hỏi ý kiến ${units.length} đơn vị`}
      </Button>
    </>
  )
}

function Act({ unit, found }: { unit: UnitRow; found: UnitsOfPeriod }) {
  if (unit.input === null) return <AskButton period={found.period.id} units={[unit]} />
  if (unit.input.state === 'sent') return '–'
  return <CopyReminder unit={unit} period={found.period.name} />
}

/** Words for Zalo: the engine reminds by itself in the app, by mail and push; this is for who answers only there. */
function CopyReminder({ unit, period }: { unit: UnitRow; period: string }) {
  const toast = useToast()
  const [text, setText] = useState<string>()
  if (unit.input === null) return null
  const { id, due_on } = unit.input
  const words = [
    `Kính gửi ${unit.name},`,
    `Đề nghị đơn vị gửi ý kiến cho báo cáo ${period} (việc làm tốt, khó khăn, kiến nghị) trước hết ngày ${formatShortDay(due_on)}.`,
    ...(unit.late > 0 ? [`Đơn vị còn ${unit.late} việc của kế hoạch tuyên truyền trễ hạn trong kỳ.`] : []),
    `Viết tại ${window.location.origin}${base}${INPUT_PATH}/${id}`,
  ].join('\n')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words)
      toast({ text: `Đã chép lời nhắc ${unit.name}. Dán vào Zalo để gửi.` })
    } catch {
      setText(words)
    }
  }
  return (
    <>
      <Button small icon={IconCopy} onClick={() => void copy()}>
        Chép lời nhắc
      </Button>
      {text !== undefined && <pre className="ri-zalo">{text}</pre>}
    </>
  )
}

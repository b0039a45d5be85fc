import { useQuery } from '@tanstack/react-query'
import { formatInstant, formatNumber } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { FilterChips } from '#ui/office/filter-chips.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import { useHolds } from '#ui/office/use-me.ts'
import type { ShownState } from '#ui/state.ts'
import { periodInText } from '../../tasks.words.ts'
import { DAYS_BACK } from '../reminders.input.ts'
import { CHANNEL_WORDS, OUTCOME_WORDS, REASON_WORDS, remindersWords, STEP_WORDS } from '../reminders.words.ts'
import { keys, type LogRow, type ReminderLog, reminders } from './reminders.client.ts'
import './reminders.css'

/** Values of the address, beside what they stand for. */
const OUTCOMES = {
  'da-gui': 'sent',
  'chua-gui-duoc': 'failed',
  'khong-gui': 'not_reached',
  'cho-gui': 'waiting',
  'bo-dang-ky': 'gone',
  'khong-can': 'dropped',
} as const
const CHANNEL_SLUGS = { 'ung-dung': 'app', thu: 'email', day: 'push', zalo: 'zalo' } as const

const LOOKS: Readonly<Record<LogRow['outcome'], ShownState>> = {
  sent: 'accepted',
  failed: 'overdue',
  gone: 'returned',
  not_reached: 'returned',
  waiting: 'submitted',
  sending: 'submitted',
  dropped: 'waived',
}

/** Sổ nhắc việc: ai được nhắc, ai không và vì sao; mỗi lần gửi một dòng. */
export function RemindersPage() {
  const address = useAddress()
  const picked = (name: string, of: Readonly<Record<string, string>>): string =>
    address
      .all(name)
      .flatMap(slug => of[slug] ?? [])
      .join(',')
  const filter = {
    days: address.get('ngay') ?? '30',
    page: address.get('trang') ?? '1',
    channel: picked('kenh', CHANNEL_SLUGS),
    outcome: picked('ket-qua', OUTCOMES),
  }
  const query = useQuery({
    queryKey: keys.log(filter),
    queryFn: () => answer(reminders.index.$get({ query: filter })),
    placeholderData: before => before,
  })
  return (
    <QueryState
      isPage
      query={query}
      failed="Chưa mở được sổ nhắc việc"
      loading="Đang mở sổ nhắc việc"
      words={remindersWords}
    >
      {log => <Log log={log} days={filter.days} />}
    </QueryState>
  )
}

function Log({ log, days }: { log: ReminderLog; days: string }) {
  const address = useAddress()
  const missed = (log.outcomes.failed ?? 0) + (log.outcomes.not_reached ?? 0)
  return (
    <>
      <PageHeader
        title={missed > 0 ? `${formatNumber(missed)} lần gửi chưa tới người nhận` : 'Nhắc việc'}
        facts={`Các lần nhắc trong ${days} ngày qua, mỗi lần gửi một dòng`}
      />
      <div className="lt-stack">
        <MailState mail={log.mail} />
        <div>
          <FilterChips
            name="ket-qua"
            label="Lọc theo kết quả"
            chips={Object.entries(OUTCOMES).map(([value, outcome]) => ({
              value,
              label: OUTCOME_WORDS[outcome],
              count: log.outcomes[outcome] ?? 0,
              state: LOOKS[outcome],
            }))}
          />
          <FilterChips
            name="kenh"
            label="Lọc theo kênh"
            chips={Object.entries(CHANNEL_SLUGS).map(([value, channel]) => ({
              value,
              label: CHANNEL_WORDS[channel],
              count: log.channels[channel] ?? 0,
            }))}
          />
          <div className="rm-days">
            <SelectField
              id="ngay"
              label="Trong"
              value={days}
              onChange={value => address.set({ ngay: value ?? undefined, trang: undefined })}
              choices={DAYS_BACK.map(n => ({ value: String(n), label: `${n} ngày qua` }))}
            />
          </div>
        </div>
        <Sheet flush>
          <LogTable log={log} />
        </Sheet>
      </div>
    </>
  )
}

function LogTable({ log }: { log: ReminderLog }) {
  const address = useAddress()
  const opened = address.get('lan')
  return (
    <DataTable
      caption="Các lần nhắc"
      columns={COLUMNS}
      rows={log.rows}
      rowKey={keyOf}
      onOpen={row => address.set({ lan: keyOf(row) === opened ? undefined : keyOf(row) })}
      opened={row => keyOf(row) === opened && <Opened row={row} />}
      page={{ page: log.page, total: log.total, size: log.page_size }}
      empty={
        <EmptyState title="Không có lần nhắc nào trong khoảng này">
          Bỏ bớt bộ lọc hoặc chọn nhiều ngày hơn. Hệ thống nhắc trong giờ làm việc: trước hạn 7, 3, 1 ngày làm việc,
          đúng ngày đến hạn và khi trễ.
        </EmptyState>
      }
    />
  )
}

const keyOf = (row: LogRow): string => row.attempt_id ?? row.digest_id

const COLUMNS: Column<LogRow>[] = [
  {
    key: 'at',
    head: 'Lúc',
    width: 150,
    cell: row => <span className="lt-num lt-nowrap">{formatInstant(row.at)}</span>,
  },
  { key: 'name', head: 'Người nhận', names: true, cell: row => row.name },
  { key: 'channel', head: 'Kênh', cell: row => CHANNEL_WORDS[row.channel] },
  { key: 'what', head: 'Nội dung', cell: whatOf },
  {
    key: 'outcome',
    head: 'Kết quả',
    cell: row => <StateBadge state={LOOKS[row.outcome]}>{outcomeOf(row)}</StateBadge>,
  },
  { key: 'why', head: 'Vì sao', cell: whyOf },
]

/** What goes into Zalo is only written here; whether it was pasted, nobody but the sender knows. */
const outcomeOf = (row: LogRow): string =>
  row.channel === 'zalo' && row.outcome === 'sent' ? 'Đã soạn tin' : OUTCOME_WORDS[row.outcome]

function whatOf(row: LogRow): string {
  if (row.kind === 'test') return 'Thư thử'
  const count = `${formatNumber(row.duties.length)} việc`
  return row.chased_by === null ? count : `${count}, ${row.chased_by} nhắc`
}

function whyOf(row: LogRow): string {
  const again = row.send_at === null ? '' : `gửi lúc ${formatInstant(row.send_at)}`
  const tries = (row.attempt_no ?? 1) > 1 ? `lần thứ ${row.attempt_no}` : ''
  const words = [row.reason && REASON_WORDS[row.reason], tries, again].filter(Boolean).join('; ')
  return words === '' ? '–' : words
}

function Opened({ row }: { row: LogRow }) {
  return (
    <div className="lt-stack">
      {row.target !== null && <p className="lt-small">Gửi tới: {row.target}</p>}
      {row.detail !== null && <p className="lt-small">Máy chủ trả lời: {row.detail}</p>}
      {row.duties.length === 0 && <p className="lt-small">Không kèm việc nào.</p>}
      <ul>
        {row.duties.map(duty => (
          <li key={duty.id}>
            {duty.path === undefined && `TT ${duty.no}, ${periodInText(duty.period_code)}: `}
            {duty.title} <span className="lt-muted">({STEP_WORDS[duty.step]})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Whether letters leave the house at all, and how to see that they do. */
function MailState({ mail }: { mail: ReminderLog['mail'] }) {
  const tests = useHolds('owner', 'administrator')
  const command = useCommand({
    run: (json: { request_key: string }) => answer(reminders['test-mail'].$post({ json })),
    done: ({ to }) => `Đang gửi thư thử tới ${to}. Kết quả hiện trong sổ này.`,
    refresh: [keys.all],
    words: remindersWords,
  })
  if (mail === null)
    return (
      <Sheet title="Chưa cấu hình thư điện tử">
        <p>
          Hệ thống chưa gửi được thư. Người cài đặt đặt hai biến <b>SMTP_URL</b> và <b>MAIL_FROM</b> rồi khởi động lại;
          cách làm ở tài liệu vận hành, mục Thư điện tử. Nhắc trong ứng dụng, thông báo đẩy và bản chép vào Zalo vẫn
          dùng được.
        </p>
      </Sheet>
    )
  return (
    <Sheet title="Thư điện tử">
      <p>
        Gửi từ {mail.from} qua máy chủ {mail.host}.
      </p>
      {tests && (
        <div className="lt-row">
          <Button small busy={command.busy} onClick={() => command.send({})}>
            Gửi thư thử cho tôi
          </Button>
        </div>
      )}
      {command.refused !== undefined && (
        <p role="alert" className="lt-errors">
          {command.refused}
        </p>
      )}
    </Sheet>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatInstant, formatNumber } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { Dialog } from '#ui/office/dialog.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import { useHolds } from '#ui/office/use-me.ts'
import { CHANNEL_WORDS, CHANNELS, type Channel, REASON_WORDS, remindersWords } from '../reminders.words.ts'
import { type ChasedParty, type ChasePlan, keys, reminders } from './reminders.client.ts'
import './reminders.css'

interface Props {
  year: number
  unit: string | undefined
}

/** "Nhắc cả 4 đơn vị": opens what would be sent to whom, before anything is. */
export function ChaseButton({ year, unit }: Props) {
  const [opened, setOpened] = useState(false)
  const steers = useHolds('coordinator', 'leader')
  const filter = { year: String(year), ...(unit && { unit }) }
  const query = useQuery({
    queryKey: keys.chase(filter),
    queryFn: () => answer(reminders.chase.$get({ query: filter })),
    enabled: steers,
  })
  const n = query.data?.parties.length ?? 0
  if (!steers || n === 0) return null
  const title = n === 1 ? `Nhắc ${query.data?.parties[0]?.name ?? 'đơn vị'}` : `Nhắc cả ${formatNumber(n)} đơn vị`
  return (
    <>
      <Button small kind="primary" onClick={() => setOpened(true)}>
        {title}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={title}>
        <QueryState query={query} failed="Chưa xem được ai sẽ được nhắc" words={remindersWords}>
          {plan => <ChaseForm year={year} plan={plan} onEnd={() => setOpened(false)} />}
        </QueryState>
      </Dialog>
    </>
  )
}

function ChaseForm({ year, plan, onEnd }: { year: number; plan: ChasePlan; onEnd: () => void }) {
  const fresh = plan.parties.filter(party => party.chased === null)
  const [parties, setParties] = useState<readonly string[]>(fresh.map(party => party.key))
  const [channels, setChannels] = useState<readonly Channel[]>(['app', 'email', 'push'])
  const [again, setAgain] = useState(false)
  const command = useCommand({
    run: (json: { request_key: string; year: number; parties: string[]; channels: Channel[]; again: boolean }) =>
      answer(reminders.chase.$post({ json })),
    done: chasedWords,
    refresh: [keys.all],
    words: remindersWords,
    onDone: onEnd,
  })
  const chosen = plan.parties.filter(party => parties.includes(party.key))
  const isSecond = chosen.some(party => party.chased !== null)
  return (
    <CommandForm
      command={command}
      name="chase"
      action={`Nhắc ${formatNumber(chosen.length)} đơn vị`}
      onSend={() => command.send({ year, parties: [...parties], channels: [...channels], again })}
      onCancel={onEnd}
    >
      {fresh.length === 0 && (
        <p>Mọi đơn vị này đã được nhắc trong ngày làm việc này. Muốn nhắc thêm thì chọn lại từng đơn vị.</p>
      )}
      {plan.waits && <p>Ngoài giờ làm việc: thư và thông báo sẽ gửi lúc {formatInstant(plan.send_at)}.</p>}
      <fieldset className="lt-row">
        <legend>Nhắc qua</legend>
        {CHANNELS.map(channel => (
          <CheckField
            key={channel}
            id={`chase-${channel}`}
            label={CHANNEL_WORDS[channel]}
            value={channels.includes(channel)}
            onChange={on => setChannels(toggled(channels, channel, on))}
          />
        ))}
      </fieldset>
      <Reached parties={chosen} channels={channels} />
      {plan.parties.map(party => (
        <Party
          key={party.key}
          party={party}
          channels={channels}
          chosen={parties.includes(party.key)}
          onChoose={on => setParties(toggled(parties, party.key, on))}
        />
      ))}
      {isSecond && (
        <CheckField
          id="chase-again"
          label="Nhắc thêm lần nữa trong ngày làm việc này"
          value={again}
          onChange={setAgain}
        />
      )}
    </CommandForm>
  )
}

const toggled = <Value,>(all: readonly Value[], one: Value, on: boolean): Value[] =>
  on ? [...all.filter(other => other !== one), one] : all.filter(other => other !== one)

/** A unit whose people nobody could tell was not chased, so that persons are counted then. */
function chasedWords({
  parties,
  people,
  not_reached,
}: {
  parties: number
  people: number
  not_reached: number
}): string {
  if (not_reached === 0) return `Đã nhắc ${formatNumber(parties)} đơn vị, ${formatNumber(people)} người.`
  const missed = `${formatNumber(not_reached)} người chưa tới được, xem Nhắc việc.`
  return people === 0 ? `Chưa nhắc được ai: ${missed}` : `Đã nhắc ${formatNumber(people)} người; ${missed}`
}

/** How many would hear of it, before the list says who. */
function Reached({ parties, channels }: { parties: readonly ChasedParty[]; channels: readonly Channel[] }) {
  const people = new Map(parties.flatMap(party => party.people.map(person => [person.staff_id, person] as const)))
  const told = [...people.values()].filter(person => isTold(person.channels, channels)).length
  if (told === people.size) return null
  return (
    <p aria-live="polite" className="lt-tone-near">
      Các kênh đã chọn tới được {formatNumber(told)}/{formatNumber(people.size)} người.
      {!channels.includes('zalo') && ' Chọn thêm Zalo để có tin nhắn chép gửi người còn lại.'}
    </p>
  )
}

const isTold = (reach: ChasedParty['people'][number]['channels'], channels: readonly Channel[]): boolean =>
  reach.some(one => one.not === null && channels.includes(one.channel))

interface PartyProps {
  party: ChasedParty
  channels: readonly Channel[]
  chosen: boolean
  onChoose: (on: boolean) => void
}

/** One unit: what it owes, who will get what, and the words for Zalo. */
function Party({ party, channels, chosen, onChoose }: PartyProps) {
  return (
    <section aria-label={party.name}>
      <CheckField
        id={`chase-party-${party.key}`}
        label={`${party.name}: ${formatNumber(party.duties.length)} kỳ trễ`}
        value={chosen}
        onChange={onChoose}
      />
      {party.chased !== null && (
        <p className="lt-small lt-muted">
          {party.chased.by} đã nhắc lúc {formatInstant(party.chased.at)}.
        </p>
      )}
      <ul className="lt-small">
        {party.people.map(person => (
          <li key={person.staff_id}>
            {person.name}: {reachWords(person.channels, channels)}
          </li>
        ))}
      </ul>
      {channels.includes('zalo') && <ZaloText party={party} />}
    </section>
  )
}

function reachWords(reach: ChasedParty['people'][number]['channels'], channels: readonly Channel[]): string {
  const chosen = reach.filter(one => channels.includes(one.channel))
  const ways = chosen.filter(one => one.not === null).map(one => CHANNEL_WORDS[one.channel].toLocaleLowerCase('vi'))
  const why = chosen.flatMap(one => (one.not === null ? [] : REASON_WORDS[one.not]))
  if (ways.length > 0) return ways.join(', ')
  return why.length > 0 ? `chưa tới được: ${why.join(', ')}` : 'không qua kênh nào đã chọn'
}

/** Zalo has no door for us: the words are copied by hand, and also readable where copying is not allowed. */
function ZaloText({ party }: { party: ChasedParty }) {
  const [copied, setCopied] = useState(false)
  const id = `chase-zalo-${party.key}`
  return (
    <div className="lt-stack">
      <label htmlFor={id} className="lt-small">
        Tin nhắn Zalo gửi {party.name}
      </label>
      <textarea
        id={id}
        className="rm-zalo"
        readOnly
        rows={Math.min(2 * party.duties.length + 5, 12)}
        value={party.zalo}
      />
      <div className="lt-row">
        <Button
          small
          onClick={() => {
            void navigator.clipboard?.writeText(party.zalo).then(() => setCopied(true))
          }}
        >
          {copied ? 'Đã chép' : 'Chép tin nhắn'}
        </Button>
      </div>
    </div>
  )
}

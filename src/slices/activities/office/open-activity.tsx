import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { formatDay, formatInstant, formatSize } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button, ButtonAnchor } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { EvidenceTile } from '#ui/office/evidence-tile.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import { useHolds, useMe } from '#ui/office/use-me.ts'
import { activitiesWords } from '../activities.words.ts'
import { type ActivityView, activities, evidenceAddress, keys, type Ledger } from './activities.client.ts'
import { CountedBadge, quantityOf } from './fact-marks.tsx'
import { SupersedeForm } from './supersede-form.tsx'

interface Props {
  id: string
  people: Ledger['people']
  ties: ReactNode
}

/** What is behind one line of the ledger: proof, ties, who recorded and counted it, what it replaced. */
export function OpenActivity({ id, people, ties }: Props) {
  const query = useQuery({ queryKey: keys.one(id), queryFn: () => answer(activities[':id'].$get({ param: { id } })) })
  return (
    <QueryState query={query} failed="Chưa mở được hoạt động" words={activitiesWords}>
      {fact => (
        <div className="lt-stack">
          <Facts fact={fact} people={people} />
          {fact.evidence.map(one => (
            <Proof key={one.id} evidence={one} />
          ))}
          {fact.evidence.length === 0 && <p className="lt-muted">Không có minh chứng kèm theo.</p>}
          {ties}
          <Acts fact={fact} />
        </div>
      )}
    </QueryState>
  )
}

function Facts({ fact, people }: { fact: ActivityView; people: Ledger['people'] }) {
  const by = (id: string | null) => (id && people[id] ? `, ${people[id]}` : '')
  return (
    <dl className="ac-facts">
      <dt>Ghi vào sổ</dt>
      <dd>
        {formatInstant(fact.recorded_at)}
        {by(fact.recorded_by)}
      </dd>
      {fact.counted_at !== null && (
        <>
          <dt>Tính số liệu</dt>
          <dd>
            {formatInstant(fact.counted_at)}
            {by(fact.counted_by)}
          </dd>
        </>
      )}
      {fact.reason !== null && (
        <>
          <dt>Lý do</dt>
          <dd>{fact.reason}</dd>
        </>
      )}
      {fact.ended_at !== null && (
        <>
          <dt>{fact.superseded_by ? 'Đã thay' : 'Đã rút'}</dt>
          <dd>
            {formatInstant(fact.ended_at)}
            {by(fact.ended_by)}: {fact.end_reason}
          </dd>
        </>
      )}
      {fact.linked.map(other => (
        <Linked key={other.id} word={other.superseded_by === fact.id ? 'Thay cho' : 'Thay bằng'}>
          {formatDay(other.happened_on)}, {quantityOf(other)} <CountedBadge row={other} />
        </Linked>
      ))}
    </dl>
  )
}

function Linked({ word, children }: { word: string; children: ReactNode }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Proof({ evidence }: { evidence: ActivityView['evidence'][number] }) {
  const isPicture = /^image\/(jpeg|png|webp)$/.test(evidence.media_type ?? '')
  return (
    <EvidenceTile
      kind={isPicture ? 'photo' : evidence.kind}
      title={evidence.title}
      {...(isPicture && { picture: evidenceAddress(evidence.id) })}
      state={null}
      facts={[
        `Nhận ${formatInstant(evidence.received_at)}`,
        ...(evidence.size === null ? [] : [`${formatSize(evidence.size)} · Bản đã nhận còn nguyên`]),
      ]}
      actions={
        <ButtonAnchor small href={evidence.url ?? evidenceAddress(evidence.id)}>
          {evidence.kind === 'link' ? 'Mở liên kết' : 'Mở tệp'}
        </ButtonAnchor>
      }
    />
  )
}

function Acts({ fact }: { fact: ActivityView }) {
  const [act, setAct] = useState<'retract' | 'supersede'>()
  const me = useMe()
  const may = useHolds('coordinator', 'leader')
  const confirm = useCommand({
    run: (json: { request_key: string }) => answer(activities[':id'].confirm.$post({ param: { id: fact.id }, json })),
    done: () => 'Đã xác nhận. Số liệu này được tính từ bây giờ.',
    refresh: [keys.all],
    words: activitiesWords,
  })
  if (!may || fact.ended_at !== null) return null
  const end = () => setAct(undefined)
  if (act === 'retract') return <Retract id={fact.id} onEnd={end} />
  if (act === 'supersede') return <SupersedeForm fact={fact} onEnd={end} />
  const waits = fact.source === 'typed' && fact.counted_at === null
  return (
    <div className="lt-row">
      {waits && fact.recorded_by !== me.staff.id && (
        <Button kind="primary" small busy={confirm.busy} onClick={() => confirm.send({})}>
          Xác nhận số liệu này
        </Button>
      )}
      {waits && fact.recorded_by === me.staff.id && (
        <span className="lt-muted lt-small">Chờ người khác xác nhận rồi mới được tính.</span>
      )}
      <Button small onClick={() => setAct('supersede')}>
        Thay bằng dòng đúng
      </Button>
      <Button small onClick={() => setAct('retract')}>
        Rút khỏi sổ
      </Button>
      {confirm.refused !== undefined && (
        <p role="alert" className="lt-errors">
          {confirm.refused}
        </p>
      )}
    </div>
  )
}

function Retract({ id, onEnd }: { id: string; onEnd: () => void }) {
  const [reason, setReason] = useState('')
  const command = useCommand({
    run: (json: { request_key: string; reason: string }) =>
      answer(activities[':id'].retract.$post({ param: { id }, json })),
    done: () => 'Đã rút khỏi sổ. Dòng cũ vẫn xem được.',
    refresh: [keys.all],
    words: activitiesWords,
    onDone: onEnd,
  })
  return (
    <CommandForm
      command={command}
      name="retract"
      action="Rút khỏi sổ"
      onSend={() => command.send({ reason })}
      onCancel={onEnd}
    >
      <TextField
        id="retract-reason"
        label="Vì sao rút"
        value={reason}
        onChange={setReason}
        error={command.errorAt('reason')}
      />
    </CommandForm>
  )
}

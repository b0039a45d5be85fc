import { formatDay, formatInstant, keepTogether } from '#ui/format.ts'
import { Button, ButtonAnchor } from '#ui/office/button.tsx'
import { EvidenceTile } from '#ui/office/evidence-tile.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { Trace } from '#ui/office/trace.tsx'
import type { ShownState } from '#ui/state.ts'
import { lookOf, stateWordsOf } from '../duty.words.ts'
import { evidenceFacts, evidenceWarnings, LACKS_SIGN_SHEET } from '../evidence.words.ts'
import { ORIGIN_WORDS, PROPOSAL_WORDS, periodInText, periodWords, VIA_WORDS } from '../tasks.words.ts'
import { copyAddress, evidenceAddress, type InboxItem, pictureAddress, type Tie } from './tasks.client.ts'
import { nameOf } from './use-decisions.ts'

interface Props {
  item: InboxItem
  /** Ties that are not to be counted although the rest is. */
  without: readonly string[]
  onLeaveOut: (tie: string) => void
}

/** One hand-in as a reviewer reads it: the duty, what was said, each piece of proof, where it will count. */
export function InboxDetail({ item, without, onLeaveOut }: Props) {
  const { duty, today } = item
  const last = item.hand_ins.at(-1)
  const before = item.hand_ins.slice(0, -1)
  const shown = [...(last?.ties ?? []), ...item.proposed]
  return (
    <article className="lt-stack" aria-label={`TT ${duty.no}, ${nameOf(item)}`}>
      <header>
        <p className="tk-inbox-marks">
          <TaskTag tt={duty.no} to={`/nhiem-vu/${duty.task_id}`} />
          <StateBadge state={lookOf(duty, today)}>{stateWordsOf(duty, today)}</StateBadge>
        </p>
        <h2>{keepTogether(duty.title)}</h2>
        <p className="lt-muted">
          {nameOf(item)} · Kỳ {periodInText(duty.period_code)} · Hạn {formatDay(duty.due)} · Cần nộp: {duty.proof}
        </p>
      </header>
      {last && <Said handIn={last} />}
      {last?.lacks_sign_sheet && <InlineNotice>{LACKS_SIGN_SHEET}</InlineNotice>}
      {(['rule', 'hand'] as const)
        .filter(origin => item.proposed.some(tie => tie.origin === origin && tie.state === 'offered'))
        .map(origin => (
          <InlineNotice key={origin} calm>
            {PROPOSAL_WORDS[origin]}
          </InlineNotice>
        ))}
      {shown.map(tie => (
        <Proof
          key={tie.id}
          tie={tie}
          isOut={without.includes(tie.id)}
          {...(item.may_decide && shown.length > 1 && { onLeaveOut: () => onLeaveOut(tie.id) })}
        />
      ))}
      {before.map(handIn => (
        <details key={handIn.id}>
          <summary>Lần nộp trước, {formatInstant(handIn.handed_in_at)}</summary>
          {handIn.ties.map(tie => (
            <Proof key={tie.id} tie={tie} isOut={false} />
          ))}
        </details>
      ))}
      <Trace
        steps={[
          { before: 'Kế hoạch', value: `TT ${duty.no}`, to: `/nhiem-vu/${duty.task_id}` },
          { before: 'Kỳ', value: periodWords(duty.period_code) },
          { value: last?.quantities[0] ?? duty.kind_name ?? 'Hoạt động', current: true },
          { before: 'Chỉ tiêu', value: duty.figure_nos.join(', ') || '–' },
        ]}
      />
    </article>
  )
}

function Said({ handIn }: { handIn: NonNullable<InboxItem['hand_ins'][number]> }) {
  return (
    <dl className="tk-facts">
      <dt>Nộp</dt>
      <dd>
        {formatInstant(handIn.handed_in_at)}, {handIn.handed_in_name}
        {handIn.received_via !== 'app' && `. ${VIA_WORDS[handIn.received_via]}`}
      </dd>
      {handIn.happened_on !== null && (
        <>
          <dt>Ngày thực hiện</dt>
          <dd className="lt-num">{formatDay(handIn.happened_on)}</dd>
        </>
      )}
      {handIn.device_label !== null && handIn.device_queued_at !== null && (
        <>
          <dt>Xếp hàng trên máy</dt>
          <dd>
            {formatInstant(handIn.device_queued_at)} theo đồng hồ máy {handIn.device_label}
          </dd>
        </>
      )}
      <dt>Kết quả</dt>
      <dd>{handIn.nothing_arose ? 'Không phát sinh' : handIn.quantities.join(', ')}</dd>
      {handIn.note !== null && (
        <>
          <dt>Ghi chú</dt>
          <dd>{handIn.note}</dd>
        </>
      )}
    </dl>
  )
}

const TIE_LOOKS: Record<Tie['state'], { state: ShownState; words: string }> = {
  offered: { state: 'submitted', words: 'Chờ xét' },
  accepted: { state: 'accepted', words: 'Được tính' },
  returned: { state: 'returned', words: 'Trả lại' },
}

function Proof({ tie, isOut, onLeaveOut }: { tie: Tie; isOut: boolean; onLeaveOut?: () => void }) {
  const { evidence, fact } = tie
  const isPicture = /^image\/(jpeg|png|webp)$/.test(evidence?.media_type ?? '')
  const warnings = evidenceWarnings(tie)
  const address = evidence ? (evidence.url ?? evidenceAddress(evidence.id)) : undefined
  const look = isOut ? { state: 'returned' as const, words: 'Sẽ không tính' } : TIE_LOOKS[tie.state]
  return (
    <EvidenceTile
      kind={evidence === null ? 'activity' : isPicture ? 'photo' : evidence.kind}
      title={evidence?.title ?? fact?.title ?? 'Hoạt động'}
      {...(isPicture && evidence && { picture: pictureAddress(evidence) })}
      state={<StateBadge state={look.state}>{look.words}</StateBadge>}
      facts={[
        [ORIGIN_WORDS[tie.origin], fact?.channel_name].filter(Boolean).join(' · '),
        ...(tie.origin !== 'hand_in' && fact
          ? [`${formatDay(fact.happened_on)} · ${fact.kind_name} · ${fact.title}`]
          : []),
        ...(evidence ? evidenceFacts(evidence) : []),
        ...(fact?.is_counted ? ['Hoạt động này đã được tính ở kỳ khác, trong một chỉ tiêu chỉ tính một lần'] : []),
      ]}
      {...(warnings.length > 0 && { warning: `${warnings.join('. ')}.` })}
      {...(tie.reason !== null && { said: `“${tie.reason}”` })}
      actions={
        <>
          {address !== undefined && (
            <ButtonAnchor small href={address}>
              {evidence?.kind === 'link' ? 'Mở liên kết' : 'Mở tệp'}
            </ButtonAnchor>
          )}
          {evidence !== null && evidence.link_text_sha256 !== null && (
            <ButtonAnchor small href={copyAddress(evidence.id)}>
              Xem bản lưu
            </ButtonAnchor>
          )}
          {onLeaveOut && tie.state === 'offered' && (
            <Button small pressed={isOut} onClick={onLeaveOut}>
              Không tính
            </Button>
          )}
        </>
      }
    />
  )
}

import { dayOf } from '#platform/day.ts'
import { formatDay, formatInstant, formatShortDay } from '#ui/format.ts'
import { EvidenceRow } from '#ui/public/evidence-row.tsx'
import { HEAD_STEP_WORDS } from '../acceptance/acceptance.words.ts'
import { evidenceFacts, evidenceWarnings, LACKS_SIGN_SHEET } from '../evidence.words.ts'
import { VIA_WORDS } from '../tasks.words.ts'
import type { HandInView, TieView } from '../view-occurrence.ts'

/** What a unit said when it handed in. */
function HandInFacts({ handIn }: { handIn: HandInView }) {
  const { quantities } = handIn
  return (
    <dl className="facts">
      <dt>Nộp lúc</dt>
      <dd>
        {formatInstant(handIn.handed_in_at)}, {handIn.handed_in_name}
        {handIn.on_behalf_name !== null && ` thay mặt ${handIn.on_behalf_name}`}
      </dd>
      <QueuedOn handIn={handIn} />
      {handIn.head_step !== null && (
        <>
          <dt>Trưởng đơn vị</dt>
          <dd>
            {HEAD_STEP_WORDS[handIn.head_step]}
            {handIn.head_step_at !== null && `, ${handIn.head_step_name ?? ''} ${formatInstant(handIn.head_step_at)}`}
          </dd>
        </>
      )}
      {handIn.received_via !== 'app' && (
        <>
          <dt>Nhận qua</dt>
          <dd>{VIA_WORDS[handIn.received_via]}</dd>
        </>
      )}
      {handIn.happened_on !== null && (
        <>
          <dt>Ngày thực hiện</dt>
          <dd>{formatDay(handIn.happened_on)}</dd>
        </>
      )}
      {quantities.length > 0 && (
        <>
          <dt>Số lượng</dt>
          <dd>{quantities.join(', ')}</dd>
        </>
      )}
      {handIn.nothing_arose && (
        <>
          <dt>Kết quả</dt>
          <dd>Không phát sinh</dd>
        </>
      )}
      {handIn.note !== null && (
        <>
          <dt>Ghi chú</dt>
          <dd>{handIn.note}</dd>
        </>
      )}
      {handIn.lacks_sign_sheet && (
        <>
          <dt>Cần xem</dt>
          <dd>{LACKS_SIGN_SHEET}</dd>
        </>
      )}
    </dl>
  )
}

/** From here on a phone's clock is not just a little off, or the item waited. */
const APART_MS = 5 * 60_000

/** Of an item from a phone's queue: when it was put there by the phone's own clock, where that says something else than ours. */
function QueuedOn({ handIn }: { handIn: HandInView }) {
  const { device_queued_at: queued, device_label: label, device_no: no, handed_in_at: received } = handIn
  if (!queued || Math.abs(received.getTime() - queued.getTime()) <= APART_MS) return null
  return (
    <>
      <dt>Lưu trên máy lúc</dt>
      <dd>
        {formatInstant(queued)} theo đồng hồ của {label}, mục số {no}
      </dd>
    </>
  )
}

/** Every hand-in with its proofs, the last one first. */
export const HandIns = ({ base, handIns }: { base: string; handIns: readonly HandInView[] }) =>
  handIns.toReversed().map((handIn, i) => (
    <section key={handIn.id} className="panel">
      <h2>{handIns.length > 1 ? `Lần nộp ${handIns.length - i}` : 'Đã nộp'}</h2>
      <HandInFacts handIn={handIn} />
      {handIn.ties.map(tie => (
        <Evidence key={tie.id} base={base} tie={tie} />
      ))}
    </section>
  ))

const TIE_WORDS = { offered: 'Chờ xét', accepted: 'Được tính', returned: 'Trả lại' } as const

/** "Trả lại 05/3": what was decided, and when. */
const decisionOf = ({ state, decided_at }: TieView): string =>
  decided_at === null ? TIE_WORDS[state] : `${TIE_WORDS[state]} ${formatShortDay(dayOf(decided_at))}`

/** One proof: its file, link or activity, what makes it proof, what to look at, and whether it counts. */
export function Evidence({ base, tie }: { base: string; tie: TieView }) {
  const { evidence, fact } = tie
  if (!evidence) {
    const of = fact === null ? [] : [formatDay(fact.happened_on), fact.kind_name, fact.channel_name]
    const facts = [decisionOf(tie), ...of, tie.reason].filter(Boolean).join(' · ')
    return fact && <EvidenceRow title={fact.title} icon="duties" facts={facts} />
  }
  const at = `${base}/api/evidence`
  return (
    <EvidenceRow
      title={<a href={evidence.url ?? `${at}/${evidence.id}/file`}>{evidence.title}</a>}
      icon={evidence.kind === 'link' ? 'link' : 'file'}
      {...(evidence.thumbnail_sha256 !== null && { picture: `${at}/thumbnail/${evidence.thumbnail_sha256}` })}
      facts={
        <>
          {[decisionOf(tie), ...evidenceFacts(evidence), tie.reason].filter(Boolean).join(' · ')}
          {evidence.link_text_sha256 !== null && (
            <>
              {' · '}
              <a href={`${at}/${evidence.id}/copy`}>Xem bản lưu</a>
            </>
          )}
          {evidenceWarnings(tie).map(words => (
            <b key={words}> {words}.</b>
          ))}
        </>
      }
    />
  )
}

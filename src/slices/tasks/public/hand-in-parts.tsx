import { formatDay, formatInstant, formatSize } from '#ui/format.ts'
import { EvidenceRow } from '#ui/public/evidence-row.tsx'
import { HEAD_STEP_WORDS } from '../acceptance/acceptance.words.ts'
import { VIA_WORDS } from '../tasks.words.ts'
import type { HandInView, TieView } from '../view-occurrence.ts'

/** What a unit said when it handed in. */
export function HandInFacts({ handIn }: { handIn: HandInView }) {
  const { quantities } = handIn
  return (
    <dl className="facts">
      <dt>Nộp lúc</dt>
      <dd>
        {formatInstant(handIn.handed_in_at)}, {handIn.handed_in_name}
        {handIn.on_behalf_name !== null && ` thay mặt ${handIn.on_behalf_name}`}
      </dd>
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
    </dl>
  )
}

const TIE_WORDS = { offered: 'Chờ xét', accepted: 'Được tính', returned: 'Trả lại' } as const

/** One proof: its file or link, and whether it counts. */
export function Evidence({ base, tie }: { base: string; tie: TieView }) {
  const { evidence } = tie
  if (!evidence) return null
  const href = evidence.url ?? `${base}/api/evidence/${evidence.id}/file`
  const isPicture = evidence.media_type !== null && /^image\/(jpeg|png|webp)$/.test(evidence.media_type)
  return (
    <EvidenceRow
      title={<a href={href}>{evidence.title}</a>}
      icon={evidence.kind === 'link' ? 'link' : 'file'}
      {...(isPicture && { picture: href })}
      facts={[TIE_WORDS[tie.state], evidence.size !== null && formatSize(evidence.size), tie.reason]
        .filter(Boolean)
        .join(' · ')}
    />
  )
}

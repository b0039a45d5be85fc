import { IconFileText, IconLink, IconPhoto } from '@tabler/icons-react'
import { formatShortDay, keepTogether } from '#ui/format.ts'
import { Icon } from '#ui/office/icon.tsx'
import { WordTag } from '#ui/office/word-tag.tsx'
import { StateIcon } from '#ui/state-icon.tsx'
import { sayAmount, sayTie } from './figure-words.ts'
import { evidenceAddress, type FigureFact } from './reports.client.ts'

/** One fact behind a figure: when, what, whose, for which duty, and its evidence to open. */
export function FactRow({ fact, unit }: { fact: FigureFact; unit: string }) {
  const { is_adjustment: corrects } = fact
  return (
    <div className={corrects ? 'rp-fact rp-fact-correction' : 'rp-fact'}>
      <StateIcon state={corrects ? 'returned' : 'accepted'} label={corrects ? 'Điều chỉnh' : 'Được tính'} />
      <span className="lt-num lt-muted">{formatShortDay(fact.happened_on)}</span>
      <span className="rp-fact-title">
        {corrects ? `Điều chỉnh: ${fact.reason ?? fact.title}` : fact.title}
        {fact.is_late && <WordTag>Ghi nhận sau báo cáo trước</WordTag>}
        {fact.ended_at && <WordTag>Đã rút sau khi ký</WordTag>}
      </span>
      <Whose fact={fact} />
      <span className="lt-num rp-fact-amount">{sayAmount(fact, unit)}</span>
      <Proofs fact={fact} />
    </div>
  )
}

/** "P. TCHC · TT 5, kỳ T3": the short name in sight, the whole one for who listens. */
function Whose({ fact }: { fact: FigureFact }) {
  return (
    <span className="lt-muted">
      {fact.unit === fact.unit_short ? (
        keepTogether(fact.unit || 'Cả đơn vị')
      ) : (
        <abbr title={fact.unit}>{fact.unit_short}</abbr>
      )}
      {fact.ties.map(tie => (
        <span key={`${tie.no} ${tie.period_code}`} className="lt-nowrap">
          {' · '}
          {sayTie(tie)}
        </span>
      ))}
    </span>
  )
}

function Proofs({ fact }: { fact: FigureFact }) {
  if (fact.evidence.length === 0)
    return <span className="lt-muted">{fact.is_adjustment ? 'Có lý do' : 'Chưa kèm minh chứng'}</span>
  return (
    <span className="rp-proofs">
      {fact.evidence.map((proof, at) => (
        <a
          key={proof.id}
          href={proof.kind === 'link' ? (proof.url ?? '') : evidenceAddress(proof.id)}
          target="_blank"
          rel="noreferrer"
        >
          <Icon of={iconOf(proof)} small />
          {wordOf(proof, at, fact.evidence)}
        </a>
      ))}
    </span>
  )
}

type Proof = FigureFact['evidence'][number]

const isPicture = (proof: Proof): boolean => proof.media_type?.startsWith('image/') ?? false
const iconOf = (proof: Proof) => (proof.kind === 'link' ? IconLink : isPicture(proof) ? IconPhoto : IconFileText)

/** "Bài đăng", "Ảnh 2": numbered where a fact has several of a kind. */
function wordOf(proof: Proof, at: number, all: readonly Proof[]): string {
  const word = kindWord(proof)
  const same = all.filter(one => kindWord(one) === word)
  return same.length === 1 ? word : `${word} ${all.slice(0, at + 1).filter(one => kindWord(one) === word).length}`
}

const kindWord = (proof: Proof): string => (proof.kind === 'link' ? 'Bài đăng' : isPicture(proof) ? 'Ảnh' : 'Tệp')

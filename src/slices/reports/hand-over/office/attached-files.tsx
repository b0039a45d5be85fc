import { formatDay, formatInstant, formatSize } from '#ui/format.ts'
import { ButtonAnchor } from '#ui/office/button.tsx'
import { StateIcon } from '#ui/state-icon.tsx'
import { type AttachedFile, attachedAddress, type Comparison } from '../../office/hand-over.client.ts'
import { comparisonWords, differenceWords } from '../comparison.words.ts'

const SHOWN = 8

/** Các tệp đã gắn, tệp mới nhất trước; không tệp nào ghi đè tệp nào. */
export function AttachedFiles({ id, files }: { id: string; files: readonly AttachedFile[] }) {
  if (files.length === 0) return null
  return (
    <ul className="ho-list">
      {files.map(file => (
        <li key={file.id}>
          <div className="ho-line">
            <b>{file.name}</b>
            <span className="lt-muted lt-num">
              {`${formatSize(file.size)}, ${file.attached_name} gắn lúc ${formatInstant(file.attached_at)}`}
            </span>
            <ButtonAnchor small href={attachedAddress(id, file.id)} download>
              Tải tệp
            </ButtonAnchor>
          </div>
          {(file.received_number || file.received_on) && (
            <p>
              {[
                file.received_number && `Số đến ${file.received_number}`,
                file.received_on && `ngày ${formatDay(file.received_on)}`,
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
          )}
          {file.comparison && <Compared comparison={file.comparison} />}
        </li>
      ))}
    </ul>
  )
}

function Compared({ comparison }: { comparison: Comparison }) {
  const { verdict, differences } = comparison
  const first = differences.slice(0, SHOWN)
  const rest = differences.slice(SHOWN)
  return (
    <>
      <p className="lt-row">
        <StateIcon state={verdict === 'same' ? 'accepted' : verdict === 'no_text' ? 'upcoming' : 'returned'} />
        <span>{comparisonWords(comparison)}</span>
      </p>
      {first.length > 0 && <Differences of={first} />}
      {rest.length > 0 && (
        <details>
          <summary>{`Xem ${rest.length} chỗ nữa`}</summary>
          <Differences of={rest} />
        </details>
      )}
    </>
  )
}

const Differences = ({ of }: { of: Comparison['differences'] }) => (
  <ul className="ho-diffs">
    {of.map(one => (
      <li key={`${one.place}.${one.ours}.${one.theirs}`}>{differenceWords(one)}</li>
    ))}
  </ul>
)

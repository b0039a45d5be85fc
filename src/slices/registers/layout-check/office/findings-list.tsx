import { WordTag } from '#ui/office/word-tag.tsx'
import type { Checked, Finding } from './checked.ts'

interface FindingsListProps {
  findings: Checked['findings']
  onOpen: (paragraph: number) => void
}

/** The deviations by the component they concern, each with its place. */
export function FindingsList({ findings, onOpen }: FindingsListProps) {
  const wrong = findings.filter(({ severity }) => severity === 'wrong').length
  const look = findings.length - wrong
  return (
    <>
      <p className="lc-count">
        <b>{[wrong > 0 && `${wrong} chỗ sai`, look > 0 && `${look} chỗ nên xem`].filter(Boolean).join(', ')}</b>
      </p>
      {[...Map.groupBy(findings, ({ component }) => component)].map(([component, own]) => (
        <div key={component}>
          <h2 className="lt-small">
            {component} <span className="lt-muted">({own[0]?.clause})</span>
          </h2>
          <ul className="lc-list">
            {own.map(finding => (
              <li key={`${finding.code} ${finding.where.section} ${finding.where.paragraph} ${finding.what}`}>
                <WordTag>{finding.severity === 'wrong' ? 'Sai' : 'Nên xem'}</WordTag> {finding.what}
                {finding.found && <span className="lt-muted"> Trong tệp: {finding.found}.</span>}
                <PlaceOf finding={finding} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function PlaceOf({ finding: { where }, onOpen }: { finding: Finding; onOpen: FindingsListProps['onOpen'] }) {
  const { paragraph, excerpt, section, times } = where
  if (paragraph === undefined) return section === undefined ? null : <div className="lt-muted">Phần {section}</div>
  return (
    <div>
      <button type="button" onClick={() => onOpen(paragraph)}>
        Đoạn {paragraph}: “{excerpt}”
      </button>
      {times !== undefined && <span className="lt-muted"> và {times - 1} đoạn nữa</span>}
    </div>
  )
}

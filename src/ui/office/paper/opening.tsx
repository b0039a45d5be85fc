import { placeDayLine } from '#platform/document/day-line.ts'
import type { AdministrativeDocument } from '#platform/document/layout.ts'
import { ND30 } from '#platform/document/nd30.ts'
import { numberLine } from '#platform/document/symbol.ts'
import { addresseeLines, legalBasisLines, upper } from '#platform/document/written-lines.ts'

/** Superior and issuer on the left with a short rule, the country's lines on the right; then type, subject, bases. */
export function PaperOpening({ document }: { document: AdministrativeDocument }) {
  const { title } = document
  const addressees = addresseeLines(document)
  return (
    <>
      <Letterhead document={document} />
      {title.type !== null && (
        <>
          <p className="lt-paper-type">{upper(title.type)}</p>
          <p className="lt-paper-subject">
            {title.subject}
            <span className="lt-paper-rule" />
          </p>
        </>
      )}
      <div className="lt-paper-body">
        {addressees !== null && (
          <>
            <p className="lt-paper-still lt-paper-centre">{addressees.title}</p>
            {addressees.items.map(line => (
              <p key={line} className="lt-paper-still lt-paper-addressee">
                {line}
              </p>
            ))}
          </>
        )}
        {legalBasisLines(document).map(line => (
          <p key={line}>
            <em>{line}</em>
          </p>
        ))}
      </div>
    </>
  )
}

function Letterhead({ document }: { document: AdministrativeDocument }) {
  const { letterhead, reference, issued, title } = document
  return (
    <div className="lt-paper-head">
      <div>
        {letterhead.superior !== undefined && <p>{upper(letterhead.superior)}</p>}
        <p>
          <b>{upper(letterhead.issuer)}</b>
        </p>
        <span className="lt-paper-rule" />
        <p>{numberLine(reference)}</p>
        {title.type === null && <p>V/v {title.subject}</p>}
      </div>
      <div>
        <p className="lt-paper-country">
          <b>{ND30.country.text}</b>
        </p>
        <p>
          <b>{ND30.motto.text}</b>
        </p>
        <span className="lt-paper-rule lt-paper-rule-long" />
        <p>
          <em>{placeDayLine(issued)}</em>
        </p>
      </div>
    </div>
  )
}

import type { AdministrativeDocument } from '#platform/document/layout.ts'
import { recipientLines, upper } from '#platform/document/written-lines.ts'

/** Recipients on the left, the signature's block with its room on the right. */
export function PaperClosing({ document }: { document: AdministrativeDocument }) {
  const { authority, position, name } = document.signature
  return (
    <div className="lt-paper-foot">
      <div className="lt-paper-receivers">
        <p>
          <b>
            <em>Nơi nhận:</em>
          </b>
        </p>
        {recipientLines(document).map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="lt-paper-signature">
        {authority.map(line => (
          <p key={line}>{upper(line)}</p>
        ))}
        <p>{upper(position)}</p>
        <span className="lt-paper-signature-room" />
        <p>{name ?? ''}</p>
      </div>
    </div>
  )
}

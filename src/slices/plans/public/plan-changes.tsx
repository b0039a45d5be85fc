import { Tag } from '#ui/public/tag.tsx'
import type { FieldDiff, RowDiff } from '../diff-plans.ts'
import { diffLine, rowDiffWords, startedWords, versionName } from '../life.words.ts'
import type { LoadedDiff } from '../load-diff.ts'
import type { Piece } from '../mark-words.ts'

/** What this version changes of the one in force: first of all what came, went and reads otherwise. */
export function PlanChanges({ changed: { before, after, diff } }: { changed: LoadedDiff }) {
  const rows = diff.rows.filter(row => row.is !== 'same')
  return (
    <>
      <h2 className="group">{diffLine(diff.counts)}</h2>
      <section className="panel told">
        <p className="mut">
          {`Đây là ${startedWords[after.started_as]} của ${versionName(before)}. Chữ gạch ngang là bỏ, chữ gạch chân là thêm.`}
        </p>
      </section>
      {diff.header.length > 0 && (
        <section className="panel told">
          <h3>Đầu văn bản</h3>
          <Fields fields={diff.header} />
        </section>
      )}
      {diff.lists.map(list => (
        <section key={list.name} className="panel told">
          <h3>{list.name}</h3>
          <ul>
            {list.lines.map(line => (
              <li key={line.pieces.map(piece => piece.text).join('')}>
                {rowDiffWords[line.is]}: <Pieces pieces={line.pieces} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rows.map(row => (
        <ChangedRow key={`${row.task_id}.${row.is}`} row={row} />
      ))}
    </>
  )
}

function ChangedRow({ row }: { row: RowDiff }) {
  return (
    <article className="panel">
      <p className="duty-marks">
        <Tag tt={row.no} /> <b>{rowDiffWords[row.is]}</b>
        {row.old_no !== null && <span className="mut">trước là TT {row.old_no}</span>}
      </p>
      <h3>{row.is === 'removed' ? <del>{row.title}</del> : row.title}</h3>
      {row.reason !== null && <p className="mut">Lý do: {row.reason}</p>}
      <Fields fields={row.fields} />
    </article>
  )
}

const Fields = ({ fields }: { fields: readonly FieldDiff[] }) =>
  fields.length > 0 && (
    <dl className="facts">
      {fields.map(field => [
        <dt key={`${field.label} tên`}>{field.label}</dt>,
        <dd key={field.label}>
          <Pieces pieces={field.pieces} />
        </dd>,
      ])}
    </dl>
  )

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map((piece, index) => {
    const key = `${index}.${piece.text}`
    if (piece.is === 'gone') return <del key={key}>{piece.text}</del>
    if (piece.is === 'new') return <ins key={key}>{piece.text}</ins>
    return <span key={key}>{piece.text}</span>
  })

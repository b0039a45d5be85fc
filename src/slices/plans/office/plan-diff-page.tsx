import './plans.css'
import './plan-life.css'
import { useQuery } from '@tanstack/react-query'
import { answer } from '#ui/office/answer.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { useAddress, usePathPart } from '#ui/office/use-address.ts'
import { WordTag } from '#ui/office/word-tag.tsx'
import { diffLine, rowDiffWords, versionName } from '../life.words.ts'
import { DiffPieces } from './diff-pieces.tsx'
import { type LoadedDiff, lifeOf } from './life.client.ts'

/** What a version changed, field by field, with the words that went and came. */
export function PlanDiffPage() {
  const id = usePathPart('id')
  const other = useAddress().get('voi')
  const query = useQuery({
    queryKey: ['plans', id, 'diff', other ?? ''],
    queryFn: () => answer(lifeOf.diff.$get({ param: { id }, query: other === undefined ? {} : { with: other } })),
  })
  return (
    <QueryState isPage query={query} failed="Chưa so được hai phiên bản">
      {loaded => <PlanDiffView loaded={loaded} />}
    </QueryState>
  )
}

function PlanDiffView({ loaded: { before, after, diff } }: { loaded: LoadedDiff }) {
  const shown = diff.rows.filter(row => row.is !== 'same')
  const nothing = shown.length + diff.header.length + diff.lists.length === 0
  return (
    <div className="pl-page">
      <PageHeader
        title={nothing ? 'Hai phiên bản giống nhau' : diffLine(diff.counts)}
        facts={`${capital(versionName(after))} so với ${versionName(before)}`}
        actions={<ButtonLink to={`/ke-hoach/${after.id}`}>Về kế hoạch</ButtonLink>}
      />
      {nothing && (
        <EmptyState title="Chưa đổi gì">Sửa một dòng hoặc đầu văn bản, chỗ khác nhau sẽ hiện ở đây.</EmptyState>
      )}
      {diff.header.length > 0 && (
        <Sheet title="Đầu văn bản">
          <FieldDiffs fields={diff.header} />
        </Sheet>
      )}
      {diff.lists.map(list => (
        <Sheet key={list.name} title={list.name}>
          <ul className="pl-diff-list">
            {list.lines.map(line => (
              <li key={`${line.is}.${line.pieces.map(piece => piece.text).join('')}`}>
                <WordTag>{rowDiffWords[line.is]}</WordTag>{' '}
                <span>
                  <DiffPieces pieces={line.pieces} />
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
      {shown.length > 0 && (
        <Sheet title="Nhiệm vụ" facts={diff.counts.same > 0 && `${diff.counts.same} nhiệm vụ không đổi`} flush>
          <ul className="pl-diff-rows">
            {shown.map(row => (
              <li key={`${row.task_id}.${row.is}`} data-is={row.is}>
                <p className="pl-diff-head">
                  <TaskTag tt={row.no} bare /> <WordTag>{rowDiffWords[row.is]}</WordTag>
                  {row.old_no !== null && <span className="lt-muted">trước là TT {row.old_no}</span>}
                </p>
                <p className="pl-diff-title">{row.is === 'removed' ? <del>{row.title}</del> : row.title}</p>
                {row.reason !== null && <p className="lt-muted">Lý do: {row.reason}</p>}
                <FieldDiffs fields={row.fields} />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </div>
  )
}

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)

const FieldDiffs = ({ fields }: { fields: LoadedDiff['diff']['header'] }) => (
  <dl className="pl-diff-fields">
    {fields.map(field => (
      <div key={field.label}>
        <dt>{field.label}</dt>
        <dd>
          <DiffPieces pieces={field.pieces} />
        </dd>
      </div>
    ))}
  </dl>
)

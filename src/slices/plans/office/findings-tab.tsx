import { saysOf } from '#ui/office/answer.ts'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { FindingCard } from './finding-card.tsx'
import type { Finding, Review } from './plans.client.ts'
import type { ReviewCommands } from './use-review.ts'

interface Props {
  review: Review
  commands: ReviewCommands
  chosen: string | undefined
  choose: (id: string | undefined) => void
}

/** Everything worth a look in one place: what is still to be decided first, then what was, then words that no field took. */
export function FindingsTab({ review, commands, chosen, choose }: Props) {
  const { findings, marks, leftovers } = review
  const open = findings.filter(finding => finding.state === 'open')
  const done = findings.filter(finding => finding.state !== 'open')
  const current = currentOf(findings, chosen)
  const nothing = findings.length + marks.length + leftovers.length === 0
  const list = { review, commands, current, choose }
  return (
    <div className="pl-tab lt-stack">
      {nothing && <EmptyState title="Không có điều cần xem">Văn bản đọc hết, không thấy chỗ sai.</EmptyState>}
      {commands.error !== null && (
        <div role="alert">
          <InlineNotice>{saysOf(commands.error)}</InlineNotice>
        </div>
      )}
      {marks.map(mark => (
        <InlineNotice key={mark.code} calm>
          {mark.text}
        </InlineNotice>
      ))}
      {findings.length > 0 && (
        <h2 className="pl-tab-head">
          {open.length === 0 ? 'Mọi điều cần xem đã được quyết' : `Còn ${open.length} điều cần xem`}
        </h2>
      )}
      <FindingList {...list} findings={open.filter(finding => finding.level === 'defect')} title="Chắc chắn sai" />
      <FindingList {...list} findings={open.filter(finding => finding.level === 'remark')} title="Nên cân nhắc" />
      <FindingList {...list} findings={done} title="Đã quyết" />
      {leftovers.length > 0 && (
        <section className="pl-leftovers" aria-labelledby="chua-hieu">
          <h2 id="chua-hieu">Chữ chưa xếp vào mục nào, giữ nguyên</h2>
          <ul>
            {leftovers.map((left, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
              <li key={index}>{left.text}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** The chosen one; where it was decided just now the next of its kind, so that a fold of many stays open. */
function currentOf(findings: readonly Finding[], chosen: string | undefined): Finding | undefined {
  const at = findings.findIndex(finding => finding.id === chosen)
  const before = findings[at]
  if (before?.state === 'open') return before
  const after = [...findings.slice(at + 1), ...findings].filter(finding => finding.state === 'open')
  return after.find(finding => finding.title === before?.title) ?? after[0]
}

interface ListProps extends Omit<Props, 'chosen'> {
  findings: readonly Finding[]
  title: string
  current: Finding | undefined
}

/** So many of one rule that they would hide the others. */
const MANY = 4

/** Findings one under the other; many of one rule fold into a line. */
function FindingList({ findings, title, ...rest }: ListProps) {
  if (findings.length === 0) return null
  const groups = [...Map.groupBy(findings, finding => finding.title)]
  return (
    <section className="lt-stack" aria-label={title}>
      <h3 className="pl-list-head">
        {title} <span className="lt-num lt-muted">{findings.length}</span>
      </h3>
      {groups.map(([name, alike]) =>
        alike.length < MANY ? (
          alike.map(finding => <OneFinding key={finding.id} finding={finding} {...rest} />)
        ) : (
          <details
            key={name}
            className="pl-group-of"
            {...(rest.current && alike.includes(rest.current) && { open: true })}
          >
            <summary>
              {name} <span className="lt-num lt-muted">{alike.length}</span>
            </summary>
            <div className="lt-stack">
              {alike.map(finding => (
                <OneFinding key={finding.id} finding={finding} {...rest} />
              ))}
            </div>
          </details>
        ),
      )}
    </section>
  )
}

function OneFinding({
  finding,
  review,
  commands,
  current,
  choose,
}: Omit<ListProps, 'findings' | 'title'> & { finding: Finding }) {
  const address = useAddress()
  const row = review.rows.find(one => one.id === finding.row_id)
  const goTo = row && {
    to: address.with({ dong: row.id, muc: undefined, chon: undefined }),
    label: `Xem dòng ${row.no}`,
  }
  return (
    // Chosen at the end of a click, not at its begin: a chosen card shows its keys, and its buttons move under the pointer.
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever of it takes the focus is what the keys act on
    <div
      onFocus={event => event.target.matches(':focus-visible') && choose(finding.id)}
      onClickCapture={() => finding !== current && choose(finding.id)}
    >
      <FindingCard
        finding={finding}
        commands={commands}
        current={finding === current}
        mayEdit={review.may.edit}
        maySendBack={review.may.send_back}
        goTo={goTo}
      />
    </div>
  )
}

import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { type Reader, read } from '#platform/scope.ts'
import { together } from '#platform/together.ts'
import { approvalItems as plansToApprove } from '#slices/plans/plans.home.ts'
import { approvalItems as reportsToApprove } from '#slices/reports/reports.home.ts'
import { approvalItems as evidenceToApprove } from '#slices/tasks/tasks.home.ts'
import { viecTabs } from '#slices/tasks/viec-tabs.ts'
import { formatInstant } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { StateMark } from '#ui/public/state-mark.tsx'
import { type Tab, ViecPage } from '#ui/public/viec-page.tsx'
import { loadFace } from './load-face.ts'
import { sendPage } from './send-page.ts'

const PATH = '/viec/duyet'

/** What waits for a leader's decision, the longest wait first; each room says its own. */
async function collectApprovals(reader: Reader) {
  const [plans, reports, evidence] = await Promise.all([
    plansToApprove(reader),
    reportsToApprove(reader),
    evidenceToApprove(reader),
  ])
  const wait = (since: Date | null) => since?.getTime() ?? 0
  return [...plans, ...reports, ...evidence].sort((a, b) => wait(a.since) - wait(b.since))
}
type Approval = Awaited<ReturnType<typeof collectApprovals>>[number]

interface Props {
  base: string
  facility: { name: string }
  person: string
  items: readonly Approval[]
  tabs: readonly Tab[]
}

const ApprovalsPage = ({ base, facility, person, items, tabs }: Props) => (
  <ViecPage
    title="Chờ duyệt"
    base={base}
    facility={facility}
    unit={person}
    tabs={tabsOf(tabs, items.length)}
    current={PATH}
  >
    <div className="week">
      <h1>{items.length === 0 ? 'Không có gì chờ duyệt' : `${items.length} việc chờ duyệt`}</h1>
    </div>
    <div>
      {items.length === 0 && (
        <p className="empty">Kế hoạch, báo cáo trình lên và minh chứng cần lãnh đạo quyết sẽ hiện ở đây.</p>
      )}
      {items.map(item => (
        <article className="duty duty-submitted" key={item.id}>
          <p className="duty-marks">
            <StateMark state="submitted">Chờ duyệt</StateMark>
            {item.since !== null && <span className="duty-when calm">Trình lúc {formatInstant(item.since)}</span>}
          </p>
          <h2>{item.title}</h2>
          <p className="duty-facts">{item.detail}</p>
          <div className="duty-acts">
            <ButtonLink kind="primary" icon="signature" href={base + item.href}>
              Xem và duyệt
            </ButtonLink>
          </div>
        </article>
      ))}
      {tabs.some(tab => tab.to === PATH) && (
        <p className="panel">
          <a href={`${base}/quan-tri/ca-nam`}>Xem cả năm trong một trang</a>
        </p>
      )}
    </div>
  </ViecPage>
)

/** The foot of /viec, with the count that only this page knows of every room. */
const tabsOf = (tabs: readonly Tab[], count: number): Tab[] => [
  ...tabs.filter(tab => tab.to !== PATH),
  { to: PATH, label: 'Duyệt', icon: 'signature', count },
]

/** Lãnh đạo xem những gì đang chờ mình quyết. */
export const approvalsPages = new Hono<Env>().get(PATH, requirePerson, async c => {
  const { scope, base } = c.var
  const { items, face, tabs } = await read(scope, reader =>
    together({ items: collectApprovals(reader), face: loadFace(reader), tabs: viecTabs(reader) }),
  )
  return sendPage(
    c,
    <ApprovalsPage
      base={base}
      facility={{ name: face.name }}
      person={scope.actor.name ?? ''}
      items={items}
      tabs={tabs}
    />,
  )
})

import './home-page.css'
import {
  IconAlertTriangle,
  IconCalendar,
  IconClipboardData,
  IconFileText,
  IconHourglass,
  IconMessageQuestion,
  IconPhotoCheck,
  IconSettings,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { formatLongDay, formatShortDay } from '#ui/format.ts'
import { base } from '#ui/office/base.ts'
import { ButtonAnchor, ButtonLink } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { Icon, type IconPart } from '#ui/office/icon.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { type Home, homeQuery, type Item } from './home.client.ts'
import { GROUP_WORDS, groupItems } from './home-groups.ts'
import { NoticeList } from './notice-list.tsx'

const ICONS: Readonly<Record<Item['group'], IconPart>> = {
  report: IconClipboardData,
  evidence: IconPhotoCheck,
  plan: IconFileText,
  setup: IconSettings,
}
const OWN_ICONS: Readonly<Record<string, IconPart>> = {
  hourglass: IconHourglass,
  calendar: IconCalendar,
  'alert-triangle': IconAlertTriangle,
  'message-question': IconMessageQuestion,
}

/** The desk's first page: what needs deciding now, the most urgent on top. */
export function HomePage() {
  const query = useQuery(homeQuery)
  return (
    <QueryState isPage query={query} failed="Chưa mở được việc cần quyết" loading="Đang gom việc cần quyết">
      {data => <Decisions data={data} />}
    </QueryState>
  )
}

function Decisions({ data: { today, items } }: { data: Home }) {
  const day = formatLongDay(today)
  const title = items.length === 0 ? 'Không có việc cần quyết' : `${items.length} việc cần quyết`
  return (
    <>
      <PageHeader title={title} facts={items.length === 0 ? day : `${day}. Việc gấp nhất ở trên cùng.`} />
      <div className="lt-two">
        <Sheet flush>
          {items.length === 0 ? (
            <EmptyState title="Hôm nay không có gì chờ quyết">
              Minh chứng, kế hoạch và báo cáo chờ quyết sẽ hiện ở đây.
            </EmptyState>
          ) : (
            groupItems(items).map(({ group, items: members }) => (
              <section key={group} aria-labelledby={`nhom-${group}`}>
                <h2 className="home-group" id={`nhom-${group}`}>
                  {GROUP_WORDS[group]}
                </h2>
                {members.map((item, place) => (
                  <Row key={`${item.kind} ${item.href} ${item.title}`} item={item} first={place === 0} />
                ))}
              </section>
            ))
          )}
        </Sheet>
        <NoticeList />
      </div>
    </>
  )
}

const DESK = '/quan-tri'

function Row({ item, first }: { item: Item; first: boolean }) {
  const look = { kind: first ? ('primary' as const) : ('plain' as const), small: true, children: item.action }
  return (
    <div className="home-row">
      <Icon of={OWN_ICONS[item.icon] ?? ICONS[item.group]} />
      <div>
        <h3>{item.title}</h3>
        <p>{item.detail}</p>
      </div>
      <div>
        {item.due_words !== undefined && (
          <div className={item.late ? 'home-due late' : 'home-due'}>{item.due_words}</div>
        )}
        {item.due_on !== null && <p>Hạn {formatShortDay(item.due_on)}</p>}
      </div>
      {item.href.startsWith(`${DESK}/`) ? (
        <ButtonLink to={item.href.slice(DESK.length)} {...look} />
      ) : (
        <ButtonAnchor href={base + item.href} {...look} />
      )}
    </div>
  )
}

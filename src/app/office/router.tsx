import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { base } from '#ui/office/base.ts'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { LoadingBars } from '#ui/office/loading-bars.tsx'
import { RoomFrame, WorkFrame } from './frames.tsx'
import { OFFICE_PAGES, type OfficePage } from './office-pages.ts'
import { PageFailed } from './page-failed.tsx'

const root = createRootRoute({ component: Outlet })
const rooms = createRoute({ getParentRoute: () => root, id: 'rooms', component: RoomFrame })
const works = createRoute({ getParentRoute: () => root, id: 'works', component: WorkFrame })

function routeOf(page: OfficePage, frame: typeof rooms | typeof works) {
  const component = lazyRouteComponent(async () => ({ default: await page.load() }))
  return createRoute({ getParentRoute: () => frame, path: page.path, component })
}

const tree = root.addChildren([
  rooms.addChildren(OFFICE_PAGES.filter(page => !page.work).map(page => routeOf(page, rooms))),
  works.addChildren(OFFICE_PAGES.filter(page => page.work).map(page => routeOf(page, works))),
])

function NoSuchPage() {
  return (
    <RoomFrame>
      <EmptyState title="Chưa có trang này" action={<a href={`${base}/quan-tri`}>Về Việc cần quyết</a>}>
        Địa chỉ có thể đã đổi hoặc mục này chưa mở.
      </EmptyState>
    </RoomFrame>
  )
}

/** The `?` of an address is kept as people read it: names and values, nothing encoded as JSON. */
export const router = createRouter({
  routeTree: tree,
  basepath: `${base}/quan-tri`,
  parseSearch: text => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: search => {
    const text = new URLSearchParams(search).toString().replaceAll('%2C', ',')
    return text === '' ? '' : `?${text}`
  },
  defaultNotFoundComponent: NoSuchPage,
  defaultErrorComponent: PageFailed,
  defaultPendingComponent: LoadingBars,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

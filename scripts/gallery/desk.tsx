import '#ui/office/office.css'
import { MantineProvider } from '@mantine/core'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { cssVariables, theme } from '#ui/office/theme.ts'
import { ToastArea } from '#ui/office/toast.tsx'
import { HomeGallery } from './desk-home.tsx'
import { ImportGallery } from './desk-import.tsx'
import { PartsGallery } from './desk-parts.tsx'
import { ReportGallery } from './desk-report.tsx'

const PAGES: Record<string, () => React.ReactNode> = {
  home: HomeGallery,
  parts: PartsGallery,
  report: ReportGallery,
  import: ImportGallery,
}

const Page = PAGES[location.hash.slice(1)] ?? HomeGallery
const place = document.createElement('div')
document.body.append(place)
document.documentElement.lang = 'vi'
const start = location.hash === '#parts' ? '/don-vi?trang-thai=qua-han' : '/'
const router = createRouter({
  routeTree: createRootRoute({ component: Page, notFoundComponent: Page }),
  history: createMemoryHistory({ initialEntries: [start] }),
})
createRoot(place).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
    <ToastArea>
      <RouterProvider router={router} />
    </ToastArea>
  </MantineProvider>,
)

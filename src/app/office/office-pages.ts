import type { ComponentType } from 'react'

/** One page of the desk; its script is fetched when somebody goes there. */
export interface OfficePage {
  /** Below /quan-tri, with `$id` for the parts that vary. */
  path: string
  load: () => Promise<ComponentType>
  /** A work screen has no side menu: import, review, report. */
  work?: boolean
}

/** Every page of the desk, one line each: path, module, component. The menu shows a room once its first page stands here. */
export const OFFICE_PAGES: readonly OfficePage[] = [
  { path: '/', load: async () => (await import('../pages/office/home-page.tsx')).HomePage },
  {
    path: '/ke-hoach',
    load: async () => (await import('#slices/plans/office/plans-page.tsx')).PlansPage,
  },
  {
    path: '/ke-hoach/nop',
    load: async () => (await import('#slices/plans/office/import-page.tsx')).ImportPage,
  },
  {
    path: '/ke-hoach/go-tay',
    load: async () => (await import('#slices/plans/office/typed-page.tsx')).TypedPage,
  },
  {
    path: '/ke-hoach/$id',
    load: async () => (await import('#slices/plans/office/plan-page.tsx')).PlanPage,
  },
  {
    path: '/ke-hoach/$id/doc',
    load: async () => (await import('#slices/plans/office/review-page.tsx')).ReviewPage,
    work: true,
  },
  {
    path: '/ke-hoach/$id/so-sanh',
    load: async () => (await import('#slices/plans/office/plan-diff-page.tsx')).PlanDiffPage,
  },
  {
    path: '/ke-hoach/$id/viec-cu',
    load: async () => (await import('#slices/plans/office/plan-old-tasks-page.tsx')).PlanOldTasksPage,
  },
  {
    path: '/ke-hoach/$id/tren-giay',
    load: async () => (await import('#slices/tasks/office/take-over-page.tsx')).TakeOverPage,
  },
  {
    path: '/nhiem-vu',
    load: async () => (await import('#slices/tasks/office/year-page.tsx')).YearPage,
  },
  {
    path: '/nhiem-vu/$id',
    load: async () => (await import('#slices/tasks/office/task-page.tsx')).TaskPage,
  },
  {
    path: '/viec-cua-toi',
    load: async () => (await import('#slices/tasks/views/office/my-duties-page.tsx')).MyDutiesPage,
  },
  {
    path: '/ca-nam',
    load: async () => (await import('#slices/tasks/views/office/year-one-page.tsx')).YearOnePage,
  },
  {
    path: '/nhac-viec',
    load: async () => (await import('#slices/tasks/reminders/office/reminders-page.tsx')).RemindersPage,
  },
  {
    path: '/minh-chung',
    load: async () => (await import('#slices/tasks/office/inbox-page.tsx')).InboxPage,
    work: true,
  },
  {
    path: '/de-nghi',
    load: async () => (await import('#slices/tasks/requests/office/requests-page.tsx')).RequestsPage,
  },
  {
    path: '/hoat-dong',
    load: async () => (await import('../pages/office/ledger-page.tsx')).LedgerPage,
  },
  {
    path: '/chi-tieu',
    load: async () => (await import('#slices/tasks/targets/office/targets-page.tsx')).TargetsPage,
  },
  {
    path: '/kinh-phi',
    load: async () => (await import('#slices/tasks/budget/office/budget-page.tsx')).BudgetPage,
  },
  {
    path: '/kiem-tra',
    load: async () => (await import('#slices/tasks/inspections/office/inspections-page.tsx')).InspectionsPage,
  },
  {
    path: '/kiem-tra/$id',
    load: async () => (await import('#slices/tasks/inspections/office/inspection-page.tsx')).InspectionPage,
  },
  {
    path: '/bao-cao',
    load: async () => (await import('#slices/reports/office/reports-page.tsx')).ReportsPage,
  },
  {
    path: '/bao-cao/mau',
    load: async () => (await import('#slices/reports/templates/office/templates-page.tsx')).TemplatesPage,
  },
  {
    path: '/bao-cao/chi-tieu',
    load: async () => (await import('#slices/reports/figures/office/catalogue-page.tsx')).CataloguePage,
  },
  {
    path: '/bao-cao/$id',
    load: async () => (await import('#slices/reports/office/report-page.tsx')).ReportPage,
    work: true,
  },
  {
    path: '/don-vi',
    load: async () => (await import('../accounts/office/structure-and-accounts-page.tsx')).StructureAndAccountsPage,
  },
  {
    path: '/the-thuc',
    load: async () => (await import('#slices/registers/layout-check/office/layout-check-page.tsx')).LayoutCheckPage,
  },
  {
    path: '/danh-muc',
    load: async () => (await import('#slices/registers/office/registers-page.tsx')).RegistersPage,
  },
]

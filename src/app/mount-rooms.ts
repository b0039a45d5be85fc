import type { Hono } from 'hono'
import { problem } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { reachOf } from '#platform/http/reach.ts'
import { activitiesRoutes } from '#slices/activities/activities.routes.ts'
import { evidenceRoutes } from '#slices/activities/evidence.routes.ts'
import { uploadsRoutes } from '#slices/activities/uploads/uploads.routes.ts'
import { absencePages } from '#slices/facilities/delegation/absence.pages.tsx'
import { delegationRoutes } from '#slices/facilities/delegation/delegation.routes.ts'
import { facilitiesRoutes } from '#slices/facilities/facilities.routes.ts'
import { importRoutes } from '#slices/facilities/import/import.routes.ts'
import { planLifeRoutes } from '#slices/plans/plan-life.routes.ts'
import { plansPages } from '#slices/plans/plans.pages.tsx'
import { plansRoutes } from '#slices/plans/plans.routes.ts'
import { signedPlanPages } from '#slices/plans/signed-plan.pages.ts'
import { layoutCheckRoutes } from '#slices/registers/layout-check/layout-check.routes.ts'
import { registersRoutes } from '#slices/registers/registers.routes.ts'
import { figuresRoutes } from '#slices/reports/figures/figures.routes.ts'
import { handOverRoutes } from '#slices/reports/hand-over/hand-over.routes.ts'
import { inputCards } from '#slices/reports/inputs/input-cards.ts'
import { inputsPages } from '#slices/reports/inputs/inputs.pages.tsx'
import { inputsRoutes } from '#slices/reports/inputs/inputs.routes.ts'
import { evidenceDoorPages } from '#slices/reports/outputs/evidence-door.pages.ts'
import { outputsRoutes } from '#slices/reports/outputs/outputs.routes.ts'
import { reportsPages } from '#slices/reports/reports.pages.tsx'
import { reportsRoutes } from '#slices/reports/reports.routes.ts'
import { sentencesRoutes } from '#slices/reports/sentences/sentences.routes.ts'
import { templatesRoutes } from '#slices/reports/templates/templates.routes.ts'
import { budgetRoutes } from '#slices/tasks/budget/budget.routes.ts'
import { carryAlong, packPage } from '#slices/tasks/devices/carry-along.pages.ts'
import { devicesRoutes } from '#slices/tasks/devices/devices.routes.ts'
import { offlineViecPages } from '#slices/tasks/devices/offline.pages.tsx'
import { calendarFeedPages } from '#slices/tasks/exports/calendar-feed.pages.tsx'
import { exportsPages } from '#slices/tasks/exports/exports.pages.tsx'
import { followUpPages } from '#slices/tasks/inspections/follow-up.pages.tsx'
import { inspectionsRoutes } from '#slices/tasks/inspections/inspections.routes.ts'
import { remindersPages } from '#slices/tasks/reminders/reminders.pages.tsx'
import { remindersRoutes } from '#slices/tasks/reminders/reminders.routes.ts'
import { dutyRequestPages } from '#slices/tasks/requests/duty-request.pages.tsx'
import { dutyRequestRoutes } from '#slices/tasks/requests/duty-request.routes.ts'
import { opensToSupervisor } from '#slices/tasks/supervision/supervised.queries.ts'
import { supervisionPages } from '#slices/tasks/supervision/supervision.pages.tsx'
import { targetsRoutes } from '#slices/tasks/targets/targets.routes.ts'
import { tasksPages } from '#slices/tasks/tasks.pages.tsx'
import { tasksRoutes } from '#slices/tasks/tasks.routes.ts'
import { unitChangesRoutes } from '#slices/tasks/unit-changes/unit-changes.routes.ts'
import { viecPages } from '#slices/tasks/viec.routes.tsx'
import { viewsRoutes } from '#slices/tasks/views/views.routes.ts'
import { accountsRoutes } from './accounts/accounts.routes.ts'
import { exportPages } from './exports/export.pages.tsx'
import { accountPages } from './pages/account-pages.tsx'
import { approvalsPages } from './pages/approvals-page.tsx'
import { deskPages } from './pages/desk-pages.ts'
import { homeRoutes } from './pages/home.routes.ts'
import { meRoutes } from './pages/me.routes.ts'
import { noticesRoutes } from './pages/notices.routes.ts'
import { offlinePages } from './pages/offline-pages.tsx'
import { publicPages } from './pages/public-pages.tsx'
import { signInPages } from './pages/sign-in-pages.tsx'
import type { House } from './server.ts'

/** What rooms above the duties put on the week's list of a unit. */
const CARDS = [inputCards]

/** Every address of the house, one line a room. */
export function mountRooms(app: Hono<Env>, house: House): void {
  app.route('/api/me', meRoutes)
  app.route('/api/home', homeRoutes)
  app.route('/api/notices', noticesRoutes)
  app.route('/api/accounts', accountsRoutes(house))
  app.route('/api/facilities', facilitiesRoutes)
  app.route('/api/delegations', delegationRoutes)
  app.route('/api/imports', importRoutes)
  app.route('/api/registers', registersRoutes)
  app.route('/api/layout-check', layoutCheckRoutes)
  app.route('/api/plans', planLifeRoutes({ files: house.files, read: house.readPlan }))
  app.route('/api/plans', plansRoutes({ files: house.files, read: house.readPlan }))
  app.route('/api/activities', activitiesRoutes(house))
  app.route('/api/evidence', evidenceRoutes({ ...house, opensAlso: opensToSupervisor }))
  app.route('/api/uploads', uploadsRoutes(house))
  app.route('/api/devices', devicesRoutes)
  app.route('/api/tasks', tasksRoutes(house))
  app.route('/api/views', viewsRoutes)
  app.route('/api/targets', targetsRoutes)
  app.route('/api/budget', budgetRoutes(house))
  app.route('/api/inspections', inspectionsRoutes(house))
  app.route('/api/requests', dutyRequestRoutes)
  app.route('/api/reminders', remindersRoutes({ reminders: house.reminders, siteOf: siteOf(house) }))
  app.route('/api/unit-changes', unitChangesRoutes)
  app.route('/api/hand-over', handOverRoutes(house))
  app.route('/api/reports', reportsRoutes(house))
  app.route('/api/figures', figuresRoutes)
  app.route('/api/report-templates', templatesRoutes(house))
  app.route('/api/report-inputs', inputsRoutes)
  app.route('/api/reports', outputsRoutes({ files: house.files, siteOf: siteOf(house) }))
  app.route('/api/report-sentences', sentencesRoutes)
  // '/viec/*' is '/viec' itself too.
  for (const path of ['/viec/*', '/dang-nhap']) app.use(path, carryAlong)
  app.use('/ngoai-tuyen', packPage)
  app.route('/', signInPages(house))
  app.route('/', accountPages(house))
  app.route('/', deskPages)
  app.route('/', offlinePages)
  app.route('/', approvalsPages)
  app.route('/', dutyRequestPages(house))
  app.route('/', absencePages)
  app.route('/', supervisionPages)
  app.route('/', remindersPages(house))
  app.route('/', viecPages({ ...house, cards: CARDS }))
  app.route('/', followUpPages(house))
  app.route('/', inputsPages)
  app.route('/', offlineViecPages({ cards: CARDS }))
  app.route('/', tasksPages)
  app.route('/', exportPages(house))
  app.route('/', exportsPages(house))
  app.route('/', calendarFeedPages(house))
  app.route('/', reportsPages(house))
  app.route('/', evidenceDoorPages)
  app.route('/', plansPages)
  app.route('/', signedPlanPages(house))
  app.route('/', publicPages)
  app.notFound(() => {
    throw problem('not_found', 'page.not-found')
  })
}

/** The address of a facility's pages as the one who asks reaches them. */
const siteOf =
  ({ rules }: House) =>
  (request: Request, base: string): string => {
    const { host, secure } = reachOf(request, rules)
    return `${secure ? 'https:' : new URL(request.url).protocol}//${host}${base}`
  }

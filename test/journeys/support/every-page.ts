import type { Browser, Page } from 'playwright-core'
import { addDays } from '#platform/day.ts'
import type { FilledHouse } from './filled-house.ts'
import { DESK, findBarriers, PHONE, type Visit, visit } from './open-browser.ts'
import { enrol, signIn } from './sign-in.ts'

export type Who = 'visitor' | 'owner' | 'coordinator' | 'leader' | 'nurse'
export interface Sight {
  /** What a picture of it is called. */
  readonly name: string
  readonly who: Who
  readonly path: string
}

/** Rooms of the desk that have an address of their own, empty or full. */
export const ROOMS: readonly (readonly [name: string, path: string])[] = [
  ['desk-home', '/quan-tri'],
  ['plans', '/quan-tri/ke-hoach'],
  ['plan-import', '/quan-tri/ke-hoach/nop'],
  ['plan-type-in', '/quan-tri/ke-hoach/go-tay'],
  ['tasks', '/quan-tri/nhiem-vu'],
  ['tasks-table', '/quan-tri/nhiem-vu?bang=1'],
  ...['don-vi', 'lich', 'ca-nam'].flatMap(view => [
    [`tasks-${view}`, `/quan-tri/nhiem-vu?xem=${view}`] as const,
    [`tasks-${view}-table`, `/quan-tri/nhiem-vu?xem=${view}&bang=1`] as const,
  ]),
  ['tasks-list', '/quan-tri/nhiem-vu?xem=danh-sach'],
  ['year-one-page', '/quan-tri/ca-nam'],
  ['year-one-page-table', '/quan-tri/ca-nam?bang=1'],
  ['my-duties-at-the-desk', '/quan-tri/viec-cua-toi'],
  ['reminders', '/quan-tri/nhac-viec'],
  ['evidence', '/quan-tri/minh-chung'],
  ['requests', '/quan-tri/de-nghi'],
  ['requests-answered', '/quan-tri/de-nghi?xem=da-tra-loi'],
  ['activities', '/quan-tri/hoat-dong'],
  ['targets', '/quan-tri/chi-tieu'],
  ['budget', '/quan-tri/kinh-phi'],
  ['budget-add', '/quan-tri/kinh-phi?nhap=moi'],
  ['inspections', '/quan-tri/kiem-tra'],
  ['inspections-add', '/quan-tri/kiem-tra?lap=moi'],
  ['reports', '/quan-tri/bao-cao'],
  ['report-figures', '/quan-tri/bao-cao/chi-tieu'],
  ['layout-check', '/quan-tri/the-thuc'],
  ['report-templates', '/quan-tri/bao-cao/mau'],
  ['report-template-fields', '/quan-tri/bao-cao/mau?muc=truong'],
  ['registers', '/quan-tri/danh-muc'],
  ['registers-incoming', '/quan-tri/danh-muc?muc=so&so=den'],
  ['registers-incoming-add', '/quan-tri/danh-muc?muc=so&so=den&them=1'],
  ...['so', 'ky', 'chu-de', 'chuong-trinh'].map(tab => [`registers-${tab}`, `/quan-tri/danh-muc?muc=${tab}`] as const),
]

export const STRUCTURE: readonly (readonly [name: string, path: string])[] = [
  ['structure', '/quan-tri/don-vi'],
  ['structure-add', '/quan-tri/don-vi?them=1'],
  ['structure-staff-add', '/quan-tri/don-vi?muc=vien-chuc&them=mot'],
  ['structure-staff-paste', '/quan-tri/don-vi?muc=vien-chuc&them=bang'],
  ['structure-absence-add', '/quan-tri/don-vi?muc=vang-mat&them=1'],
  ['structure-roles-add', '/quan-tri/don-vi?muc=vai-tro&them=1'],
  ...['nhom', 'vien-chuc', 'vai-tro', 'tai-khoan', 'nhap', 'lich', 'co-so'].map(
    tab => [`structure-${tab}`, `/quan-tri/don-vi?muc=${tab}`] as const,
  ),
]

export const PUBLIC: readonly (readonly [name: string, path: string])[] = [
  ['public-home', '/'],
  ['public-plan', '/ke-hoach'],
  ['sign-in', '/dang-nhap'],
  ['first-password', '/dang-nhap/lan-dau'],
  ['not-found', '/khong-co-trang-nay'],
  ['offline', '/ngoai-tuyen'],
]

export async function openEverybody(browser: Browser, { house, clock, accounts }: FilledHouse) {
  const open = () => visit(browser, house.url, DESK, { clock })
  const people: Record<Who, Visit> = {
    visitor: await open(),
    owner: await open(),
    coordinator: await open(),
    leader: await open(),
    nurse: await open(),
  }
  for (const who of ['owner', 'coordinator', 'leader', 'nurse'] as const) await signIn(people[who].page, accounts[who])
  await people.owner.page.waitForURL('**/tai-khoan/hai-lop*')
  await enrol(people.owner.page, accounts.owner.password)
  return people
}

/** A page as a person finds it: everything asked for has come. */
export async function see(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.getByRole('heading').first().waitFor()
  await page.locator('.lt-loading').waitFor({ state: 'detached' })
}

/** What is wrong with the page as it stands, at both widths: barriers, and what sticks out sideways on a phone. */
export async function findFaults(page: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size)
    for (const barrier of await findBarriers(page)) faults.push(`${name} at ${size.width}: ${barrier}`)
    const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    if (Number(over) > 0) faults.push(`${name} at ${size.width}: ${over} px wider than the window`)
  }
  await page.setViewportSize(DESK)
  return faults
}

/** Where the links of a page lead. */
async function linksOn(page: Page, path: string): Promise<string[]> {
  await see(page, path)
  return page.locator('a[href]').evaluateAll(all => all.map(a => a.getAttribute('href') ?? ''))
}

/** The weeks of the filled house: what was handed in stands in the week it was handed in. */
const WEEKS = Array.from({ length: 9 }, (_, n) => addDays('2025-12-29', 7 * n))

/** Addresses that hold an id, of the things that the filled house has. */
export async function listSights(people: Record<Who, Visit>, plan2027: string): Promise<Sight[]> {
  const { coordinator, leader, nurse } = people
  const ask = async <T>(path: string): Promise<T> => (await coordinator.page.request.get(path)).json()
  const { plans } = await ask<{ plans: { id: string; year: number; version_id?: string }[] }>('/api/plans')
  const plan = plans.find(one => one.year === 2026)
  const units = await ask<{ id: string }[]>('/api/facilities/units')
  const version = plan?.version_id ?? plan?.id ?? ''
  const hrefs: string[] = []
  for (const week of ['', ...WEEKS.map(monday => `?tuan=${monday}`)])
    hrefs.push(...(await linksOn(nurse.page, `/viec${week}`)))
  const tasks = await linksOn(coordinator.page, '/quan-tri/nhiem-vu')
  const inspected = await linksOn(nurse.page, '/viec/kien-nghi')
  const supervised = await linksOn(leader.page, '/viec/giam-sat')
  const { inspections } = await ask<{ inspections: { id: string; state: string }[] }>('/api/inspections?year=2026')
  const inspectionOf = (state: string): string => inspections.find(one => one.state === state)?.id ?? ''
  const first = (part: string, among = hrefs): string => {
    const found = among.find(href => href.includes(part))
    if (!found) throw new Error(`no link leads to ${part}`)
    return found
  }
  const openDuties = hrefs.filter(href => href.includes('/viec/nop/'))
  const lastPart = (href = ''): string => href.split('/').at(-1) ?? ''
  const of =
    (who: Who) =>
    ([name, path]: readonly [string, string]): Sight => ({ name, who, path })
  return [
    ...PUBLIC.map(of('visitor')),
    ...ROOMS.map(of('coordinator')),
    ...STRUCTURE.map(of('owner')),
    of('owner')(['account', '/tai-khoan']),
    of('owner')(['export-everything', '/xuat/tat-ca']),
    of('nurse')(['calendar-links', '/tai-khoan/lich']),
    of('nurse')(['print-choose', '/in/phieu-viec']),
    of('coordinator')(['print-duty-sheet', `/in/phieu-viec?don-vi=${units[0]?.id}&ky=2026-03`]),
    ...['ma-tran', 'danh-sach', 'bang', 'lich', 'gantt'].map(view =>
      of('coordinator')([`print-${view}`, `/in/${view}?nam=2026`]),
    ),
    of('nurse')(['reminder-settings', '/tai-khoan/nhac-viec']),
    of('nurse')(['own-reminders', '/viec/nhac-viec']),
    of('nurse')(['absence', '/viec/vang-mat']),
    of('nurse')(['unit-words', '/viec/y-kien']),
    of('leader')(['supervised', '/viec/giam-sat']),
    of('leader')(['supervised-duty', first('/viec/giam-sat/', supervised)]),
    of('nurse')(['ask', first('/viec/de-nghi/')]),
    of('leader')(['leader-home', '/quan-tri']),
    of('leader')(['approvals', '/viec/duyet']),
    of('leader')(['decide-plan', `/viec/duyet/ke-hoach/${version}`]),
    of('leader')(['decide-evidence', first('/ket-qua/').replace('/ket-qua/', '/duyet/minh-chung/')]),
    of('coordinator')(['task', first('/nhiem-vu/', tasks)]),
    of('coordinator')(['inspection-open', `/quan-tri/kiem-tra/${inspectionOf('scheduled')}`]),
    of('coordinator')(['inspection-done', `/quan-tri/kiem-tra/${inspectionOf('done')}`]),
    of('nurse')(['inspections-own', '/viec/kien-nghi']),
    of('nurse')(['follow-up', first('/viec/kien-nghi/', inspected)]),
    of('nurse')(['duties', '/viec']),
    of('nurse')(['duties-last-week', '/viec?tuan=2026-02-16']),
    of('nurse')(['hand-in', first('/nop/')]),
    of('nurse')(['hand-in-choice', '/viec/nop-chung']),
    of('nurse')(['hand-in-several', `${first('/viec/nop/')}?cung=${lastPart(openDuties.at(-1))}`]),
    of('nurse')(['handed-in', first('/ket-qua/')]),
    of('coordinator')(['plan', `/quan-tri/ke-hoach/${version}`]),
    of('coordinator')(['plan-on-paper', `/quan-tri/ke-hoach/${version}/tren-giay`]),
    of('coordinator')(['plan-old-tasks', `/quan-tri/ke-hoach/${version}/viec-cu`]),
    of('coordinator')(['plan-long', `/quan-tri/ke-hoach/${plan2027}`]),
    of('coordinator')(['plan-typed', `/quan-tri/ke-hoach/${plan2027}/doc`]),
    ...['nhiem-vu', 'dau-van-ban', 'can-cu', 'muc-tieu', 'ky-bao-cao', 'can-xem'].map(tab =>
      of('coordinator')([`plan-review-${tab}`, `/quan-tri/ke-hoach/${version}/doc?muc=${tab}`]),
    ),
  ]
}

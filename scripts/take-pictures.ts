// Pictures of every page of the built application, for the eye: out/pictures (empty, at work, with long texts, after mistakes, at
// 1440 and 390 px) and, with --guide, the pictures of the user guide (docs/huong-dan/hinh). Build first: node scripts/build.mjs
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { sourceDir } from '#platform/config/source-dir.ts'
import { listSights, openEverybody, PUBLIC, ROOMS, STRUCTURE, see } from '#test/journeys/support/every-page.ts'
import { startFilledHouse } from '#test/journeys/support/filled-house.ts'
import { addLongNames, addLongPlan } from '#test/journeys/support/long-texts.ts'
import { makeMistakes } from '#test/journeys/support/mistakes.ts'
import { DESK, openBrowser, PHONE, visit } from '#test/journeys/support/open-browser.ts'
import { importPlan } from '#test/journeys/support/plan-desk.ts'
import { openFigure, startReport, submitReport, writeText } from '#test/journeys/support/report-desk.ts'
import { enrol, OWNER, setUpHouse } from '#test/journeys/support/sign-in.ts'
import { startHouse } from '#test/journeys/support/start-house.ts'
import { ROLES, STAFF, UNITS } from '#test/journeys/support/story.ts'
import { addUnits, grantRole, pasteStaff } from '#test/journeys/support/structure.ts'
import { shrinkPng } from './pictures/shrink-png.ts'

const ALL = join(sourceDir, 'out/pictures')
const GUIDE = join(sourceDir, 'docs/huong-dan/hinh')
const GUIDE_DESK = { width: 1200, height: 750 }
const isGuideOnly = process.argv.includes('--guide')
for (const folder of [ALL, GUIDE]) mkdirSync(folder, { recursive: true })

async function keep(page: Page, name: string): Promise<void> {
  if (isGuideOnly) return
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size)
    await page.screenshot({ path: join(ALL, `${name}-${size.width}.png`), fullPage: true, animations: 'disabled' })
  }
  await page.setViewportSize(DESK)
}

async function keepAt(page: Page, name: string, path: string): Promise<void> {
  await see(page, path)
  await keep(page, name)
}

/** A picture of the guide: one screen, as wide as a page of it. */
async function keepForGuide(page: Page, name: string, size = GUIDE_DESK): Promise<void> {
  await page.setViewportSize(size)
  writeFileSync(join(GUIDE, `${name}.png`), shrinkPng(await page.screenshot({ animations: 'disabled' })))
  await page.setViewportSize(DESK)
}

/** A new house: its first page, every room empty, then a plan being read. */
async function newHouse(browser: Browser): Promise<void> {
  const clock = '2026-01-15T08:00:00+07:00'
  const house = await startHouse(clock)
  try {
    const { page } = await visit(browser, house.url, DESK, { clock })
    page.setDefaultTimeout(90_000)
    await see(page, '/thiet-lap')
    await keepForGuide(page, 'thiet-lap', { width: 900, height: 750 })
    await setUpHouse(page, house.token)
    await keep(page, 'second-factor')
    await enrol(page, OWNER.password)
    const rooms = [...PUBLIC.slice(0, 2), ...ROOMS, ...STRUCTURE, ['duties', '/viec'] as const]
    if (!isGuideOnly) for (const [name, path] of rooms) await keepAt(page, `empty-${name}`, path)
    await see(page, '/quan-tri/don-vi?them=1')
    await page
      .getByLabel(/^Tên đơn vị/)
      .fill('Phòng Tổ chức - Hành chính; P. TCHC\nKhoa Nội; K. Nội\nTrạm Y tế xã Tân Lập')
    await keepForGuide(page, 'them-don-vi')
    await addUnits(page, UNITS)
    await pasteStaff(page, STAFF)
    for (const [person, role] of ROLES) await grantRole(page, person, role)
    await importPlan(page, join(sourceDir, 'test/fixtures/plans/an-binh-2026.docx'))
    await keep(page, 'plan-reading')
    await keepForGuide(page, 'doc-ke-hoach')
  } finally {
    await house.stop()
  }
}

const GUIDE_SIGHTS = [
  ['viec-can-quyet', 'coordinator', '/quan-tri', GUIDE_DESK],
  ['nhiem-vu', 'coordinator', '/quan-tri/nhiem-vu', GUIDE_DESK],
  ['minh-chung', 'coordinator', '/quan-tri/minh-chung', GUIDE_DESK],
  ['hoat-dong', 'coordinator', '/quan-tri/hoat-dong', GUIDE_DESK],
  ['tai-khoan', 'owner', '/quan-tri/don-vi?muc=tai-khoan', GUIDE_DESK],
  ['trang-cong-khai', 'visitor', '/', GUIDE_DESK],
  ['viec', 'nurse', '/viec', PHONE],
] as const

/** A house at work in March: what each person sees, a report from its first figures to the leader's phone. */
async function houseAtWork(browser: Browser): Promise<void> {
  const filled = await startFilledHouse()
  try {
    const people = await openEverybody(browser, filled)
    for (const [name, who, path, size] of GUIDE_SIGHTS) {
      const { page } = people[who]
      await page.setViewportSize(size)
      await see(page, path)
      await keepForGuide(page, name, size)
    }
    const { page: nurse } = people.nurse
    await nurse.setViewportSize(PHONE)
    await nurse.getByRole('link', { name: 'Nộp minh chứng' }).first().click()
    await keepForGuide(nurse, 'nop-minh-chung', PHONE)
    await reportOnItsWay(people.coordinator.page, people.leader.page)
    if (isGuideOnly) return
    await addLongNames(people.owner.page)
    const plan = await addLongPlan(people.coordinator.page)
    for (const { name, who, path } of await listSights(people, plan)) await keepAt(people[who].page, name, path)
    for (const { name, page } of makeMistakes(people)) await keep(await page(), name.replaceAll(/[ ,]+/g, '-'))
  } finally {
    await filled.house.stop()
  }
}

async function reportOnItsWay(coordinator: Page, leader: Page): Promise<void> {
  const report = await startReport(coordinator, 'Quý I/2026')
  for (const step of ['don-vi', 'so-lieu', 'loi-van', 'trinh-ky', 'gui'])
    if (!isGuideOnly) await keepAt(coordinator, `report-${step}`, `/quan-tri/bao-cao/${report}?buoc=${step}`)
  await coordinator.setViewportSize(DESK)
  await see(coordinator, `/quan-tri/bao-cao/${report}?buoc=so-lieu`)
  await openFigure(coordinator, 'Tin, bài trên trang thông tin điện tử của đơn vị', 'kỳ này')
  await keep(coordinator, 'report-figure-open')
  await keepForGuide(coordinator, 'bao-cao-so-lieu', { width: 1440, height: 800 })
  await writeText(coordinator, report, 'Kết quả nổi bật', 'Các trạm y tế duy trì buổi truyền thông hằng tháng.')
  await submitReport(coordinator, report, '2026-02-27')
  await see(leader, '/viec/duyet')
  await keep(leader, 'approvals-waiting')
  await leader.getByRole('link', { name: 'Xem và duyệt' }).first().click()
  await leader.getByRole('heading', { level: 1 }).waitFor()
  await keep(leader, 'approve-report')
  await keepForGuide(leader, 'ky-bao-cao', PHONE)
}

const browser = await openBrowser()
try {
  await newHouse(browser)
  await houseAtWork(browser)
} finally {
  await browser.close()
}

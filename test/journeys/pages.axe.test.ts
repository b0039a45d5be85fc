import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFaults, listSights, openEverybody, PUBLIC, ROOMS, STRUCTURE, see } from './support/every-page.ts'
import { startFilledHouse } from './support/filled-house.ts'
import { addLongNames, addLongPlan } from './support/long-texts.ts'
import { makeMistakes } from './support/mistakes.ts'
import { DESK, openBrowser, visit } from './support/open-browser.ts'
import { startReport } from './support/report-desk.ts'
import { enrol, OWNER, setUpHouse } from './support/sign-in.ts'
import { startHouse } from './support/start-house.ts'
import { compareTwins } from './support/twins.ts'

const STEPS = ['don-vi', 'so-lieu', 'loi-van', 'trinh-ky', 'gui']

async function look(page: Page, name: string, path: string): Promise<string[]> {
  await see(page, path)
  return findFaults(page, name)
}

/** Every page, in a state: what axe finds at 1440 and 390 px, and what sticks out sideways. */
describe('pages without barriers', () => {
  const opened: { browser?: Browser } = {}
  const browser = (): Browser => {
    if (!opened.browser) throw new Error('no browser')
    return opened.browser
  }
  beforeAll(async () => {
    opened.browser = await openBrowser()
  })
  afterAll(() => opened.browser?.close())

  it('in a facility that has nothing yet', async () => {
    const clock = '2026-01-05T08:00:00+07:00'
    const house = await startHouse(clock)
    try {
      const { page } = await visit(browser(), house.url, DESK, { clock })
      await setUpHouse(page, house.token)
      await enrol(page, OWNER.password)
      const faults: string[] = []
      for (const [name, path] of [...PUBLIC.slice(0, 2), ...ROOMS, ...STRUCTURE, ['duties', '/viec'] as const])
        faults.push(...(await look(page, `empty ${name}`, path)))
      expect(faults).toEqual([])
    } finally {
      await house.stop()
    }
  })

  it('in a facility at work, with long texts, and after mistakes', async () => {
    const filled = await startFilledHouse()
    try {
      const people = await openEverybody(browser(), filled)
      await addLongNames(people.owner.page)
      const plan = await addLongPlan(people.coordinator.page)
      const faults: string[] = []
      for (const { name, who, path } of await listSights(people, plan))
        faults.push(...(await look(people[who].page, name, path)))
      const { page } = people.coordinator
      faults.push(...(await compareTwins(page)))
      const report = await startReport(page, 'Quý I/2026')
      for (const step of STEPS)
        faults.push(...(await look(page, `report ${step}`, `/quan-tri/bao-cao/${report}?buoc=${step}`)))
      faults.push(...(await look(people.leader.page, 'decide-report', `/viec/duyet/bao-cao/${report}`)))
      for (const { name, page: wrong } of makeMistakes(people)) faults.push(...(await findFaults(await wrong(), name)))
      expect(faults).toEqual([])
      const complaints = Object.values(people).flatMap(person => person.complaints)
      expect(complaints.filter(text => !/status of (404|409|422)/.test(text))).toEqual([])
    } finally {
      await filled.house.stop()
    }
  })
})

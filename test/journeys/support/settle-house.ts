import { enrol, OWNER, settle, setUpHouse } from './sign-in.ts'
import { COORDINATOR, HEAD, LEADER, PASSWORD, ROLES, STAFF, type Story, UNITS } from './story.ts'
import { addUnits, grantRole, openAccount, pasteStaff } from './structure.ts'

/** From an empty house to one whose coordinator, leader and unit head have come in. */
export async function settleHouse({ owner, coordinator, leader, head, house }: Story): Promise<void> {
  await setUpHouse(owner.page, house.token, { coordinator: false })
  await enrol(owner.page, OWNER.password)
  await owner.page.waitForURL('**/quan-tri')
  await addUnits(owner.page, UNITS)
  await pasteStaff(owner.page, STAFF)
  for (const [person, role] of ROLES) await grantRole(owner.page, person, role)
  const windows = [coordinator, leader, head]
  for (const [at, person] of [COORDINATOR, LEADER, HEAD].entries()) {
    const slip = await openAccount(owner.page, person.full_name, person.user_name)
    await settle(windows[at]?.page ?? owner.page, slip, PASSWORD)
  }
}

import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { requirePerson } from '#platform/http/guards.ts'
import { valid } from '#platform/http/valid.ts'
import { clearCalendarDay, setCalendarDay } from './calendar.commands.ts'
import { changeFacility } from './change-facility.ts'
import { mergeUnits } from './changes/merge-units.ts'
import * as input from './facilities.input.ts'
import * as query from './facilities.queries.ts'
import { addGroup, addMember, changeGroup, endMember } from './group.commands.ts'
import { addLetterhead, correctLetterhead } from './letterhead.commands.ts'
import { acceptStaffSheet, previewStaffSheet } from './paste-staff.ts'
import { addPosition, renamePosition } from './position.commands.ts'
import { endRole, grantRole } from './role.commands.ts'
import { addStaff, changeStaff } from './staff.commands.ts'
import { addUnits, changeUnit, closeUnit, renameUnit } from './unit.commands.ts'

const id = valid('param', input.idParam)

const structureRoutes = new Hono<Env>()
  .get('/facility', async c => c.json(await query.getFacility(c.var.scope)))
  .put('/facility', valid('json', input.facilityInput), async c =>
    c.json(await changeFacility(c.var.scope, c.req.valid('json'))),
  )
  .post('/letterheads', valid('json', input.addLetterheadInput), async c =>
    c.json(await addLetterhead(c.var.scope, c.req.valid('json')), 201),
  )
  .put('/letterheads/:id', id, valid('json', input.correctLetterheadInput), async c =>
    c.json(await correctLetterhead(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )
  .get('/units', valid('query', input.onDayQuery), async c =>
    c.json(await query.listUnits(c.var.scope, c.req.valid('query').ngay)),
  )
  .post('/units', valid('json', input.addUnitsInput), async c =>
    c.json(await addUnits(c.var.scope, c.req.valid('json')), 201),
  )
  .put('/units/:id', id, valid('json', input.changeUnitInput), async c =>
    c.json(await changeUnit(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )
  .post('/units/:id/names', id, valid('json', input.renameUnitInput), async c =>
    c.json(await renameUnit(c.var.scope, c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .post('/units/:id/close', id, valid('json', input.closeUnitInput), async c =>
    c.json(await closeUnit(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )

const mergeRoutes = new Hono<Env>().post('/unit-merges', valid('json', input.mergeUnitsInput), async c =>
  c.json(await mergeUnits(c.var.scope, c.req.valid('json')), 201),
)

const groupRoutes = new Hono<Env>()
  .get('/groups', valid('query', input.onDayQuery), async c =>
    c.json(await query.listGroups(c.var.scope, c.req.valid('query').ngay)),
  )
  .post('/groups', valid('json', input.addGroupInput), async c =>
    c.json(await addGroup(c.var.scope, c.req.valid('json')), 201),
  )
  .put('/groups/:id', id, valid('json', input.changeGroupInput), async c =>
    c.json(await changeGroup(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )
  .get('/groups/:id/members', id, async c => c.json(await query.listMemberships(c.var.scope, c.req.valid('param').id)))
  .post('/groups/:id/members', id, valid('json', input.joinGroupInput), async c =>
    c.json(await addMember(c.var.scope, c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .post('/groups/:id/members/end', id, valid('json', input.leaveGroupInput), async c =>
    c.json(await endMember(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )

const peopleRoutes = new Hono<Env>()
  .get('/positions', async c => c.json(await query.listPositions(c.var.scope)))
  .post('/positions', valid('json', input.addPositionInput), async c =>
    c.json(await addPosition(c.var.scope, c.req.valid('json')), 201),
  )
  .put('/positions/:id', id, valid('json', input.renamePositionInput), async c =>
    c.json(await renamePosition(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )
  .get('/staff', async c => c.json(await query.listStaff(c.var.scope)))
  .post('/staff', valid('json', input.addStaffInput), async c =>
    c.json(await addStaff(c.var.scope, c.req.valid('json')), 201),
  )
  .put('/staff/:id', id, valid('json', input.changeStaffInput), async c =>
    c.json(await changeStaff(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )
  .post('/staff-sheet/preview', valid('json', input.previewSheetInput), async c =>
    c.json(await previewStaffSheet(c.var.scope, c.req.valid('json'))),
  )
  .post('/staff-sheet', valid('json', input.acceptSheetInput), async c =>
    c.json(await acceptStaffSheet(c.var.scope, c.req.valid('json')), 201),
  )
  .get('/roles', async c => c.json(await query.listRoles(c.var.scope)))
  .post('/roles', valid('json', input.grantRoleInput), async c =>
    c.json(await grantRole(c.var.scope, c.req.valid('json')), 201),
  )
  .post('/roles/:id/end', id, valid('json', input.endRoleInput), async c =>
    c.json(await endRole(c.var.scope, c.req.valid('param').id, c.req.valid('json'))),
  )

const calendarRoutes = new Hono<Env>()
  .get('/calendar/:year', valid('param', input.yearParam), async c =>
    c.json(await query.getCalendarYear(c.var.scope, c.req.valid('param').year)),
  )
  .post('/calendar-days', valid('json', input.calendarDayInput), async c =>
    c.json(await setCalendarDay(c.var.scope, c.req.valid('json')), 201),
  )
  .post('/calendar-days/:day/clear', valid('param', input.dayParam), valid('json', input.clearDayInput), async c =>
    c.json(await clearCalendarDay(c.var.scope, c.req.valid('param').day, c.req.valid('json').request_key)),
  )

/** `/api/facilities`: structure, groups, people, roles, working calendar. */
export const facilitiesRoutes = new Hono<Env>()
  .use(requirePerson)
  .route('/', structureRoutes)
  .route('/', mergeRoutes)
  .route('/', groupRoutes)
  .route('/', peopleRoutes)
  .route('/', calendarRoutes)

export type FacilitiesRoutes = typeof facilitiesRoutes

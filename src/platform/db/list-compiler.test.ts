import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { aFacility } from '#test/world.ts'
import { newId } from '../ids.ts'
import { read } from '../scope.ts'

const database = testDatabase()

describe('lists in questions', () => {
  it('are one array each, whatever their length and type', async () => {
    const world = await aFacility(database)
    await read(world.as('coordinator'), async ({ db }) => {
      const units = await db.selectFrom('unit').select(['id', 'kind', 'position', 'opened_on']).execute()
      const all = units.map(unit => unit.id)
      const one = db.selectFrom('unit').select('id').where('id', 'in', all)
      expect(one.compile().sql).toContain('"id" = any($1)')
      expect((await one.execute()).length).toBe(all.length)
      const count = async (query: typeof one) => (await query.execute()).length
      const unitIds = db.selectFrom('unit').select('id')
      expect(await count(unitIds.where('id', 'in', []))).toBe(0)
      expect(await count(unitIds.where('id', 'not in', []))).toBe(all.length)
      expect(await count(unitIds.where('id', 'not in', all.slice(0, 1)))).toBe(all.length - 1)
      expect(
        await count(unitIds.where('kind', 'in', ['office', 'ward', 'station', 'team', 'committee', 'board'])),
      ).toBe(all.length)
      expect(await count(unitIds.where('position', 'in', [...new Set(units.map(unit => unit.position))]))).toBe(
        all.length,
      )
      expect(
        await count(
          unitIds.where(
            'opened_on',
            'in',
            units.map(unit => unit.opened_on),
          ),
        ),
      ).toBe(all.length)
      expect(await count(unitIds.where('id', 'in', [newId()]))).toBe(0)
    })
  })

  it('leave questions in questions as they are', async () => {
    const world = await aFacility(database)
    await read(world.as('coordinator'), async ({ db }) => {
      const inner = db.selectFrom('unit').select('id').where(sql`true`, '=', true)
      const outer = db.selectFrom('unit_name').select('id').where('unit_id', 'in', inner)
      expect(outer.compile().sql).toContain('in (select')
      expect((await outer.execute()).length).toBeGreaterThan(0)
    })
  })
})

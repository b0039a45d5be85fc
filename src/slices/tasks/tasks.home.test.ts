import { expect, test } from 'vitest'
import { read } from '#platform/scope.ts'
import { testDatabase } from '#test/database.ts'
import type { StaffName } from '#test/world.ts'
import { type Duties, said, someDuties } from './a-duty.fixture.ts'
import { key } from './an-issued-plan.fixture.ts'
import { handIn } from './hand-in.ts'
import { loadInbox } from './inbox.queries.ts'
import { listOccurrences, yearMatrix } from './matrix.queries.ts'
import { grantExtension, waiveOccurrence } from './occurrence.commands.ts'
import { homeItems } from './tasks.home.ts'

const database = testDatabase()

/** On 11/3: February is late but for what was handed in, extended or waived; a task waits for its rhythm. */
async function aBusyHouse(): Promise<Duties> {
  const duties = await someDuties(database, world => [
    {
      no: '12',
      title: 'Duy trì niêm yết thủ tục',
      parts: [
        { schedule_kind: 'continuous', product: 'Ảnh', parties: [{ kind: 'unit', unit_id: world.units.tramTanLap }] },
      ],
    },
  ])
  const { world } = duties
  const ofFebruary = (row: string) => duties.occurrence(row, world.units.tramTanLap, '2026-02')
  await handIn(world.as('tanLapHead'), duties.store, await ofFebruary('5'), said())
  const tchc = await duties.occurrence('5', world.units.tchc, '2026-02')
  await handIn(world.as('tchcHead'), duties.store, tchc, said({ links: ['https://anbinh.example.vn/tin/hai'] }))
  const hoaKhe = await duties.occurrence('5', world.units.tramHoaKhe, '2026-02')
  await grantExtension(world.as('leader'), hoaKhe, { request_key: key(), due_on: '2026-03-20', reason: 'Mất điện' })
  const row = Number((await duties.stateOf(await ofFebruary('9'))).row_version)
  const waived = { request_key: key(), row_version: row, reason: 'Trạm sửa chữa' }
  await waiveOccurrence(world.as('leader'), await ofFebruary('9'), waived)
  world.now = new Date('2026-03-11T01:00:00Z')
  return duties
}

test.each<[StaffName]>([['coordinator'], ['leader']])(
  'the lines of %s say what the lists behind them say',
  async who => {
    const { world } = await aBusyHouse()
    await read(world.as(who), async reader => {
      const items = new Map((await homeItems(reader)).map(item => [item.kind, item]))
      const mine = (await loadInbox(reader)).filter(item => item.may_decide)
      expect(mine.length).toBeGreaterThan(0)
      expect(items.get('tasks.to-decide')).toMatchObject({ count: mine.length })
      expect(items.get('tasks.to-decide')?.detail).toContain(
        `Của ${new Set(mine.map(item => item.duty.unit_name)).size} đơn vị`,
      )
      const { rows, total } = await listOccurrences(reader, { state: 'overdue', page: 1 })
      expect(total).toBeGreaterThan(2)
      expect(items.get('tasks.late')).toMatchObject({ count: total, due_on: rows[0]?.due })
      expect(items.get('tasks.late')?.detail).toContain(rows[0]?.unit_name ?? 'nobody')
      const waiting = (await yearMatrix(reader, {})).tasks.filter(task => task.needs.includes('rhythm'))
      expect(waiting.map(task => task.no)).toEqual(['12'])
      expect(items.get('tasks.no-rhythm')?.detail).toBe(who === 'coordinator' ? 'TT 12: đặt nhịp để lập kỳ' : undefined)
    })
  },
)

test('who decides nothing has no line', async () => {
  const { world } = await aBusyHouse()
  expect(await read(world.as('tanLapHead'), homeItems)).toEqual([])
})

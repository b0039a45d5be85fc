import { expect, test } from 'vitest'
import { runKills } from './run-kills.ts'

/** `npm run kill` does a hundred; these few keep the machinery and the promise alive on every change. */
const KILLS = 5

test('what eight stations were told is kept is there once, however often the house is killed', async () => {
  const report = await runKills({ kills: KILLS, seed: 4 })
  const { missing, doubled, half, doctor, kills } = report
  expect({ missing, doubled, half }).toEqual({ missing: [], doubled: [], half: [] })
  expect(doctor).toEqual({ code: 0, text: expect.stringContaining('chưa niêm phong') })
  // The clients are done when they were told of everything; fewer kills or hand-ins would prove less.
  expect(kills.application + kills.database + kills.both).toBe(KILLS)
  expect(Math.min(kills.application, kills.database, kills.both)).toBeGreaterThan(0)
  expect(report.acknowledged).toBe(KILLS * 8 * 3)
  expect(report.line['sent twice'] + report.line['answer lost'] + report.line['request cut']).toBeGreaterThan(20)
}, 300_000)

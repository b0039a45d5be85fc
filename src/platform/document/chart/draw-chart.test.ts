import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartBlock } from '../layout.ts'
import { monthChart, planChart } from '../testing/charts.ts'
import { drawChart } from './draw-chart.ts'

const WIDTH = 467.7
const textsOf = (block: ChartBlock) => drawChart(block, WIDTH).words.map(({ text }) => text)

const anyChart = fc
  .record({
    shape: fc.constantFrom('bars' as const, 'columns' as const),
    categories: fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 12 }),
    names: fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 3 }),
  })
  .chain(({ shape, categories, names }) =>
    fc
      .array(fc.array(fc.option(fc.nat(1_000_000)), { minLength: categories.length, maxLength: categories.length }), {
        minLength: names.length,
        maxLength: names.length,
      })
      .map(
        (values): ChartBlock => ({
          kind: 'chart',
          caption: 'x',
          alt: 'x',
          unit: '',
          shape,
          categories,
          series: names.map((name, at) => ({ name, values: values[at] ?? [] })),
        }),
      ),
  )

describe('a chart', () => {
  it('writes the number of every bar, in Vietnamese', () => {
    expect(textsOf(planChart)).toEqual(expect.arrayContaining(['92,6%', '123,3%', '0%']))
    expect(textsOf(monthChart)).toEqual(expect.arrayContaining(['1.236', '400', 'Tin, bài', 'Buổi tuyên truyền']))
  })

  it('draws as long as the numbers are, and nothing where there is none', () => {
    const { areas } = drawChart(monthChart, WIDTH)
    const [dark, hatched] = [areas.filter(one => one.fill === 'dark'), areas.filter(one => one.fill === 'hatched')]
    // Three months each, and one in the legend.
    expect([dark.length, hatched.length]).toEqual([4, 4])
    expect((hatched[2]?.height ?? 0) / (dark[2]?.height ?? 1)).toBeCloseTo(400 / 1236, 2)
  })

  it('keeps every bar inside its paper', () =>
    fc.assert(
      fc.property(anyChart, fc.constantFrom(WIDTH, 714), (block, width) => {
        const drawn = drawChart(block, width)
        for (const { x, y, width: wide, height } of drawn.areas) {
          expect(Math.min(x, y, wide, height)).toBeGreaterThanOrEqual(0)
          expect(x + wide).toBeLessThanOrEqual(width + 0.2)
          expect(y + height).toBeLessThanOrEqual(drawn.height + 0.2)
        }
      }),
    ))
})

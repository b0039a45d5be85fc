import { useId } from 'react'
import { writeValue } from '#platform/document/chart/chart-values.ts'
import { CHART_TEXT, drawChart } from '#platform/document/chart/draw-chart.ts'
import type { DrawnArea, Fill } from '#platform/document/chart/drawn-chart.ts'
import type { ChartBlock } from '#platform/document/layout.ts'

/** As wide as the text of an upright page, in points; the screen scales it. */
const WIDTH = 467.7

/** The chart as it will be printed; who cannot see it is read a table of the same numbers. */
export function PaperChart({ chart }: { chart: ChartBlock }) {
  const hatch = useId()
  const drawn = drawChart(chart, WIDTH)
  const filling: Record<Fill, string> = { dark: '#595959', hatched: `url(#${hatch})`, light: '#d9d9d9' }
  return (
    <>
      <p className="lt-paper-still lt-paper-caption" aria-hidden>
        {chart.caption}
      </p>
      <svg className="lt-paper-chart" viewBox={`0 0 ${drawn.width} ${drawn.height}`} aria-hidden>
        <defs>
          <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse">
            <rect width="4" height="4" fill="#fff" />
            <path d="M0 4 4 0M-1 1 1 -1M3 5 5 3" stroke="#000" strokeWidth="0.7" />
          </pattern>
        </defs>
        {drawn.areas.map(area => (
          <rect key={keyOf(area)} {...boxOf(area)} fill={filling[area.fill]} stroke="#000" strokeWidth="0.75" />
        ))}
        {drawn.rules.map(rule => (
          <line key={`${rule.x1} ${rule.y1}`} {...rule} stroke="#000" strokeWidth="0.75" />
        ))}
        {drawn.words.map(({ x, y, anchor, text }) => (
          <text key={`${x} ${y}`} x={x} y={y} textAnchor={anchor} fontSize={CHART_TEXT}>
            {text}
          </text>
        ))}
      </svg>
      <ChartTable chart={chart} />
    </>
  )
}

const keyOf = ({ x, y, fill }: DrawnArea): string => `${x} ${y} ${fill}`
const boxOf = ({ x, y, width, height }: DrawnArea) => ({ x, y, width, height })

function ChartTable({ chart }: { chart: ChartBlock }) {
  return (
    // A table grows with its words whatever its width says: what hides it stands around it.
    <div className="lt-hidden">
      <table>
        <caption>
          {chart.caption}. {chart.alt}
        </caption>
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            {chart.series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.categories.map((category, at) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {chart.series.map(({ name, values }) => {
                const value = values[at] ?? null
                return <td key={name}>{value === null ? '–' : writeValue(value, chart.unit)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

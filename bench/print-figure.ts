/** One line a figure: what, its value, its limit, and how much of the limit it takes. A figure over its limit ends the run with 1. */
export function printFigure(what: string, value: number, limit: number, unit: string): void {
  const within = value <= limit
  if (!within) process.exitCode = 1
  const round = (figure: number) => (figure >= 100 ? figure.toFixed(0) : figure.toFixed(1))
  const mark = within ? 'ok  ' : 'OVER'
  process.stdout.write(
    `${mark} ${what}: ${round(value)} ${unit}, limit ${round(limit)} ${unit}, ratio ${(value / limit).toFixed(2)}\n`,
  )
}

/** The middle one of several measurements. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

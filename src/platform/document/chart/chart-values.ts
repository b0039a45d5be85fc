import type { ChartBlock } from '../layout.ts'

const VIETNAMESE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** A number as it stands beside its bar: `1.236`, `92,6%`. */
export const writeValue = (value: number, unit: string): string => `${VIETNAMESE.format(value)}${unit}`

/** Where the longest bar ends. */
export const greatest = ({ series }: ChartBlock): number =>
  Math.max(1, ...series.flatMap(({ values }) => values.map(value => value ?? 0)))

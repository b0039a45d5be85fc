import type { Measured } from './report-snapshot.ts'

const VIETNAMESE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** A number as documents write it: 1.234,5; a count below ten with a leading zero inside a sentence. */
export const writeNumber = (value: number): string => VIETNAMESE.format(value)

/** In running text a whole number from 0 to 9 is written 00 to 09, as administrative documents do. */
export const writeCount = (value: number): string =>
  Number.isInteger(value) && value >= 0 && value < 10 ? `0${value}` : writeNumber(value)

export function writeMeasured(measured: Measured, isRate: boolean): string {
  if (measured.value === null) return '–'
  return isRate ? `${writeNumber(measured.value)}%` : writeNumber(measured.value)
}

import { isDay, writeDay } from './day.ts'

/** Puts what a sentence speaks of into it: `{from}`, `{minutes}`. A day is written as people write days. */
export const fillWords = (sentence: string, params: Readonly<Record<string, unknown>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? written(params[name]) : whole))

const written = (value: unknown): string =>
  typeof value === 'string' && isDay(value) ? writeDay(value) : String(value)

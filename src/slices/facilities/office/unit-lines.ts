import { fold } from '#platform/fold.ts'
import type { UnitKind } from '../facilities.words.ts'

export interface UnitLine {
  kind: UnitKind
  name: string
  short_name: string | null
}

/** First words of a name that tell its kind. */
const BEGINNINGS: readonly (readonly [string, UnitKind])[] = [
  ['ban giam doc', 'board'],
  ['ban lanh dao', 'board'],
  ['ban', 'committee'],
  ['hoi dong', 'committee'],
  ['phong kham', 'ward'],
  ['phong', 'office'],
  ['van phong', 'office'],
  ['khoa', 'ward'],
  ['lien khoa', 'ward'],
  ['tram', 'station'],
  ['diem', 'station'],
  ['to', 'team'],
  ['doi', 'team'],
  ['nhom', 'team'],
]

export function kindOfName(name: string): UnitKind {
  const words = `${fold(name)} `
  return BEGINNINGS.find(([beginning]) => words.startsWith(`${beginning} `))?.[1] ?? 'team'
}

/** One unit a line; after a tab or a semicolon its short name. */
export const readUnitLines = (text: string): UnitLine[] =>
  text
    .split('\n')
    .map(line => line.split(/[\t;]/).map(cell => cell.trim()))
    .filter(([name]) => name)
    .map(([name = '', short = '']) => ({ kind: kindOfName(name), name, short_name: short || null }))

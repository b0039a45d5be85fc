import { ND30 } from '../nd30.ts'
import type { ParagraphModel } from '../ooxml/word-model.ts'
import {
  centredDeviations,
  type Deviation,
  deviationAt,
  type LayoutRule,
  missing,
  styleDeviations,
  tidy,
} from './deviation.ts'

/** Ô 1, Mục II.1. */
export const checkCountryAndMotto: LayoutRule = (_, { country, motto }) => [
  ...checkCountry(country),
  ...checkMotto(motto),
  ...componentDeviations('country', 'Quốc hiệu', country, ND30.country),
  ...componentDeviations('motto', 'Tiêu ngữ', motto, ND30.motto),
]

function componentDeviations(
  code: string,
  name: string,
  found: ParagraphModel | null,
  style: typeof ND30.country | typeof ND30.motto,
): Deviation[] {
  if (found === null) return []
  return [...styleDeviations(code, name, [found], style), ...centredDeviations(code, name, [found])]
}

function checkCountry(country: ParagraphModel | null): Deviation[] {
  if (country === null) return [missing('country.missing', 'Chưa thấy Quốc hiệu.')]
  if (tidy(country.text) === ND30.country.text) return []
  return deviationAt('country.words', `Quốc hiệu phải viết “${ND30.country.text}”.`, [country])
}

function checkMotto(motto: ParagraphModel | null): Deviation[] {
  if (motto === null) return [missing('motto.missing', 'Chưa thấy Tiêu ngữ.')]
  const text = tidy(motto.text)
  if (text.endsWith(ND30.motto.text)) return []
  if (/\S\s*[–—−‐‑]\s*\S|\S-|-\S/u.test(text)) {
    return deviationAt('motto.hyphen', 'Tiêu ngữ phải dùng dấu gạch nối ngắn “-”, hai bên có cách chữ.', [motto])
  }
  return deviationAt('motto.words', `Tiêu ngữ phải viết “${ND30.motto.text}”.`, [motto])
}

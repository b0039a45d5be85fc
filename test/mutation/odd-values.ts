import type { Dice } from './dice.ts'

const NUMBERS = ['0', '-1', '1', '63', '64', '2147483647', '4294967296', '-99999999999', '1e308', '0.00000001', 'NaN']
const WORDS = [
  '',
  ' ',
  'restart',
  'auto',
  'x'.repeat(5_000),
  '\u202e\u0301\u0323',
  '٣',
  'constructor',
  '__proto__',
  '😀',
]

/** What nobody puts where a number or a name is expected. */
export const oddValue = (dice: Dice): string => dice.pick(dice.chance(0.6) ? NUMBERS : WORDS)

const SCRAPS = [
  'a',
  ' ',
  '1.',
  '1.1.',
  '(',
  '-',
  'I',
  'số 1/QĐ-',
  '12/2026/NĐ-CP ',
  'ngày 31/02/2026 ',
  'Phòng ',
  'phối hợp ',
  ', và ',
  '; ',
  '100% ',
  'quý ',
  'Luật ',
  '“',
  '\u0301',
  'ệ',
  'TT\n',
  '1\n',
  '\t|',
  'Căn cứ ',
  'Trước ngày ',
  'Nơi nhận: ',
  'A.B/C-D',
  '9',
  'Thường xuyên ',
]

/** One scrap of an official text many times over: what makes a careless pattern slow. */
export function longText(dice: Dice): string {
  const scrap = dice.pick(SCRAPS) + (dice.chance(0.3) ? dice.pick(SCRAPS) : '')
  return scrap.repeat(1 + dice.below(dice.pick([10, 300, 3_000, 20_000])))
}

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

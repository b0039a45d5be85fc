/** Advance widths of Times New Roman in thousandths of the size; letters with a mark are as wide as their base. */
const REGULAR: Record<string, number> = {}
const BOLD: Record<string, number> = {}

function fill(widths: Record<string, number>, groups: readonly (readonly [number, string])[]): void {
  for (const [width, letters] of groups) for (const letter of letters) widths[letter] = width
}

fill(REGULAR, [
  [180, "'"],
  [200, '|'],
  [250, ' ,.'],
  [278, '/:;\\ijlt'],
  [333, '!()-I[]`fr’'],
  [389, 'Js'],
  [408, '"'],
  [444, '?acez“”'],
  [480, '{}'],
  [500, '#$*0123456789_bdghknopquvxyđ–'],
  [529, 'ơ'],
  [542, 'ư'],
  [556, 'FPS'],
  [564, '+<=>'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYwĐƠ'],
  [776, 'Ư&m'],
  [833, '%'],
  [889, 'M'],
  [944, 'W'],
  [1000, '—…'],
])
fill(BOLD, [
  [250, ' ,.'],
  [278, "'/\\il"],
  [333, '!()-:;[]`fjt’'],
  [389, 'Is'],
  [444, 'cerz'],
  [500, '#$*0123456789?J_agovxyô–“”'],
  [554, 'ơ"'],
  [556, 'Sbdhknpquđ'],
  [570, '+<=>'],
  [600, 'ư'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQƠ'],
  [796, 'Ư'],
  [833, '&m'],
  [944, 'M'],
  [1000, '%W—…'],
])

/** Words that read badly when parted by the end of a line. */
const PAIRS = /(?<=^|\s)(Y|năm|quý|tháng|số) (tế|[IVX]+|\d+)(?=$|[\s.,;])/giu
const PAIRS_BOUND = new RegExp(PAIRS.source.replace(' ', '\u00a0'), PAIRS.flags)

const FALLBACK = 600
const MARKS = /[\u0300-\u031a\u031c-\u036f]/gu

/** The width of a line in twips. Good to a per cent: enough to draw a rule below it or to break it evenly. */
export function lineWidth(text: string, size: number, bold: boolean): number {
  const widths = bold ? BOLD : REGULAR
  // The horn (U+031B) stays with its letter: ơ and ư have widths of their own.
  const bases = text.normalize('NFD').replace(MARKS, '').normalize('NFC').replaceAll('\u00a0', ' ')
  let thousandths = 0
  for (const letter of bases) thousandths += widths[letter] ?? FALLBACK
  return Math.round((thousandths * size * 20) / 1000)
}

/**
 * The words in as few lines as `room` twips allow, broken so that the lines are alike: `TRUNG TÂM Y TẾ` / `KHU VỰC AN BÌNH`,
 * not one word alone on the last line.
 */
export function evenLines(text: string, room: number, size: number, bold: boolean): string[] {
  const words = text
    .replace(PAIRS, '$1\u00a0$2')
    .split(/[ \n\t]+/u)
    .filter(Boolean)
  const fewest = wrap(words, room, size, bold)
  let best = fewest
  for (let tried = room; tried > 0; tried -= 60) {
    const lines = wrap(words, tried, size, bold)
    if (lines.length > fewest.length) break
    best = lines
  }
  return best.map(line => line.replace(PAIRS_BOUND, '$1 $2'))
}

function wrap(words: readonly string[], room: number, size: number, bold: boolean): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length === 0 || lineWidth(longer, size, bold) > room) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

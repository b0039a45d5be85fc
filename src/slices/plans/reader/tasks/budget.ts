const AMOUNT = /(\d{1,3}(?:[.,\s]\d{3})+|\d+(?:,\d+)?)\s*(tỷ|triệu|nghìn|ngàn|đồng|vnđ|đ(?![\p{L}]))?/iu
const WORTH: Record<string, number> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 }
const SCALES: readonly (readonly [number, RegExp])[] = [
  [1e9, /tỷ đồng/iu],
  [1e6, /(?:triệu|tr\.?)\s*(?:đồng|đ)(?![\p{L}])|1\.000\.000 (?:đồng|đ)/iu],
  [1e3, /(?:nghìn|ngàn) (?:đồng|đ)|1[.,]?000 ?(?:đồng|đ)(?![\p{L}])/iu],
]

/** What one is worth in a column headed "(triệu đồng)"; 1 when the heading names no unit. */
export const scaleOfMoney = (heading: string): number =>
  SCALES.find(([, pattern]) => pattern.test(heading.normalize('NFC')))?.[0] ?? 1

/**
 * An amount in đồng; null when the words name none. A bare small number is no amount, unless its column says what one
 * is worth (`scale`).
 */
export function readAmount(text: string, scale = 1): number | null {
  const match = AMOUNT.exec(text.normalize('NFC'))
  if (!match) return null
  const digits = match[1] ?? ''
  const unit = (match[2] ?? '').toLowerCase()
  const worth = WORTH[unit] ?? (unit ? undefined : scale > 1 ? scale : undefined)
  if (worth) return Math.round(Number(digits.replace(/[.\s](?=\d{3})/g, '').replace(',', '.')) * worth)
  const amount = Number(digits.replace(/[^\d]/g, ''))
  return unit || amount >= 10_000 ? amount : null
}

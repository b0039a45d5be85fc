const AMOUNT = /(\d{1,3}(?:[.,\s]\d{3})+|\d+(?:,\d+)?)\s*(tỷ|triệu|nghìn|ngàn|đồng|vnđ|đ(?![\p{L}]))?/iu
const WORTH: Record<string, number> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 }

/** An amount in đồng; null when the words name none. A bare small number is no amount. */
export function readAmount(text: string): number | null {
  const match = AMOUNT.exec(text.normalize('NFC'))
  if (!match) return null
  const digits = match[1] ?? ''
  const unit = (match[2] ?? '').toLowerCase()
  const worth = WORTH[unit]
  if (worth) return Math.round(Number(digits.replace(/[.\s](?=\d{3})/g, '').replace(',', '.')) * worth)
  const amount = Number(digits.replace(/[^\d]/g, ''))
  return unit || amount >= 10_000 ? amount : null
}

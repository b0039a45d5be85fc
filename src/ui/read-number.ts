/** "1.234,5" → 1234.5; anything else → null. */
export function readNumber(text: string): number | null {
  const bare = text.trim().replaceAll(/[\s\u00a0]/g, '')
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(bare)) return null
  return Number(bare.replaceAll('.', '').replace(',', '.'))
}

/** The number in front of a document's sign: 8 of "08/BC-TTYT"; null while the clerk has given none. */
export function parseSymbol(symbol: string | null): number | null {
  const digits = /^\s*(\d+)/.exec(symbol ?? '')?.[1]
  return digits ? Number(digits) : null
}

const CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'])

/** What pg and its pool say without a code. */
const WORDS = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error and is not queryable',
]

/** Whether the database could not be reached or went away in the middle: trying again may help. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (CODES.has(code) || /^08\w{3}$/.test(code)) return true
  // The socket of a server that is down is gone from its folder; any other missing file is our own mistake.
  if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect'
  return WORDS.some(words => error.message.startsWith(words))
}

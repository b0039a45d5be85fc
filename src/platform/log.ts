import { type DestinationStream, pino } from 'pino'

/** An error as it is logged. PostgreSQL's own carry rows in `detail`, `where` and the like: those stay out. */
function errorFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { name, message, code, stack } = value as Partial<Record<'name' | 'message' | 'code' | 'stack', unknown>>
  return { name, message, code, stack }
}

/** JSON lines for a stream, without secrets. Quiet until `serve` sets its level. */
export const openLog = (stream: DestinationStream) =>
  pino(
    {
      level: 'warn',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: errorFields, err: errorFields },
      redact: [
        'password',
        'token',
        'secret',
        'cookie',
        '*.password',
        '*.token',
        '*.secret',
        '*.cookie',
        '*.authorization',
      ],
    },
    stream,
  )

/**
 * On standard error, so that what a command prints stays clean.
 * Synchronous: the last line before a crash is the one that is needed.
 */
export const log = openLog(pino.destination({ dest: 2, sync: true }))

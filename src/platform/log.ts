import { pino } from 'pino'

/**
 * JSON lines on standard error, so that what a command prints stays clean. Quiet until `serve` sets its level.
 * Synchronous: the last line before a crash is the one that is needed.
 */
export const log = pino(
  {
    level: 'warn',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
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
  pino.destination({ dest: 2, sync: true }),
)

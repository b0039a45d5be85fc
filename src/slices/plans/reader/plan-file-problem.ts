import { Problem, type ProblemKind, type ProblemParams } from '#platform/errors.ts'

export const READER_CODES = [
  'reader.empty',
  'reader.truncated',
  'reader.encrypted',
  'reader.image-only',
  'reader.garbled',
  'reader.malformed',
  'reader.bomb',
  'reader.external-entity',
  'reader.unsafe-path',
  'reader.old-doc',
  'reader.old-doc-broken',
  'reader.wrong-extension',
  'reader.unknown-kind',
  'reader.too-slow',
  'reader.too-large',
] as const
export type ReaderCode = (typeof READER_CODES)[number]

const kindOf = (code: ReaderCode): ProblemKind => (code === 'reader.too-large' ? 'too_large' : 'invalid')

/** A file that cannot be read as a plan: the sender can understand it and do something about it. */
export class PlanFileProblem extends Problem {
  constructor(code: ReaderCode, params: ProblemParams = {}) {
    super(kindOf(code), code, params)
    this.name = 'PlanFileProblem'
  }
}

export const isReaderCode = (code: unknown): code is ReaderCode => READER_CODES.some(known => known === code)

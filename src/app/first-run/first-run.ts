import { hashCode, isCode, makeCode } from '#platform/auth/one-time-code.ts'

/** The token that the console shows while there is no facility; new at every start, only its hash is kept, used once. */
export interface FirstRun {
  isToken(typed: string): boolean
  spend(): void
}

export interface OpenFirstRun extends FirstRun {
  /** For the console, and for nothing else. */
  readonly token: string
}

export function openFirstRun(secret: string): OpenFirstRun {
  const token = makeCode()
  let hash: Buffer | undefined = hashCode(secret, token)
  return {
    token,
    isToken: typed => hash !== undefined && isCode(secret, typed, hash),
    spend: () => {
      hash = undefined
    },
  }
}

/** The house has its facility already. */
export const noFirstRun: FirstRun = { isToken: () => false, spend: () => undefined }

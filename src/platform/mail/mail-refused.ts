/** When to try again: the line or the server may be well later; an address that does not exist never will. */
export type MailFault = 'unreachable' | 'busy' | 'sign_in' | 'refused'

/** A mail that the server did not take, with what it answered. Never holds the server's address with its password. */
export class MailRefused extends Error {
  readonly fault: MailFault

  constructor(fault: MailFault, message: string) {
    super(message)
    this.name = 'MailRefused'
    this.fault = fault
  }

  /** False for what another attempt cannot mend. */
  get mayPass(): boolean {
    return this.fault !== 'refused'
  }

  static of(error: unknown): MailRefused {
    const { code, responseCode, response, message } = (error ?? {}) as {
      code?: string
      responseCode?: number
      response?: string
      message?: string
    }
    const said = (response ?? message ?? String(error)).split(/\r?\n/, 1)[0]?.slice(0, 250) ?? ''
    if (code === 'EAUTH' || code === 'ENOAUTH') return new MailRefused('sign_in', said)
    // A server that will not encrypt is one that cannot be reached: no fault of the recipient.
    if (responseCode === undefined || code === 'ETLS') return new MailRefused('unreachable', said)
    return new MailRefused(responseCode >= 500 ? 'refused' : 'busy', said)
  }
}

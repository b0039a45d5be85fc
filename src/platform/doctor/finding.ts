/** One thing that was looked at: how it stands, in a sentence for the person who runs the system. */
export interface Finding {
  readonly ok: boolean
  readonly text: string
}

export const good = (text: string): Finding => ({ ok: true, text })
export const bad = (text: string): Finding => ({ ok: false, text })

/** Where in a Word file: paragraphs, tables, rows and cells are counted from 1 as a reader counts them; pages are unknowable. */
export interface Place {
  readonly part: 'body' | 'header' | 'footer' | 'note' | 'comment'
  /** Counted in its part, those in tables too. */
  readonly paragraph: number
  readonly table?: number
  readonly row?: number
  readonly cell?: number
  /** The words around it. */
  readonly excerpt: string
}

/** What the check of a template says: an error keeps it from use, a remark does not. */
export interface Finding {
  readonly kind: 'error' | 'remark'
  /** Stable code: `field.unknown`. */
  readonly code: string
  /** The sentence a user reads. */
  readonly what: string
  readonly place?: Place
}

export const isUsable = (findings: readonly Finding[]): boolean => findings.every(finding => finding.kind !== 'error')

import type { Scope } from '../scope.ts'

/** The signed-in person of this request, at this facility. */
export interface Session {
  readonly user_id: string
  readonly user_name: string
  readonly staff_id: string
  readonly two_factor: boolean
  /** Owners and administrators reach nothing but the enrolment page until they have a second factor. */
  readonly must_enrol: boolean
}

export interface Site {
  readonly facility_id: string
  readonly slug: string
}

/** What every handler finds in `c.var`. */
export interface Env {
  Variables: {
    request_id: string
    /** For a script or style of this one answer. */
    nonce: string
    /** Put before every link, form and redirect: '' or '/<slug>'. */
    base: string
    facility: Site
    /** The person's, or a visitor's. */
    scope: Scope
    session: Session | undefined
    /** Where the request comes from, for rate limits. */
    address: string
  }
  /** The address at the other end of the connection. */
  Bindings: { readonly peer?: string | undefined }
}

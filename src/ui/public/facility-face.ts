/** What a page says of the facility it belongs to. */
export interface FacilityFace {
  name: string
  /** The body above it, in capitals on the letterhead. */
  superior?: string
  address?: string
  phone?: string
  hotline?: string
  email?: string
  /** Who answers for what is published. */
  responsible?: string
}

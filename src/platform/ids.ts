import { randomBytes } from 'node:crypto'

declare const brand: unique symbol
/** A UUID of one kind of thing, so that a task's id cannot stand where a unit's is asked for. */
export type Id<Kind extends string> = string & { readonly [brand]?: Kind }

/** A UUIDv7 (RFC 9562): ordered by time of making, so that indexes stay compact. */
export function newId<Kind extends string>(): Id<Kind> {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const isId = (text: string): boolean => UUID.test(text)

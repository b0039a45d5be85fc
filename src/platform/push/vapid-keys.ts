import { createECDH, hkdfSync } from 'node:crypto'

export interface VapidKeys {
  /** Uncompressed point, base64url: what a browser subscribes with. */
  readonly publicKey: string
  readonly privateKey: string
}

/**
 * The keys by which push services know this installation (VAPID, RFC 8292), derived from its secret: the same as long as the
 * secret is, so that there is nothing more to keep. Another secret means that every browser subscribes anew.
 */
export function vapidKeysOf(secret: string): VapidKeys {
  const ecdh = createECDH('prime256v1')
  for (let n = 0; ; n++) {
    const seed = Buffer.from(hkdfSync('sha256', secret, 'lantoa', `vapid ${n}`, 32))
    try {
      // One seed in 2^32 is no key of the curve; the next one is.
      ecdh.setPrivateKey(seed)
      return { publicKey: ecdh.getPublicKey('base64url'), privateKey: seed.toString('base64url') }
    } catch (error) {
      if (n > 10) throw error
    }
  }
}

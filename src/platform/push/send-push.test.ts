import {
  createDecipheriv,
  createECDH,
  createHmac,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { isPushService } from './push-services.ts'
import { openPusher } from './send-push.ts'
import { vapidKeysOf } from './vapid-keys.ts'

interface Got {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A push service of this machine: it keeps what comes and answers as told. */
async function openService(
  status: number,
  headers: Record<string, string> = {},
): Promise<{ origin: string; got: Got[] }> {
  const got: Got[] = []
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(chunks) })
      if (status > 0) response.writeHead(status, headers).end()
    })
  })
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, got }
}

function aBrowser() {
  const ecdh = createECDH('prime256v1')
  ecdh.generateKeys()
  const auth = randomBytes(16)
  return { ecdh, auth, p256dh: ecdh.getPublicKey('base64url') }
}

/** What the browser does with a message (RFC 8188, RFC 8291). */
function open(body: Buffer, ecdh: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16)
  const idLength = body[20] ?? 0
  const sender = body.subarray(21, 21 + idLength)
  const sealed = body.subarray(21 + idLength)
  const shared = ecdh.computeSecret(sender)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender])
  const ikm = Buffer.from(hkdfSync('sha256', shared, auth, info, 32))
  const prk = createHmac('sha256', salt).update(ikm).digest()
  const expand = (label: string, length: number): Buffer =>
    createHmac('sha256', prk)
      .update(`Content-Encoding: ${label}\0`)
      .update(Buffer.from([1]))
      .digest()
      .subarray(0, length)
  const decipher = createDecipheriv('aes-128-gcm', expand('aes128gcm', 16), expand('nonce', 12))
  decipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')
}

const keys = vapidKeysOf('bí mật của máy chủ này')
const MESSAGE = {
  title: 'Nhắc việc 06/3: 1 việc trễ hạn',
  body: 'TT 5: Viết tin, bài',
  url: 'https://anbinh.example.vn/viec',
}
const pusher = (timeoutMs = 2000) =>
  openPusher({ keys, subject: 'mailto:nhac@anbinh.example.vn', takes: () => true, timeoutMs })

describe('a push message', () => {
  test('is sealed for the browser and signed for its service', async () => {
    const { origin, got } = await openService(201)
    const { ecdh, auth, p256dh } = aBrowser()
    const to = { endpoint: `${origin}/send/abc`, p256dh, auth: auth.toString('base64url') }
    expect(await pusher().send(to, MESSAGE)).toEqual({ got: 'sent' })
    const [{ headers, body }] = got as [Got]
    expect(JSON.parse(open(body, ecdh, auth))).toEqual(MESSAGE)
    expect(headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: '43200',
      topic: 'nhac-viec',
      urgency: 'normal',
    })

    const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization ?? '') ?? []
    expect(key).toBe(keys.publicKey)
    const [head = '', claims = '', signature = ''] = token.split('.')
    const point = Buffer.from(keys.publicKey, 'base64url')
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    }
    const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const }
    expect(verify('sha256', Buffer.from(`${head}.${claims}`), signer, Buffer.from(signature, 'base64url'))).toBe(true)
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString())
    expect(said).toMatchObject({ aud: origin, sub: 'mailto:nhac@anbinh.example.vn' })
    expect(said.exp - Date.now() / 1000).toBeLessThanOrEqual(24 * 3600)
  })

  test.each([
    [201, {}, { got: 'sent' }],
    [404, {}, { got: 'gone', said: 'HTTP 404' }],
    [410, {}, { got: 'gone', said: 'HTTP 410' }],
    [429, { 'retry-after': '120' }, { got: 'busy', said: 'HTTP 429', retryAfterMs: 120_000 }],
    [503, {}, { got: 'busy', said: 'HTTP 503' }],
    [413, {}, { got: 'refused', said: 'HTTP 413' }],
    [302, { location: 'http://127.0.0.1:1/' }, { got: 'refused', said: 'HTTP 302' }],
    [0, {}, { got: 'unreachable', said: expect.any(String) }],
  ])('answered with %i', async (status, headers, answer) => {
    const { origin } = await openService(status, headers)
    const { auth, p256dh } = aBrowser()
    const to = { endpoint: `${origin}/send/abc`, p256dh, auth: auth.toString('base64url') }
    expect(await pusher(300).send(to, MESSAGE)).toEqual(answer)
  })

  test('goes to the services of the browsers and to nobody else', async () => {
    const { origin, got } = await openService(201)
    const { auth, p256dh } = aBrowser()
    const guarded = openPusher({ keys, subject: 'mailto:a@b.vn' })
    const to = { endpoint: `${origin}/send/abc`, p256dh, auth: auth.toString('base64url') }
    expect((await guarded.send(to, MESSAGE)).got).toBe('refused')
    expect(got).toEqual([])
  })
})

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://wns2-sg2p.notify.windows.com/w/?token=x', true],
  ['https://web.push.apple.com/abc', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/fcm/send/abc', false],
  ['https://fcm.googleapis.com.evil.example/x', false],
  ['https://127.0.0.1/x', false],
  ['https://user@web.push.apple.com/abc', false],
  ['not an address', false],
])('%s is a push service: %s', (endpoint, is) => expect(isPushService(endpoint)).toBe(is))

test('the keys of an installation are those of its secret', () => {
  expect(vapidKeysOf('một')).toEqual(vapidKeysOf('một'))
  expect(vapidKeysOf('một').publicKey).not.toBe(vapidKeysOf('hai').publicKey)
  expect(Buffer.from(keys.publicKey, 'base64url')).toHaveLength(65)
})

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FetchRules, guardedFetch, type Resolve, WEB_RULES } from './guarded-fetch.ts'
import { isPublicAddress } from './is-public-address.ts'

let server: Server
let port = 0
const asked: { url: string; headers: Record<string, unknown> }[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = '' } = request
    asked.push({ url, headers: request.headers })
    const go = (to: string) => response.writeHead(302, { location: to, 'set-cookie': 'a=1' }).end()
    if (url === '/hop') return go('/page')
    if (url === '/round') return go('/round')
    if (url === '/inside') return go('http://169.254.169.254/latest/meta-data')
    if (url === '/other-port') return go(`http://127.0.0.1:1/`)
    if (url === '/file') return go('file:///etc/passwd')
    if (url === '/large') return response.end(Buffer.alloc(3_000))
    if (url === '/bomb')
      return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(90_000)))
    if (url === '/never') return undefined
    return response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Một cửa</title>')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** The rules of the house, save that the test's own server may be reached. */
const rules = (over: Partial<FetchRules> = {}): FetchRules => ({
  ...WEB_RULES,
  allows: (address, at) => (address === '127.0.0.1' && at === port) || WEB_RULES.allows(address, at),
  most_bytes: 2_000,
  patience: { answer: 300, whole: 600 },
  ...over,
})
const at = (path: string): string => `http://127.0.0.1:${port}${path}`

describe('addresses of the open internet, and all others', () => {
  test.each(['8.8.8.8', '203.162.4.190', '2606:4700::1111', '2001:ee0::1'])('%s is public', address => {
    expect(isPublicAddress(address)).toBe(true)
  })
  test.each([
    '127.0.0.1',
    '127.9.9.9',
    '10.0.0.1',
    '172.16.3.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '198.18.0.1',
    '192.0.0.192',
    '168.63.129.16',
    '240.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    'fec0::1',
    '::127.0.0.1',
    '4000::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2001::1',
    '',
    'localhost',
    '127.1.1',
    '8.8.8.8.8',
  ])('%s is not', address => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('the inside network is out of reach', () => {
  const never: Resolve = () => {
    throw new Error('no name may be looked up')
  }
  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://2130706433/',
    'http://017700000001/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://0/',
    'http://localhost/',
    'http://user:pass@8.8.8.8/',
    'http://8.8.8.8:22/',
    'ftp://8.8.8.8/',
    'file:///etc/passwd',
    'không phải địa chỉ',
  ])('%s', async url => {
    await expect(guardedFetch({ ...WEB_RULES, resolve: never })(url)).rejects.toMatchObject({ fault: 'forbidden' })
  })

  const answers =
    (...addresses: string[]): Resolve =>
    (_host, _options, done) =>
      done(
        null,
        addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
      )

  test.each([[['127.0.0.1']], [['8.8.8.8', '10.1.2.3']], [['::1']], [['::ffff:10.0.0.1']], [[]]])(
    'a name that resolves to %j',
    async addresses => {
      const fetch = guardedFetch({ ...WEB_RULES, resolve: answers(...addresses) })
      await expect(fetch('http://tin.example.vn/')).rejects.toMatchObject({ fault: 'forbidden' })
    },
  )

  test('a name that answers otherwise the second time is asked once: what was judged is what is connected to', async () => {
    let times = 0
    const resolve: Resolve = (host, options, done) =>
      answers(times++ === 0 ? '127.0.0.1' : '10.0.0.1')(host, options, done)
    const page = await guardedFetch(rules({ resolve }))(`http://tin.example.vn:${port}/page`)
    expect([page.status, times]).toEqual([200, 1])
  })

  test.each(['/inside', '/other-port', '/file'])('a redirect from outside: %s', async path => {
    await expect(guardedFetch(rules())(at(path))).rejects.toMatchObject({ fault: 'forbidden' })
  })
})

describe('a page', () => {
  test('is fetched through its redirects, without cookies or credentials', async () => {
    asked.length = 0
    const page = await guardedFetch(rules())(at('/hop'))
    expect(page).toMatchObject({ url: at('/page'), status: 200, type: 'text/html' })
    expect(Buffer.from(page.bytes).toString()).toBe('<title>Một cửa</title>')
    expect(asked.map(({ url }) => url)).toEqual(['/hop', '/page'])
    for (const { headers } of asked) expect(headers).not.toHaveProperty('cookie')
  })

  test.each([
    ['/round', 'redirects'],
    ['/large', 'too-large'],
    ['/bomb', 'too-large'],
    ['/never', 'slow'],
  ])('%s is given up: %s', async (path, fault) => {
    await expect(guardedFetch(rules())(at(path))).rejects.toMatchObject({ fault })
  })

  test('nobody answers', async () => {
    const fetch = guardedFetch(rules({ allows: () => true }))
    await expect(fetch('http://127.0.0.1:1/')).rejects.toMatchObject({ fault: 'unreachable' })
  })
})

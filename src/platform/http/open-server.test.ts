import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'
import { Problem } from '../errors.ts'
import type { Env } from './env.ts'
import { limitBody } from './limit-body.ts'
import { openServer } from './open-server.ts'
import type { ReadOutLimits } from './read-out.ts'

const MB = 1024 * 1024
const opened: Server[] = []
afterEach(() => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function open(limits?: ReadOutLimits): Promise<number> {
  const app = new Hono<Env>()
    .use(limitBody)
    .post('/', async c => c.text(`read ${(await c.req.arrayBuffer()).byteLength}`))
    .onError((error, c) => c.text('too large', error instanceof Problem ? 413 : 500))
  const server = openServer(async (request, bindings) => app.fetch(request, bindings), limits)
  opened.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** A browser: it sends all it has, and only then looks at what came back. */
class Sender {
  heard = ''
  trouble: string | undefined
  readonly socket: Socket
  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1')
    this.socket.setEncoding('latin1')
    this.socket.on('data', text => {
      this.heard += String(text)
    })
    this.socket.on('error', (error: NodeJS.ErrnoException) => {
      this.trouble = error.code ?? 'error'
    })
  }

  async send(size: number, headers: readonly string[], wait = 0): Promise<void> {
    this.socket.write(`POST / HTTP/1.1\r\nHost: a\r\n${headers.join('\r\n')}\r\n\r\n`)
    // The answer is there long before the body is through.
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait))
    const isChunked = headers.some(header => header.startsWith('Transfer-Encoding'))
    const piece = Buffer.alloc(MB, 'x')
    for (let sent = 0; sent < size && this.trouble === undefined && !this.socket.destroyed; sent += MB) {
      const written = isChunked ? Buffer.concat([Buffer.from('100000\r\n'), piece, CRLF]) : piece
      await new Promise(resolve => this.socket.write(written, resolve))
    }
    if (isChunked) this.socket.write('0\r\n\r\n')
  }

  async until(found: RegExp): Promise<string> {
    while (!found.test(this.heard) && !this.socket.destroyed) await new Promise(resolve => setTimeout(resolve, 5))
    return this.heard
  }
}
const CRLF = Buffer.from('\r\n')

test.each<[string, string[]]>([
  ['keeps its connection', [`Content-Length: ${200 * MB}`]],
  ['closes it', [`Content-Length: ${200 * MB}`, 'Connection: close']],
  ['says no length', ['Transfer-Encoding: chunked']],
  ['says no length and closes', ['Transfer-Encoding: chunked', 'Connection: close']],
])('who sends 200 MB too much and %s is answered 413, not cut off', async (_name, headers) => {
  const sender = new Sender(await open())
  await sender.send(200 * MB, headers, 700)
  expect(await sender.until(/too large/)).toMatch(/^HTTP\/1\.1 413 /)
  expect(sender.trouble).toBeUndefined()
  if (headers.includes('Connection: close')) return
  await sender.send(MB, [`Content-Length: ${MB}`])
  expect(await sender.until(/read 1048576/)).toContain('read 1048576')
})

test.each<[string, ReadOutLimits, number]>([
  ['goes on past every measure', { bytes: 2 * MB, silentMs: 100 }, 900 * MB],
  ['falls silent', { bytes: 1024 * MB, silentMs: 20 }, MB],
])('who %s is cut off', async (_name, limits, size) => {
  const sender = new Sender(await open(limits))
  await sender.send(size, [`Content-Length: ${900 * MB}`])
  await sender.until(/\bnever\b/)
  expect(sender.socket.destroyed).toBe(true)
})

import { createServer, type Socket, connect as toHouse } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Dice } from '../mutation/dice.ts'

/** What the line does to one request; each of them happens on the line of a commune station. */
export const FAULTS = [
  'none',
  'slow',
  'refused',
  'request cut',
  'answer lost',
  'answer cut',
  'sent twice',
  'sent again later',
] as const
export type Fault = (typeof FAULTS)[number]

export interface BadLine {
  readonly port: number
  /** How often each thing happened. */
  readonly seen: Record<Fault, number>
  close(): Promise<void>
}

/**
 * A line between the clients and the house that drops, delays, repeats and cuts. It carries one request a connection, so that it
 * can take the bytes of a request and send them once more, at the same time or long after: what a client sent first may
 * arrive last.
 */
export async function openBadLine(housePort: () => number, dice: Dice): Promise<BadLine> {
  const seen = Object.fromEntries(FAULTS.map(fault => [fault, 0])) as Record<Fault, number>
  const open = new Set<Socket>()
  const server = createServer(client => {
    const fault = dice.chance(0.4) ? 'none' : dice.pick(FAULTS)
    seen[fault]++
    open.add(client)
    client.on('close', () => open.delete(client))
    client.on('error', () => client.destroy())
    carry(client, fault, dice, housePort).catch(() => client.destroy())
  })
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the line has no port')
  return {
    port: address.port,
    seen,
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise(done => {
        server.close(() => done())
      })
    },
  }
}

async function carry(client: Socket, fault: Fault, dice: Dice, housePort: () => number): Promise<void> {
  if (fault === 'refused') return void client.destroy()
  const request = await readRequest(client)
  if (fault === 'slow') await sleep(20 + dice.below(300))
  if (fault === 'request cut') {
    const half = request.subarray(0, 1 + dice.below(request.length - 1))
    await ask(housePort(), half, true).catch(() => undefined)
    return void client.destroy()
  }
  const twin = fault === 'sent twice' ? ask(housePort(), request).catch(() => undefined) : undefined
  const answer = await ask(housePort(), request)
  await twin
  if (fault === 'sent again later') {
    const late = 200 + dice.below(1500)
    setTimeout(() => ask(housePort(), request).catch(() => undefined), late).unref()
  }
  if (fault === 'answer lost') return void client.destroy()
  if (fault === 'answer cut') {
    client.write(answer.subarray(0, dice.below(answer.length)), () => client.destroy())
    return
  }
  client.end(answer)
}

/** The whole of one request, as its length says. */
function readRequest(client: Socket): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let held = Buffer.alloc(0)
    client.on('data', (piece: Buffer) => {
      held = Buffer.concat([held, piece])
      const head = held.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(held.subarray(0, head).toString('latin1'))?.[1] ?? 0)
      if (held.length >= head + 4 + length) resolve(held)
    })
    client.on('close', () => reject(new Error('the client left')))
  })
}

/** Sends bytes to the house and gives all that comes back; `cut` leaves in the middle of them. */
function ask(port: number, bytes: Buffer, cut = false): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    const house = toHouse(port, '127.0.0.1', () => {
      house.write(bytes, () => {
        if (cut) house.destroy()
      })
    })
    house.on('data', (piece: Buffer) => pieces.push(piece))
    house.on('end', () => resolve(Buffer.concat(pieces)))
    house.on('error', reject)
    house.on('close', () => reject(new Error('the house hung up')))
  })
}

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * One set-up at a time per checkout. The lock is an abstract socket of Linux: the kernel frees it when its holder dies, so a
 * set-up that was killed leaves nothing to clean up.
 */
export async function withLock(root, work) {
  const name = `\0lantoa-set-up-${createHash('sha256').update(root).digest('hex').slice(0, 20)}`
  const lock = createServer()
  for (let told = false; !(await listens(lock, name)); told = true) {
    if (!told) process.stderr.write('Một lần chuẩn bị khác đang chạy, đợi…\n')
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    lock.close()
  }
}

async function listens(server, name) {
  try {
    server.listen(name)
    await once(server, 'listening')
    return true
  } catch (error) {
    if (error.code === 'EADDRINUSE') return false
    throw error
  }
}

import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { projectNode } from './project-node.mjs'

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Goes on as the project's Node, as much like exec as a child can be: same console, signals passed on, same exit. */
export function handOver(root, [script, ...args], { production }) {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') }
  if (production) env.NODE_ENV ||= 'production'
  const child = spawn(projectNode(root), [join(root, script), ...args], { stdio: 'inherit', env })
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

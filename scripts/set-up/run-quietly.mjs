import { spawn } from 'node:child_process'

/** Runs a program and keeps what it prints for the case that it fails. */
export function runQuietly(program, args, options) {
  return new Promise(resolve => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const end = () => child.kill()
    process.once('exit', end)
    child.on('close', () => process.off('exit', end))
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk))
    child.on('error', error => resolve({ ok: false, output: `${output}${error.message}\n` }))
    child.on('close', code => resolve({ ok: code === 0, output }))
  })
}

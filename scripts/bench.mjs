// Every benchmark, one after the other: each prints its figures beside their limits. Run by hand, on a machine at rest.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const BENCHES = ['read-plan', 'report', 'start', 'weight']

for (const name of BENCHES) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `../bench/${name}.ts`)], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}

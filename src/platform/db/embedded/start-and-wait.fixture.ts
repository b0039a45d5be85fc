import { Problem } from '#platform/errors.ts'
import { sourceDir } from '../../config/source-dir.ts'
import { startEmbedded } from './start-server.ts'

// An application of its own process for the tests, so that it can be killed: says how it started, then waits for a line.
const [dataDir = ''] = process.argv.slice(2)
const say = (words: object) => process.stdout.write(`${JSON.stringify(words)}\n`)
try {
  const database = await startEmbedded({ dataDir, sourceDir })
  await database.announcePort(4321)
  database.onLost(loss => say({ loss }))
  say({ how: database.how, pid: database.pid, superuser: database.superuser, home: database.home })
  process.stdin.once('data', async () => {
    await database.stop()
    say({ stopped: true })
    process.exit(0)
  })
} catch (error) {
  say(error instanceof Problem ? { code: error.code, params: error.params } : { error: String(error) })
  process.exit(1)
}

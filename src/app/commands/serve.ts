import { startServing } from '../serve.ts'
import { type Command, readArgs } from './command.ts'

/** Chạy hệ thống cho đến khi được bảo dừng. */
export const run: Command = async call => {
  readArgs(call, 'serve', 0, {})
  // From the first moment on: who presses Ctrl-C while it starts means it too.
  const asked = stopAsked()
  const serving = await startServing(call.config, call.tell)
  const code = await Promise.race([asked, serving.lost.then(() => 1)])
  call.tell('Đang dừng…')
  await serving.stop()
  return code
}

/** The signals stay caught: npm and the console each pass the same Ctrl-C on. */
const stopAsked = (): Promise<number> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(0))
  })

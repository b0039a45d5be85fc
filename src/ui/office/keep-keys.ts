import { newRequestKey } from './request-key.ts'

/** One key for one command: asked again after a lost answer, the same command goes out under the same key. */
export function keepKeys(): (command: unknown) => string {
  const keys = new Map<string, string>()
  return command => {
    const name = JSON.stringify(command)
    const key = keys.get(name) ?? newRequestKey()
    keys.set(name, key)
    return key
  }
}

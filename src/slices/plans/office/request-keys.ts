/** A random UUID; `crypto.randomUUID` is missing where the desk is reached without https. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** One key for one command: asked again after a lost answer, the same command goes out under the same key. */
export function keepKeys(): (command: unknown) => string {
  const keys = new Map<string, string>()
  return command => {
    const name = JSON.stringify(command)
    const key = keys.get(name) ?? newKey()
    keys.set(name, key)
    return key
  }
}

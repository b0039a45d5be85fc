export type ReadEvent = Readonly<Record<string, string>>

/** Reads what RFC 5545 says of lines, folding and escaping, and no more: enough to see what a calendar would take in. */
export function readCalendar(text: string): { method: string | undefined; events: ReadEvent[] } {
  const lines = text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)
  const events: Record<string, string>[] = []
  let method: string | undefined
  let open = false
  for (const line of lines) {
    const at = line.indexOf(':')
    const [name, value] = [line.slice(0, at), line.slice(at + 1)]
    if (line === 'BEGIN:VEVENT') events.push({})
    if (line === 'BEGIN:VEVENT' || line === 'END:VEVENT') open = line === 'BEGIN:VEVENT'
    else if (open) (events.at(-1) ?? {})[name] = unescaped(value)
    else if (name === 'METHOD') method = value
  }
  return { method, events }
}

const unescaped = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))

import { inflateSync } from 'node:zlib'
import type { Dice } from './dice.ts'
import { longText, oddValue } from './odd-values.ts'

interface PdfObject {
  from: number
  to: number
}

/** The objects of the file with their places; bytes and characters are the same in Latin-1. */
const objectsOf = (text: string): PdfObject[] =>
  [...text.matchAll(/\d+ \d+ obj\b[\s\S]*?endobj/g)].map(match => ({
    from: match.index,
    to: match.index + match[0].length,
  }))

type Change = (text: string, object: PdfObject, dice: Dice) => string

const replace = (text: string, { from, to }: PdfObject, by: (body: string) => string): string =>
  text.slice(0, from) + by(text.slice(from, to)) + text.slice(to)

const head = (body: string): string => body.slice(0, Math.max(0, body.indexOf('stream')) || body.length)

/** One token of the text that fits the pattern becomes another. */
function replaceOne(text: string, pattern: RegExp, dice: Dice, by: (found: string) => string): string {
  const all = [...text.matchAll(pattern)]
  if (all.length === 0) return text
  const found = dice.pick(all)
  return text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length)
}

const LARGEST = 2_000_000

function changeContent(content: string, dice: Dice): string {
  const how = dice.below(6)
  if (how === 0) return replaceOne(content, /-?\d+(?:\.\d+)?/g, dice, () => oddValue(dice).slice(0, 200))
  if (how === 1) return replaceOne(content, /[^\n]+\n/g, dice, () => '')
  if (how === 2) {
    const count = dice.pick([3, 100, 5_000])
    return replaceOne(content, /[^\n]+\n/g, dice, line =>
      line.repeat(Math.min(count, Math.ceil(LARGEST / line.length))),
    )
  }
  if (how === 3)
    return replaceOne(content, /[^\n]+\n/g, dice, line => `${line}${dice.pick(['q', 'Q', 'BT', 'ET', 'W n', 'f'])}\n`)
  if (how === 4)
    return replaceOne(content, /\(.*?\)|<[0-9a-f]*>/gi, dice, () => `(${longText(dice).replace(/[()\\]/g, '')})`)
  return replaceOne(
    content,
    /[A-Za-z]{1,2}\n/g,
    dice,
    () => `${dice.pick(['Tj', 'TJ', 'cm', 're', 'S', 'Do', 'Td', 'Tf'])}\n`,
  )
}

const CHANGES: Record<string, Change> = {
  drop: (text, object) => replace(text, object, () => ''),
  number: (text, object, dice) =>
    replace(text, object, body =>
      replaceOne(body, /(?<=[\s/[])-?\d+(?:\.\d+)?/g, dice, () => oddValue(dice).slice(0, 60)),
    ),
  name: (text, object, dice) =>
    replace(
      text,
      object,
      body =>
        replaceOne(head(body), /\/[A-Za-z]+/g, dice, () =>
          dice.pick(['/Kids', '/Parent', '/Length', '/Page', '/XX', '/Font']),
        ) + body.slice(head(body).length),
    ),
  reference: (text, object, dice) =>
    replace(text, object, body => replaceOne(body, /\d+ 0 R/g, dice, () => `${dice.below(40)} 0 R`)),
  swap: (text, object, dice) => {
    const [a, b] = [object, dice.pick(objectsOf(text))].sort((x, y) => x.from - y.from)
    if (!a || !b || a.to > b.from) return text
    return (
      text.slice(0, a.from) +
      text.slice(b.from, b.to) +
      text.slice(a.to, b.from) +
      text.slice(a.from, a.to) +
      text.slice(b.to)
    )
  },
  content: (text, object, dice) =>
    replace(text, object, body => {
      const stream = /stream\r?\n([\s\S]*?)\r?\n?endstream/.exec(body)
      if (!stream || !/FlateDecode/.test(head(body))) return body
      try {
        const content = changeContent(inflateSync(Buffer.from(stream[1] ?? '', 'latin1')).toString('latin1'), dice)
        const dictionary = head(body)
          .replace(/\/Filter\s*(?:\[[^\]]*\]|\/FlateDecode)/, '')
          .replace(/\/Length\s+\d+(?: 0 R)?/, `/Length ${content.length}`)
        return `${dictionary}stream\n${content}\nendstream\nendobj`
      } catch {
        return body
      }
    }),
}

/** Changes to the objects of a PDF and inside its drawing streams; the library finds the moved objects again by itself. */
export function changePdf(bytes: Uint8Array, dice: Dice): { bytes: Buffer; how: string } {
  let text = Buffer.from(bytes).toString('latin1')
  const hows: string[] = []
  for (let left = dice.pick([1, 1, 2, 4]); left > 0; left--) {
    const objects = objectsOf(text)
    if (objects.length === 0 || text.length > LARGEST * 2) break
    const how = dice.chance(0.5) ? 'content' : dice.pick(Object.keys(CHANGES))
    text = CHANGES[how]?.(text, dice.pick(objects), dice) ?? text
    hows.push(how)
  }
  return { bytes: Buffer.from(text, 'latin1'), how: hows.join(', ') }
}

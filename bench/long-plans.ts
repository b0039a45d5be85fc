import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const BODY = /(<w:body>)([\s\S]*)(<\/w:body>)/
/** Words of some length get the number of their copy: a long plan does not say the same thing forty times. */
const SENTENCE = /(<w:t[^>]*>)([^<]{24,})(?=<\/w:t>)/g

/** A Word plan as many times as long: everything in it again and again, each time in slightly other words. */
export function longDocx(docx: Uint8Array, times: number): Uint8Array {
  const parts = unzipSync(docx)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const long = xml.replace(BODY, (_whole, open: string, body: string, close: string) => {
    const copies = Array.from({ length: times }, (_, copy) =>
      body.replace(SENTENCE, (_text, tag: string, words: string) => `${tag}${words} (đợt ${copy + 1})`),
    )
    return open + copies.join('') + close
  })
  return zipSync({ ...parts, 'word/document.xml': strToU8(long) }, { level: 1 })
}

const PAGES = /(\d+) 0 obj\s*<<\s*\/Type\s*\/Pages\b[\s\S]*?>>\s*endobj/
const PAGE = /(\d+) 0 obj\s*(<<\s*\/Type\s*\/Page\b[\s\S]*?>>)\s*endobj/g

/** A PDF with its pages again and again: an update behind the file that tells of copies of the page objects. */
export function longPdf(pdf: Uint8Array, times: number): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const tree = PAGES.exec(text)
  const pages = [...text.matchAll(PAGE)]
  if (!tree || pages.length === 0) throw new Error('no page tree in the PDF')
  let next = Math.max(...[...text.matchAll(/(\d+) 0 obj/g)].map(match => Number(match[1]))) + 1
  const kids: number[] = []
  const objects: string[] = []
  for (let copy = 0; copy < times; copy++) {
    for (const [, , dictionary] of pages) {
      kids.push(next)
      objects.push(`${next++} 0 obj\n${dictionary}\nendobj`)
    }
  }
  const list = kids.map(kid => `${kid} 0 R`).join(' ')
  const newTree = tree[0]
    .replace(/\/Kids\s*\[[^\]]*\]/, `/Kids[${list}]`)
    .replace(/\/Count\s+\d+/, `/Count ${kids.length}`)
  // Without a table of places that can be believed, the library looks for the objects itself and takes the last of each number.
  const whole = text.replace(/startxref\s+\d+/g, 'startxref\n0')
  return Buffer.from(
    `${whole}\n${objects.join('\n')}\n${newTree}\ntrailer\n${/<<\/Size[\s\S]*?>>/.exec(text)?.[0] ?? ''}\nstartxref\n0\n%%EOF\n`,
    'latin1',
  )
}

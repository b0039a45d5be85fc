import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import type { Run } from '../layout.ts'
import { ND30, type TextStyle } from '../nd30.ts'

// XML 1.0 has no place for these; one of them in a title must not make a file that Word refuses.
const FORBIDDEN = /[\p{Cc}--[\t\n\r]]|[\ufffe\uffff]/gv

/** Text as it is written: precomposed letters (NFC), nothing that XML cannot hold. */
export const written = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '').normalize('NFC')

export interface Look {
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
}

export const lookOf = (style: TextStyle): Look => ({
  size: style.size.chosen,
  bold: style.bold,
  italic: style.italic,
})

const fontOptions = (look: Look): IRunOptions => ({
  font: ND30.font.name,
  size: look.size * 2,
  ...(look.bold ? { bold: true } : {}),
  ...(look.italic ? { italics: true } : {}),
})

/** One run of text; a line feed in it becomes a line break. */
export function textRuns(text: string, look: Look): TextRun[] {
  return written(text)
    .split(/\r\n?|\n/u)
    .map((line, index) => new TextRun({ ...fontOptions(look), text: line, ...(index > 0 ? { break: 1 } : {}) }))
}

export const isLinkable = (href: string): boolean => /^(?:https?:\/\/|mailto:)\S+$/iu.test(href)

function linkRun(href: string, text: string, look: Look): ParagraphChild[] {
  if (!isLinkable(href)) return textRuns(text, look)
  const shown = new TextRun({ ...fontOptions(look), text: written(text), underline: {} })
  return [new ExternalHyperlink({ link: written(href), children: [shown] })]
}

export function runsOf(runs: readonly Run[], look: Look): ParagraphChild[] {
  return runs.flatMap(run => {
    const size = 'small' in run && run.small ? ND30.table.small : look.size
    if (run.kind === 'link') return linkRun(run.href, run.text, { ...look, size })
    return textRuns(run.text, {
      size,
      bold: look.bold === true || run.bold === true,
      italic: look.italic === true || run.italic === true,
    })
  })
}

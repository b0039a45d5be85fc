import { tidy, withoutStop } from '../text.ts'

const CAPITAL = /^\p{Lu}/u

/** Sentences of a paragraph; a stop inside an abbreviation or a number does not end one. */
function sentencesOf(text: string): string[] {
  const pieces = tidy(text).split(/(?<=[\p{L}\d)”"][.!?])\s+/u)
  const out: string[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    const short = last !== undefined && /(?:^|\s)(?:P|K|TP|BS|TS|ThS|số|KT|TL|TM|Q)\.$/u.test(last)
    if (last !== undefined && (short || !CAPITAL.test(piece))) out[out.length - 1] = `${last} ${piece}`
    else out.push(piece)
  }
  return out
}

const tidyDuty = (part: string): string =>
  withoutStop(tidy(part)).replace(/^(?:đồng thời|và|ngoài ra|bên cạnh đó)[\s,]+/iu, '')

/** A report at the end of a list is a duty of its own, unless what stands before it is too short to be one. */
const splitReport = (part: string): string[] => {
  const pieces = part.split(/,\s+(?=(?:tổng hợp,? )?báo cáo\s)/u)
  return (pieces[0] ?? '').split(' ').length < 6 ? [part] : pieces
}

/** Duties of each sentence: its parts between semicolons, and a report at the end of a list. */
export const dutiesBySentence = (text: string): string[][] =>
  sentencesOf(text).map(sentence =>
    sentence
      .split(/;\s+(?![….])/u)
      .flatMap(part => splitReport(part))
      .map(tidyDuty)
      .filter(part => part.split(' ').length > 2),
  )

export const splitDuties = (text: string): string[] => dutiesBySentence(text).flat()

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

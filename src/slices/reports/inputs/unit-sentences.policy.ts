/** What a unit wrote, one idea a line, without the marks it put before them. */
export const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.replace(/^\s*(?:[-–+•*]|\d+[.)])\s*/u, '').trim())
    .filter(line => line !== '')

/** "Thiếu loa phát thanh (Trạm Y tế xã Tân Lập)." */
export function attributed(sentence: string, unit: string): string {
  const [, words = sentence, stop = ''] = /^(.*?)([.;!]*)$/su.exec(sentence) ?? []
  return `${words} (${unit})${stop || '.'}`
}

/** The text with the sentence as its last point. */
export const joinSentence = (text: string, sentence: string): string =>
  `${text.trimEnd()}${text.trim() === '' ? '' : '\n'}- ${sentence}`

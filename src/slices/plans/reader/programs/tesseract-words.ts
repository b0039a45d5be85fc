/** A word as it was recognised: its box in dots of the picture, the foot of its line, and how sure it is, 0 to 1. */
export interface RecognisedWord {
  text: string
  x: number
  width: number
  /** The foot of the line it stands in. */
  y: number
  /** Height of the letters of its line. */
  size: number
  confidence: number
}

interface Box {
  text: string
  left: number
  top: number
  width: number
  height: number
  confidence: number
}

const WORD = '5'
/** What is left of rules and of dirt. */
const NO_WORD = /^[|_~'‘’`.,·•°"“”=\\[\]{}<>^*\-—–]{0,2}$/u
const DASH = /^[-–—]$/u

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Words of one line stand on one foot, whatever hangs below some of their letters. */
function onOneFoot(boxes: readonly Box[]): RecognisedWord[] {
  const y = middle(boxes.map(box => box.top + box.height))
  const size = middle(boxes.map(box => box.height))
  return boxes.map(({ text, left, width, confidence }) => ({ text, x: left, width, y, size, confidence }))
}

/** The words of tesseract's table (TSV), line by line. */
export function readTesseractWords(tsv: string): RecognisedWord[] {
  const lines = new Map<string, Box[]>()
  for (const row of tsv.split('\n').slice(1)) {
    const [level, , block, paragraph, line, , left, top, width, height, confidence, text = ''] = row.split('\t')
    const word = text.trim()
    if (level !== WORD || (NO_WORD.test(word) && !DASH.test(word))) continue
    const box = {
      text: word,
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
      confidence: Math.max(0, Math.min(1, Number(confidence) / 100)),
    }
    const key = `${block}.${paragraph}.${line}`
    lines.set(key, [...(lines.get(key) ?? []), box])
  }
  return [...lines.values()].flatMap(onOneFoot)
}

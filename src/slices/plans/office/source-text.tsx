import { type Mark, piecesOf } from './source-marks.ts'

/** The source's own words, with what the reader took from them underlined and lettered. */
export function SourceText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return <>{text}</>
  return (
    <>
      {piecesOf(text, marks).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
        <span key={index}>
          {piece.mark === null ? piece.text : <mark className={markLook(piece.mark)}>{piece.text}</mark>}
          {piece.letters.map(mark => (
            <Letter key={mark.letter} letter={mark.letter} unsure={mark.unsure} />
          ))}
        </span>
      ))}
    </>
  )
}

const markLook = (mark: Mark): string => (mark.unsure ? 'pl-mark pl-mark-unsure' : 'pl-mark')

/** The letter that pairs a phrase with its field, on both sides. */
export function Letter({ letter, unsure = false }: { letter: string | undefined; unsure?: boolean }) {
  if (!letter) return null
  return <sup className={unsure ? 'pl-letter pl-letter-unsure' : 'pl-letter'}>{letter}</sup>
}

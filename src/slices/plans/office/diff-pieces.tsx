import type { Piece } from '../mark-words.ts'

/** Words that went are struck through, words that came are underlined: it reads without colour too. */
export function DiffPieces({ pieces }: { pieces: readonly Piece[] }) {
  if (pieces.length === 0) return <span className="lt-muted">–</span>
  return (
    <>
      {pieces.map((piece, index) => {
        const key = `${index}.${piece.is}`
        if (piece.is === 'gone') return <del key={key}>{piece.text}</del>
        if (piece.is === 'new') return <ins key={key}>{piece.text}</ins>
        return <span key={key}>{piece.text}</span>
      })}
    </>
  )
}

import type { ReportText } from './sentences.client.ts'

/** Words that look misspelt, gently: nobody is stopped by them. */
export function SlipNote({ slips }: { slips: ReportText['slips'][string] | undefined }) {
  if (slips === undefined || slips.length === 0) return null
  return (
    <p className="rs-slip">
      Xem lại chính tả:{' '}
      {slips.map(({ word, says }, at) => (
        <span key={word}>
          {at > 0 && ', '}
          <q title={says}>{word}</q>
        </span>
      ))}
    </p>
  )
}

import { apiAt } from '#ui/office/base.ts'
import { ButtonAnchor } from '#ui/office/button.tsx'

/** The plan as it now stands, laid out as an administrative document. */
export function DocumentLinks({ version, quiet = false }: { version: string; quiet?: boolean }) {
  const file = `${apiAt('plans')}/versions/${version}/document`
  const kind = quiet ? 'quiet' : 'plain'
  return (
    <>
      <ButtonAnchor kind={kind} href={`${file}.docx`} download>
        Tải Word
      </ButtonAnchor>
      <ButtonAnchor kind={kind} href={`${file}.pdf`} download>
        Tải PDF
      </ButtonAnchor>
    </>
  )
}

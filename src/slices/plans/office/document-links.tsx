import { apiAt } from '#ui/office/base.ts'
import { ButtonAnchor } from '#ui/office/button.tsx'

/** The plan as it now stands, laid out as an administrative document. */
export function DocumentLinks({ version }: { version: string }) {
  const file = `${apiAt('plans')}/versions/${version}/document`
  return (
    <>
      <ButtonAnchor href={`${file}.docx`} download>
        Tải Word
      </ButtonAnchor>
      <ButtonAnchor href={`${file}.pdf`} download>
        Tải PDF
      </ButtonAnchor>
    </>
  )
}

import { formatDay } from '#ui/format.ts'
import { useAddress } from '#ui/office/use-address.ts'
import { confidenceWords } from '../registers.words.ts'
import { DocumentForm } from './document-form.tsx'
import { type LegalDocument, useMayChange } from './registers.client.ts'

/** A document's days, what replaced it and how it is known; the facility's own can be changed. */
export function OpenDocument({ document }: { document: LegalDocument }) {
  const address = useAddress()
  const may = useMayChange()
  if (document.id !== null && may)
    return <DocumentForm document={document} onDone={() => address.set({ mo: undefined })} />
  const facts: readonly (readonly [string, string])[] = [
    ['Có hiệu lực từ', document.effective_from === null ? 'Chưa rõ' : formatDay(document.effective_from)],
    ...(document.effective_to === null ? [] : ([['Hết hiệu lực từ', formatDay(document.effective_to)]] as const)),
    ...(document.replaced_by.length === 0 ? [] : ([['Thay bằng', document.replaced_by.join(', ')]] as const)),
    ...(document.amended_by.length === 0 ? [] : ([['Sửa đổi bởi', document.amended_by.join(', ')]] as const)),
    ['Độ tin cậy', confidenceWords[document.confidence]],
    ...(document.source === null ? [] : ([['Nguồn', document.source]] as const)),
  ]
  return (
    <dl className="lt-stack" style={{ gap: 2 }}>
      {facts.map(([name, value]) => (
        <div key={name} className="lt-row">
          <dt className="lt-muted">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

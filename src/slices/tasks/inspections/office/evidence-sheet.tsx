import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { saysOf } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useToast } from '#ui/office/toast.tsx'
import { inspectionsWords } from '../inspections.words.ts'
import { evidenceAddress, type Inspection, inspectionKeys, sendEvidence } from './inspections.client.ts'

/** Photos and papers of the inspection; more of them as long as the minutes are open. */
export function EvidenceSheet({ view }: { view: Inspection }) {
  const queries = useQueryClient()
  const toast = useToast()
  const [files, setFiles] = useState<readonly File[]>([])
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const takes = view.state === 'scheduled' && view.may_write
  const send = async () => {
    setBusy(true)
    setRefused(undefined)
    try {
      await sendEvidence(view.id, files)
      toast({ text: `Đã thêm ${files.length} tệp.` })
      setFiles([])
      await queries.invalidateQueries({ queryKey: inspectionKeys.one(view.id) })
    } catch (error) {
      setRefused(saysOf(error, inspectionsWords))
    } finally {
      setBusy(false)
    }
  }
  if (!takes && view.evidence.length === 0) return null
  return (
    <Sheet title="Ảnh, tệp của cuộc kiểm tra">
      <ul>
        {view.evidence.map(one => (
          <li key={one.id}>
            <a href={evidenceAddress(one.id)}>{one.title}</a>
          </li>
        ))}
      </ul>
      {view.evidence.length === 0 && <p className="lt-muted">Chưa có tệp nào.</p>}
      {refused !== undefined && (
        <p role="alert" className="lt-tone-late">
          {refused}
        </p>
      )}
      {takes && (
        <div className="lt-row">
          <label className="lt-stack in-file">
            <b>Thêm ảnh, tệp</b>
            <input
              key={view.evidence.length}
              type="file"
              multiple
              onChange={event => setFiles([...(event.currentTarget.files ?? [])])}
            />
          </label>
          {files.length > 0 && (
            <Button busy={busy} onClick={() => void send()}>
              Gửi {files.length} tệp
            </Button>
          )}
        </div>
      )}
    </Sheet>
  )
}

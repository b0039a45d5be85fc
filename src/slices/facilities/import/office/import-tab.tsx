import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { saysOf } from '#ui/office/answer.ts'
import { base } from '#ui/office/base.ts'
import { Button, ButtonAnchor } from '#ui/office/button.tsx'
import { CheckField } from '#ui/office/fields/check-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import type { AcceptImport, ImportPreview } from '../import-workbook.ts'
import type { Tallies } from '../plan-import.ts'
import { RemarkTable, TallyTable } from './preview-tables.tsx'
import { lookAtWorkbook, takeWorkbook, templateAt } from './send-workbook.ts'

const REFRESH = [['units'], ['groups'], ['positions'], ['staff'], ['roles']]

/** Đơn vị, nhóm, viên chức từ một tệp: chọn, xem thử, nhận. */
export function ImportTab() {
  const [file, setFile] = useState<File>()
  const look = useMutation({ mutationFn: lookAtWorkbook })
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    look.reset()
    if (chosen) look.mutate(chosen)
  }
  return (
    <div className="lt-stack">
      <Sheet title="Nhập từ tệp bảng tính">
        <div className="lt-stack">
          <p>
            Một tệp .xlsx gồm ba trang Đơn vị, Nhóm, Viên chức; thiếu trang nào cũng được. Xem thử trước, chưa lưu gì.
            Nhập lại cùng tệp không tạo thêm người hay đơn vị.
          </p>
          <div className="lt-row">
            <ButtonAnchor href={templateAt(false)} download>
              Tải mẫu trống
            </ButtonAnchor>
            <ButtonAnchor href={templateAt(true)} download>
              Tải danh sách hiện có
            </ButtonAnchor>
          </div>
          <label className="lt-stack">
            <b>Tệp bảng tính (.xlsx)</b>
            <input
              type="file"
              accept=".xlsx"
              onChange={event => {
                choose(event.target.files?.[0])
                // The same file, mended, may be chosen again.
                event.target.value = ''
              }}
            />
          </label>
          {file && <p className="lt-muted">{readWords(file.name, look.status)}</p>}
          {look.error !== null && (
            <p role="alert" className="lt-errors">
              {saysOf(look.error)}
            </p>
          )}
        </div>
      </Sheet>
      {file && look.data && <Preview file={file} preview={look.data} onDone={() => choose(undefined)} />}
      {file === undefined && (
        <Sheet title="Mang dữ liệu ra">
          <div className="lt-stack">
            <p>Toàn bộ dữ liệu và tệp của cơ sở trong một tệp zip, có danh sách mã băm để kiểm tra.</p>
            <div className="lt-row">
              <ButtonAnchor href={`${base}/xuat/tat-ca`}>Kết xuất toàn bộ dữ liệu</ButtonAnchor>
            </div>
          </div>
        </Sheet>
      )}
    </div>
  )
}

function readWords(name: string, status: 'idle' | 'pending' | 'success' | 'error'): string {
  if (status === 'pending') return `Đang đọc ${name}…`
  return status === 'error' ? `Chưa đọc được ${name}` : `Đã đọc ${name}`
}

interface PreviewProps {
  file: File
  preview: ImportPreview
  onDone: () => void
}

function Preview({ file, preview, onDone }: PreviewProps) {
  const [skip, setSkip] = useState(false)
  const bad = badLines(preview)
  const news = newsIn(preview.tallies)
  const take = useCommand({
    run: (input: AcceptImport) => takeWorkbook({ ...input, file }),
    done: ({ tallies }) => `Đã nhận ${newsIn(tallies)} dòng từ ${file.name}.`,
    refresh: REFRESH,
    onDone,
  })
  return (
    <div className="lt-stack" aria-live="polite">
      <Sheet title={`Xem thử: ${news} dòng mới hoặc thay đổi, ${bad} dòng chưa đúng`} flush>
        <TallyTable tallies={preview.tallies} />
      </Sheet>
      {preview.remarks.length > 0 && (
        <Sheet title="Điều cần xem" flush>
          <RemarkTable remarks={preview.remarks} />
        </Sheet>
      )}
      {bad > 0 && (
        <InlineNotice>
          Sửa tệp rồi chọn lại để nhận đủ, hoặc nhận phần còn lại và bỏ qua {bad} dòng chưa đúng.
        </InlineNotice>
      )}
      {bad > 0 && <CheckField label={`Bỏ qua ${bad} dòng chưa đúng`} value={skip} onChange={setSkip} />}
      {take.refused !== undefined && (
        <p role="alert" className="lt-errors">
          {take.refused}
        </p>
      )}
      <div className="lt-form-acts">
        <Button
          kind="primary"
          busy={take.busy}
          disabled={news === 0 || (bad > 0 && !skip)}
          onClick={() => take.send({ sha256: preview.sha256, skip_bad: skip })}
        >
          {news === 0 ? 'Không có gì mới' : `Nhận ${news} dòng`}
        </Button>
        <Button onClick={onDone}>Để lại</Button>
      </div>
    </div>
  )
}

const newsIn = (tallies: Tallies): number =>
  Object.values(tallies).reduce((sum, { add, change }) => sum + add + change, 0)

const badLines = ({ remarks }: ImportPreview): number =>
  new Set(remarks.filter(one => one.blocks).map(one => `${one.sheet} ${one.line}`)).size

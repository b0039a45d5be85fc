import './layout-check.css'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { saysOf } from '#ui/office/answer.ts'
import { FileDrop } from '#ui/office/file-drop.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { type Checked, checkFile } from './checked.ts'
import { FindingsList } from './findings-list.tsx'

/** "Kiểm tra thể thức": a Word file beside what in it departs from the decree. The file is not kept. */
export function LayoutCheckPage() {
  const send = useMutation({ mutationFn: checkFile })
  const [file, setFile] = useState<File>()
  const take = (chosen: File | undefined) => {
    if (!chosen) return
    setFile(chosen)
    send.mutate(chosen)
  }
  return (
    <>
      <PageHeader
        title="Kiểm tra thể thức văn bản"
        facts="Đối chiếu tệp Word với Nghị định 30/2020/NĐ-CP, Phụ lục I. Tệp chỉ được đọc, không lưu lại."
      />
      <FileDrop file={file} onFile={take} accept=".docx" choose="Chọn tệp Word" busy={send.isPending}>
        Tệp .docx, tối đa 10 MB. Kéo tệp thả vào đây cũng được.
      </FileDrop>
      <div aria-live="polite">
        {send.error !== null && (
          <InlineNotice>
            <b>Chưa kiểm tra được tệp.</b> {saysOf(send.error)}
          </InlineNotice>
        )}
        {send.isPending && <p className="lt-muted">Đang đọc tệp…</p>}
      </div>
      {send.data && !send.isPending && <Result key={file?.name} checked={send.data} />}
    </>
  )
}

/** The paper scrolls by itself, so the keyboard must be able to reach it. */
const REACHABLE = { tabIndex: 0 }

function Result({ checked: { findings, lines, rules } }: { checked: Checked }) {
  const [chosen, setChosen] = useState<number>()
  const open = (paragraph: number) => {
    setChosen(paragraph)
    document.getElementById(`lc-${paragraph}`)?.scrollIntoView({ block: 'center' })
  }
  if (findings.length === 0) {
    return (
      <InlineNotice calm>
        <b>Không thấy chỗ nào sai thể thức.</b> Đã đối chiếu với Nghị định 30/2020/NĐ-CP, Phụ lục I.{' '}
        <span className="lt-muted lt-small">Mã bộ quy tắc: {rules}</span>
      </InlineNotice>
    )
  }
  const marked = new Set(findings.flatMap(({ where: { paragraph, others = [] } }) => [paragraph, ...others]))
  return (
    <div className="lc-two">
      <section className="lc-paper" aria-label="Lời văn bản" {...REACHABLE}>
        {lines
          .filter(({ text }) => text.trim() !== '')
          .map(({ paragraph, text, align, bold }) => (
            <p
              key={paragraph}
              id={`lc-${paragraph}`}
              data-align={align}
              {...(bold ? { 'data-bold': true } : {})}
              {...(marked.has(paragraph) ? { 'data-marked': true } : {})}
              {...(chosen === paragraph ? { 'data-chosen': true } : {})}
            >
              {text}
            </p>
          ))}
      </section>
      <section aria-label="Chỗ sai thể thức">
        <FindingsList findings={findings} onOpen={open} />
      </section>
    </div>
  )
}

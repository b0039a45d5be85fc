import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import './downloads.css'
import { answer } from '#ui/office/answer.ts'
import { Button, ButtonAnchor } from '#ui/office/button.tsx'
import { Dialog } from '#ui/office/dialog.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { reportsWords } from '../../reports.words.ts'
import { FORMAT_WORDS, OUTPUTS } from '../outputs.words.ts'
import { CopyPart } from './copy-part.tsx'
import { type OutputList, outputAddress, outputs } from './outputs.client.ts'

/** Tải về: mọi bản của một báo cáo, dạng nào cũng lấy được. */
export function Downloads({ id }: { id: string }) {
  const [isOpen, open] = useState(false)
  return (
    <>
      <Button icon={IconDownload} onClick={() => open(true)}>
        Tải về
      </Button>
      <Dialog opened={isOpen} onClose={() => open(false)} title="Tải báo cáo về">
        <OutputsOf id={id} />
      </Dialog>
    </>
  )
}

function OutputsOf({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['report', id, 'outputs'],
    queryFn: () => answer(outputs.$get({ param: { id } })),
  })
  return (
    <QueryState query={query} failed="Chưa mở được các bản để tải" loading="Đang đếm số liệu" words={reportsWords}>
      {list => <OutputRows id={id} list={list} />}
    </QueryState>
  )
}

function OutputRows({ id, list }: { id: string; list: OutputList }) {
  return (
    <>
      <p className="rp-from">
        {list.is_signed ? (
          <>
            <b>Từ bản đã ký.</b> Tệp Word của báo cáo riêng là đúng tệp lúc ký.
          </>
        ) : (
          <>
            <b>Bản nháp</b>, {list.figures}. Tệp tải về có dấu DỰ THẢO.
          </>
        )}
      </p>
      <ul className="rp-outputs">
        {list.outputs.map(({ code, amount, formats }) => (
          <li key={code}>
            <h3>{OUTPUTS[code].name}</h3>
            <p className="lt-muted lt-small">
              {OUTPUTS[code].says} <span className="lt-nowrap">Có {amount}.</span>
            </p>
            <div className="rp-formats">
              {formats.map(format => (
                <ButtonAnchor key={format} small href={outputAddress(id, code, format)} download>
                  <span className="lt-hidden">{`Tải ${OUTPUTS[code].name} dạng `}</span>
                  {FORMAT_WORDS[format]}
                </ButtonAnchor>
              ))}
              {code === 'muc-i4' && <CopyPart id={id} />}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

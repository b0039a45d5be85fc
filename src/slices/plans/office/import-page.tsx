import './plans.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Refused, saysOf } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { FileDrop } from '#ui/office/file-drop.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { keepKeys } from '#ui/office/keep-keys.ts'
import { PageHeader } from '#ui/office/page-header.tsx'
import { ProgressBar } from '#ui/office/progress-bar.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { sendFile } from './send-file.ts'

const ACCEPTED = '.docx,.pdf,.txt,.doc'

/** Hands in a plan file; nothing becomes a duty until a leader approved and the plan is issued. */
export function ImportPage() {
  const navigate = useNavigate()
  const address = useAddress()
  const replaces = address.get('thay')
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const [year, setYear] = useState('')
  const [sent, setSent] = useState(0)
  const [keyFor] = useState(keepKeys)
  const send = useMutation({
    mutationFn: (chosen: File) =>
      sendFile({
        file: chosen,
        year: replaces === undefined ? year : '',
        replaces,
        request_key: keyFor([chosen.name, chosen.size, chosen.lastModified, year, replaces]),
        onProgress: setSent,
      }),
    onSuccess: ({ version_id }) => {
      void queries.invalidateQueries({ queryKey: ['plans'] })
      void navigate({ to: `/ke-hoach/${version_id}/doc` })
    },
  })
  const inForce = inForceOf(send.error)
  return (
    <>
      <PageHeader
        title={replaces === undefined ? 'Nộp tệp kế hoạch' : 'Nộp kế hoạch thay thế'}
        facts={
          replaces === undefined
            ? 'Máy đọc tệp thành từng nhiệm vụ để nhận, sửa hoặc bỏ qua. Tệp gốc được giữ nguyên.'
            : 'Kế hoạch cũ còn hiệu lực cho đến khi bản mới được ban hành. Sau khi đọc tệp, chọn từng nhiệm vụ cũ tiếp tục ở dòng nào.'
        }
      />
      <form
        className="pl-upload"
        onSubmit={event => {
          event.preventDefault()
          if (file) send.mutate(file)
        }}
      >
        <FileDrop file={file} onFile={setFile} accept={ACCEPTED} choose="Chọn tệp kế hoạch">
          Word (.docx, .doc), PDF, hoặc văn bản thường (.txt). Tệp .doc và bản quét đọc lâu hơn, bản quét cần xem kỹ
          hơn. Kéo tệp thả vào đây cũng được.
        </FileDrop>
        {replaces === undefined && (
          <TextField label="Năm của kế hoạch" hint="Để trống thì lấy theo văn bản" value={year} onChange={setYear} />
        )}
        {send.error !== null && (
          <div role="alert">
            <InlineNotice>
              <b>Chưa đọc được tệp.</b> {saysOf(send.error)}
              {inForce !== undefined && (
                <>
                  {' '}
                  <Link to={`/ke-hoach/nop?thay=${inForce}`}>Nộp tệp này để thay kế hoạch đang có hiệu lực</Link>
                </>
              )}
            </InlineNotice>
          </div>
        )}
        {send.isPending ? (
          <Steps sent={sent} />
        ) : (
          <div className="lt-row">
            <Button kind="primary" type="submit" disabled={file === undefined}>
              Nộp và đọc tệp
            </Button>
            <ButtonLink
              kind="quiet"
              to={replaces === undefined ? '/ke-hoach/go-tay' : `/ke-hoach/go-tay?thay=${replaces}`}
            >
              Không có tệp, gõ tay
            </ButtonLink>
          </div>
        )}
      </form>
    </>
  )
}

/** The version in force that a refused file could take the place of. */
function inForceOf(error: Error | null): string | undefined {
  const found = error instanceof Refused && error.code === 'plan.year-exists' ? error.params.in_force : undefined
  return typeof found === 'string' ? found : undefined
}

/** What is going on, as far as it is known: how much was sent, then the reading. */
function Steps({ sent }: { sent: number }) {
  const going = sent < 1
  return (
    <output className="pl-steps-box">
      <ProgressBar done={sent} />
      <ol className="pl-steps">
        <li {...(going ? { 'aria-current': 'step' as const } : { 'data-done': true })}>
          {going ? `Đang gửi tệp, ${Math.round(sent * 100)} %` : 'Đã gửi tệp'}
        </li>
        <li {...(!going && { 'aria-current': 'step' as const })}>
          Đọc văn bản, dò bảng nhiệm vụ và đối chiếu tên đơn vị. Thường mất vài giây.
        </li>
      </ol>
    </output>
  )
}

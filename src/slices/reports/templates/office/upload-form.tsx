import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { Button, ButtonAnchor } from '#ui/office/button.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { FileDrop } from '#ui/office/file-drop.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { starterAddress } from './templates.client.ts'
import { useUpload } from './use-upload.ts'

/** Brings a Word file as a template: by the button or dropped in; the check answers at once. */
export function UploadForm({ names }: { names: readonly string[] }) {
  const [file, setFile] = useState<File>()
  const [name, setName] = useState('')
  const upload = useUpload(() => {
    setFile(undefined)
    setName('')
  })
  const isVersion = names.includes(name.trim())
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    if (chosen && name.trim() === '') setName(chosen.name.replace(/\.docx?$/iu, '').slice(0, 120))
  }
  return (
    <form
      className="tpl-form"
      onSubmit={event => {
        event.preventDefault()
        if (file) upload.send({ file, name: name.trim() })
      }}
    >
      <FileDrop file={file} onFile={choose} accept=".docx" choose="Chọn tệp Word" busy={upload.isBusy}>
        Tệp .docx, không quá 5 MB, không macro. Kéo tệp thả vào đây cũng được.
      </FileDrop>
      <TextField
        label="Tên mẫu"
        hint={
          isVersion
            ? 'Đã có mẫu tên này; tệp sẽ thành phiên bản mới.'
            : 'Đặt trùng tên mẫu cũ để thay bằng phiên bản mới.'
        }
        value={name}
        onChange={setName}
      />
      {upload.trouble !== undefined && (
        <div role="alert">
          <InlineNotice>
            <b>Chưa nhận tệp.</b> {upload.trouble}
          </InlineNotice>
        </div>
      )}
      <div className="lt-row">
        <Button kind="primary" type="submit" busy={upload.isBusy} disabled={file === undefined || name.trim() === ''}>
          Tải lên và kiểm tra
        </Button>
        <ButtonAnchor href={starterAddress} icon={IconDownload} download>
          Tải mẫu khởi đầu
        </ButtonAnchor>
      </div>
      <output className="lt-small">
        {upload.isBusy ? 'Đang kiểm tra từng trường và điền thử số liệu…' : upload.refused}
      </output>
    </form>
  )
}

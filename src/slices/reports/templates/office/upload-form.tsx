import { IconDownload } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { formatSize } from '#ui/format.ts'
import { Button, ButtonAnchor } from '#ui/office/button.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
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
      <DropBox file={file} onFile={choose} />
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

function DropBox({ file, onFile }: { file: File | undefined; onFile: (file: File | undefined) => void }) {
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, the field inside is the first
    <div
      className="tpl-drop"
      {...(over && { 'data-over': true })}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        onFile(event.dataTransfer.files[0])
      }}
    >
      {file !== undefined && (
        <p>
          <b>{file.name}</b> <span className="lt-muted lt-num">{formatSize(file.size)}</span>
        </p>
      )}
      <input
        className="lt-hidden"
        id={id}
        type="file"
        accept=".docx"
        onChange={event => {
          onFile(event.currentTarget.files?.[0])
          // The same file, corrected and saved again, may be chosen once more.
          event.currentTarget.value = ''
        }}
      />
      <label className="lt-btn" htmlFor={id}>
        {file === undefined ? 'Chọn tệp Word' : 'Chọn tệp khác'}
      </label>
      <p className="lt-muted lt-small">Tệp .docx, không quá 5 MB, không macro. Kéo tệp thả vào đây cũng được.</p>
    </div>
  )
}

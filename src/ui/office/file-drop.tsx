import { type ReactNode, useId, useState } from 'react'
import { formatSize } from '../format.ts'

interface Props {
  file: File | undefined
  onFile: (file: File | undefined) => void
  /** Endings, as the browser's file field takes them: ".docx". */
  accept: string
  /** "Chọn tệp Word". */
  choose: string
  /** While a file is worked on no other is taken. */
  busy?: boolean
  /** Which files, how large; below the button. */
  children: ReactNode
}

/** One file, chosen by the button or dropped on the box. */
export function FileDrop({ file, onFile, accept, choose, busy = false, children }: Props) {
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, the field inside is the first
    <div
      className="lt-drop"
      {...(over && { 'data-over': true })}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        if (!busy) onFile(event.dataTransfer.files[0])
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
        accept={accept}
        disabled={busy}
        onChange={event => {
          onFile(event.currentTarget.files?.[0])
          // The same file, corrected and saved again, may be chosen once more.
          event.currentTarget.value = ''
        }}
      />
      <label className="lt-btn" htmlFor={id}>
        {file === undefined ? choose : 'Chọn tệp khác'}
      </label>
      <p className="lt-muted lt-small">{children}</p>
    </div>
  )
}

import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { answer, saysOf } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { reportsWords } from '../../reports.words.ts'
import { copyRichText } from './copy-rich-text.ts'
import { outputs } from './outputs.client.ts'

/** Chép mục I.4 vào bộ nhớ, để dán thẳng vào Word. */
export function CopyPart({ id }: { id: string }) {
  const [isBusy, setBusy] = useState(false)
  const [says, say] = useState('')
  const copy = async () => {
    setBusy(true)
    say('')
    try {
      const isDone = await copyRichText(await answer(outputs['muc-i4'].copy.$get({ param: { id } })))
      say(isDone ? 'Đã chép, dán vào Word được.' : 'Trình duyệt không cho chép; tải bản Word.')
    } catch (error) {
      say(`Chưa chép được. ${saysOf(error, reportsWords)}`)
    }
    setBusy(false)
  }
  return (
    <>
      <Button small icon={IconCopy} busy={isBusy} onClick={() => void copy()}>
        Chép vào bộ nhớ
      </Button>
      <output className="lt-small">{says}</output>
    </>
  )
}

import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { formatInstant } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { ConfirmReturn } from '#ui/office/confirm-return.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import type { ReturnInput } from '../inputs.input.ts'
import { INPUT_TEXT_NAMES, INPUT_TEXT_WORDS, inputsWords } from '../inputs.words.ts'
import { inputs, KEYS, type UnitRow } from './inputs.client.ts'

const REASONS = [
  'Nêu rõ việc, nơi và thời gian.',
  'Viết cụ thể vướng ở đâu, vì sao.',
  'Kiến nghị cần nói rõ ai giúp việc gì.',
  'Bổ sung nguyên nhân của việc trễ hạn.',
  'Phần này nói về kỳ khác, viết lại cho kỳ này.',
  'Viết gọn lại, mỗi ý một dòng.',
] as const

/** What a unit sent, as it wrote it; it may be given back with a reason, never changed here. */
export function SentWords({ unit, mayReturn }: { unit: UnitRow; mayReturn: boolean }) {
  const [returning, setReturning] = useState(false)
  const { input } = unit
  const command = useCommand({
    run: (json: ReturnInput) => answer(inputs[':id'].return.$post({ param: { id: input?.id ?? '' }, json })),
    done: () => `Đã trả lại ${unit.name}, đơn vị thấy lý do.`,
    refresh: [KEYS.all],
    words: inputsWords,
    onDone: () => setReturning(false),
  })
  if (input === null) return <p className="lt-muted">Đơn vị chưa được hỏi ý kiến.</p>
  if (input.words === null)
    return (
      <p className="lt-muted">
        {input.return_reason === null ? 'Đơn vị chưa gửi.' : `Đã trả lại: “${input.return_reason}”`} Lời đang viết chỉ
        đơn vị thấy.
      </p>
    )
  const { words } = input
  const written = INPUT_TEXT_NAMES.filter(name => words[name] !== '')
  return (
    <div className="lt-stack ri-said">
      <p className="lt-muted lt-small">
        {input.sent_by ?? 'Đơn vị'} gửi {input.sent_at === null ? '' : formatInstant(new Date(input.sent_at))}
      </p>
      {written.map(name => (
        <div key={name}>
          <h4>{INPUT_TEXT_WORDS[name]}</h4>
          <p>{words[name]}</p>
        </div>
      ))}
      {written.length === 0 && <p>Không có gì thêm.</p>}
      {command.refused !== undefined && <InlineNotice>{command.refused}</InlineNotice>}
      {mayReturn && (
        <div className="lt-row">
          <Button small icon={IconArrowBackUp} onClick={() => setReturning(true)}>
            Trả lại đơn vị
          </Button>
        </div>
      )}
      <ConfirmReturn
        opened={returning}
        title={`Trả lại ý kiến của ${unit.name}`}
        reasons={REASONS}
        action="Trả lại ý kiến"
        busy={command.busy}
        onClose={() => setReturning(false)}
        onReturn={reason => command.send({ row_version: input.row_version, reason })}
      />
    </div>
  )
}

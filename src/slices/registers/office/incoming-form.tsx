import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { today } from '#ui/office/today.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { ChangeIncoming, ReceiveDocument } from '../registers.input.ts'
import { DOCUMENT_TYPES, registersWords } from '../registers.words.ts'
import { type Entry, KEYS, registers } from './registers.client.ts'

type Draft = Omit<ChangeIncoming, 'request_key' | 'row_version' | 'received_on' | 'issued_on'> & {
  received_on: string | null
  issued_on: string | null
}

/** Enters a document that came, or corrects its line. */
export function IncomingForm({ entry, onDone }: { entry?: Entry; onDone: () => void }) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(entry))
  const [number, setNumber] = useState<number | null>(null)
  const [sent, setSent] = useState(false)
  const { command, send } = useSave(entry, onDone)
  const change = (part: Partial<Draft>) => setDraft(now => ({ ...now, ...part }))
  const dayError = (name: 'received_on' | 'issued_on') =>
    draft[name] === null && sent ? 'Chưa chọn ngày.' : command.errorAt(name)
  return (
    <CommandForm
      command={command}
      name="incoming"
      action={entry ? `Lưu số đến ${entry.number}` : number === null ? 'Vào sổ, lấy số kế tiếp' : `Vào sổ số ${number}`}
      onSend={() => {
        setSent(true)
        send(draft, number)
      }}
      onCancel={onDone}
    >
      <DayField
        id="incoming-received_on"
        label="Ngày đến"
        max={today()}
        value={draft.received_on}
        onChange={received_on => change({ received_on })}
        error={dayError('received_on')}
      />
      {!entry && (
        <NumberField
          id="incoming-number"
          label="Số đến đã ghi trên sổ giấy"
          hint="Để trống thì lấy số kế tiếp trong năm."
          value={number}
          onChange={setNumber}
          error={command.errorAt('number')}
        />
      )}
      <Sender draft={draft} change={change} errorAt={command.errorAt} dayError={dayError('issued_on')} />
      <TextField
        id="incoming-passed_to"
        label="Chuyển cho (nếu có)"
        hint="Đơn vị hoặc người giải quyết."
        value={draft.passed_to ?? ''}
        onChange={passed_to => change({ passed_to })}
        error={command.errorAt('passed_to')}
      />
    </CommandForm>
  )
}

interface SenderProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  errorAt: (path: string) => string | undefined
  dayError: string | undefined
}

/** What stands on the document itself. */
function Sender({ draft, change, errorAt, dayError }: SenderProps) {
  const types = [...new Set([...DOCUMENT_TYPES, draft.type])].map(type => ({ value: type, label: type }))
  return (
    <>
      <TextField
        id="incoming-issuer"
        label="Cơ quan ban hành"
        value={draft.issuer}
        onChange={issuer => change({ issuer })}
        error={errorAt('issuer')}
      />
      <TextField
        id="incoming-symbol"
        label="Số, ký hiệu văn bản"
        hint="Ví dụ: 312/SYT-VP. Để trống nếu văn bản không có số."
        value={draft.symbol}
        onChange={symbol => change({ symbol })}
        error={errorAt('symbol')}
      />
      <DayField
        id="incoming-issued_on"
        label="Ngày văn bản"
        value={draft.issued_on}
        onChange={issued_on => change({ issued_on })}
        error={dayError}
      />
      <SelectField
        id="incoming-type"
        label="Loại văn bản"
        value={draft.type}
        onChange={type => change({ type: type ?? draft.type })}
        choices={types}
      />
      <TextAreaField
        id="incoming-subject"
        label="Trích yếu"
        value={draft.subject}
        onChange={subject => change({ subject })}
        rows={2}
        error={errorAt('subject')}
      />
    </>
  )
}

const draftOf = (entry: Entry | undefined): Draft => ({
  received_on: entry?.received_on ?? today(),
  symbol: entry?.symbol ?? '',
  issued_on: entry?.issued_on ?? null,
  type: entry?.type ?? 'Công văn',
  issuer: entry?.issuer ?? '',
  subject: entry?.subject ?? '',
  passed_to: entry?.passed_to ?? '',
})

function useSave(entry: Entry | undefined, onDone: () => void) {
  const shared = { refresh: [KEYS.book], words: registersWords, onDone }
  const add = useCommand({
    run: (input: ReceiveDocument) => answer(registers['incoming-documents'].$post({ json: input })),
    done: ({ number }) => `Đã vào sổ, số đến ${number}.`,
    ...shared,
  })
  const save = useCommand({
    run: (input: ChangeIncoming) =>
      answer(registers['incoming-documents'][':id'].$put({ param: { id: entry?.id ?? '' }, json: input })),
    done: () => `Đã sửa số đến ${entry?.number ?? ''}.`,
    ...shared,
  })
  const send = (draft: Draft, number: number | null) => {
    const { received_on, issued_on } = draft
    if (received_on === null || issued_on === null) return
    const content = { ...draft, received_on, issued_on }
    if (entry) save.send({ ...content, row_version: entry.row_version })
    else add.send({ ...content, number })
  }
  return { command: entry ? save : add, send }
}

import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import type { AddDocument, ChangeDocument } from '../registers.input.ts'
import { DOCUMENT_TYPES } from '../registers.words.ts'
import { KEYS, type LegalDocument, registers } from './registers.client.ts'

interface Props {
  document?: LegalDocument
  onDone: () => void
}

const DAYS = [
  ['issued_on', 'Ngày ban hành'],
  ['effective_from', 'Có hiệu lực từ ngày'],
  ['effective_to', 'Hết hiệu lực từ ngày'],
] as const

type Draft = Omit<AddDocument, 'request_key'>

/** Adds, or saves the one that is there. */
function useSaveDocument(document: LegalDocument | undefined, onDone: () => void) {
  const add = useCommand({
    run: (input: AddDocument) => answer(registers['legal-documents'].$post({ json: input })),
    done: () => 'Đã thêm văn bản.',
    refresh: [KEYS.documents],
    onDone,
  })
  const save = useCommand({
    run: (input: ChangeDocument) =>
      answer(registers['legal-documents'][':id'].$put({ param: { id: document?.id ?? '' }, json: input })),
    done: () => 'Đã lưu văn bản.',
    refresh: [KEYS.documents],
    onDone,
  })
  const send = (draft: Draft) =>
    document === undefined ? add.send(draft) : save.send({ ...draft, row_version: document.row_version })
  return { command: document === undefined ? add : save, send }
}

/** A document of the province, the department or the facility itself. */
export function DocumentForm({ document, onDone }: Props) {
  const [draft, setDraft] = useState<Draft>({
    number: document?.number ?? '',
    type: document?.type ?? 'Quyết định',
    issuer: document?.issuer ?? '',
    title: document?.title ?? '',
    issued_on: document?.issued_on ?? null,
    effective_from: document?.effective_from ?? null,
    effective_to: document?.effective_to ?? null,
  })
  const change = (part: Partial<Draft>) => setDraft(now => ({ ...now, ...part }))
  const { command, send } = useSaveDocument(document, onDone)
  const types = [...new Set([...DOCUMENT_TYPES, draft.type])].map(type => ({ value: type, label: type }))
  return (
    <CommandForm
      command={command}
      name="document"
      action={document === undefined ? 'Thêm văn bản' : 'Lưu văn bản'}
      onSend={() => send(draft)}
      onCancel={onDone}
    >
      <TextField
        id="document-number"
        label="Số, ký hiệu"
        hint="Ví dụ: 12/QĐ-SYT. Để trống nếu văn bản không có số."
        value={draft.number ?? ''}
        onChange={number => change({ number })}
        error={command.errorAt('number')}
      />
      <SelectField
        id="document-type"
        label="Loại văn bản"
        value={draft.type}
        onChange={type => change({ type: type ?? draft.type })}
        choices={types}
      />
      <TextField
        id="document-issuer"
        label="Cơ quan ban hành"
        value={draft.issuer ?? ''}
        onChange={issuer => change({ issuer })}
        error={command.errorAt('issuer')}
      />
      <TextAreaField
        id="document-title"
        label="Trích yếu"
        value={draft.title}
        onChange={title => change({ title })}
        rows={3}
        error={command.errorAt('title')}
      />
      <Days draft={draft} change={change} errorAt={command.errorAt} />
    </CommandForm>
  )
}

interface DaysProps {
  draft: Pick<Draft, 'issued_on' | 'effective_from' | 'effective_to'>
  change: (part: Partial<Draft>) => void
  errorAt: (path: string) => string | undefined
}

const Days = ({ draft, change, errorAt }: DaysProps) =>
  DAYS.map(([field, label]) => (
    <DayField
      key={field}
      id={`document-${field}`}
      label={label}
      value={draft[field]}
      onChange={day => change({ [field]: day })}
      error={errorAt(field)}
    />
  ))

import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import { CommandForm } from '#ui/office/command-form.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import type { Duty } from '../../office/tasks.client.ts'
import { useTaskCommand } from '../../office/use-task-command.ts'
import type { HandOver } from '../unit-changes.input.ts'
import type { UnitChangesRoutes } from '../unit-changes.routes.ts'

const client = hc<UnitChangesRoutes>(apiAt('unit-changes'))

/** Giao một kỳ chưa xong cho đơn vị khác. */
export function HandOverForm({ duty, onEnd }: { duty: Duty; onEnd: () => void }) {
  const [unit, setUnit] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const units = useQuery({ queryKey: ['tasks', 'units-open'], queryFn: () => answer(client.units.$get()) })
  const command = useTaskCommand({
    run: (json: HandOver) => answer(client.of[':id']['hand-over'].$post({ param: { id: duty.id }, json })),
    done: () => 'Đã giao kỳ này cho đơn vị khác.',
    onDone: onEnd,
  })
  return (
    <CommandForm
      command={command}
      name="hand-over"
      action="Giao kỳ này"
      onSend={() => command.send({ row_version: duty.row_version, unit_id: unit ?? '', reason })}
      onCancel={onEnd}
    >
      <SelectField
        id="hand-over-unit_id"
        label="Giao cho đơn vị"
        value={unit}
        onChange={setUnit}
        choices={(units.data?.units ?? [])
          .filter(one => one.id !== duty.unit_id)
          .map(one => ({ value: one.id, label: one.name }))}
        searchable
        error={command.errorAt('unit_id')}
      />
      <TextField
        id="hand-over-reason"
        label="Lý do"
        value={reason}
        onChange={setReason}
        error={command.errorAt('reason')}
      />
    </CommandForm>
  )
}

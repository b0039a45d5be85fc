import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { CalendarDayInput } from '../facilities.input.ts'
import type { DayMark } from './calendar-months.ts'
import { facilities, KEYS } from './facilities.client.ts'

/** Turns a working day into a day off of the facility's own, or the other way round; takes an own day away. */
export const CalendarDayForm = ({ mark }: { mark: DayMark }) =>
  mark.origin === 'own' ? <OwnDay mark={mark} /> : <NewOwnDay mark={mark} />

function NewOwnDay({ mark }: { mark: DayMark }) {
  const address = useAddress()
  const close = () => address.set({ ngay: undefined })
  const [name, setName] = useState('')
  const kind = mark.works ? 'off' : 'working'
  const set = useCommand({
    run: (input: CalendarDayInput) => answer(facilities['calendar-days'].$post({ json: input })),
    done: () => 'Đã đặt ngày riêng của cơ sở.',
    refresh: [KEYS.calendar],
    onDone: close,
  })
  return (
    <CommandForm
      command={set}
      name="day"
      action={mark.works ? 'Đặt là ngày nghỉ' : 'Đặt là ngày làm việc'}
      onSend={() => set.send({ day: mark.day, kind, name })}
      onCancel={close}
    >
      <p>
        {mark.name === null ? '' : `${mark.name}. `}
        Theo lịch chung đây là {mark.works ? 'ngày làm việc' : 'ngày nghỉ'}.
        {mark.source !== null && <span className="lt-muted"> Nguồn: {mark.source}.</span>}
      </p>
      <TextField
        id="day-name"
        label={mark.works ? 'Nghỉ vì' : 'Làm việc vì'}
        hint={mark.works ? 'Ví dụ: Ngày truyền thống của Trung tâm' : 'Ví dụ: Chiến dịch tiêm chủng'}
        value={name}
        onChange={setName}
        error={set.errorAt('name')}
      />
    </CommandForm>
  )
}

function OwnDay({ mark }: { mark: DayMark }) {
  const address = useAddress()
  const close = () => address.set({ ngay: undefined })
  const clear = useCommand({
    run: (input: { request_key: string }) =>
      answer(facilities['calendar-days'][':day'].clear.$post({ param: { day: mark.day }, json: input })),
    done: () => 'Ngày này trở lại theo lịch chung.',
    refresh: [KEYS.calendar],
    onDone: close,
  })
  return (
    <div className="lt-stack">
      <p>
        {mark.name}: {mark.works ? 'ngày làm bù' : 'ngày nghỉ'} riêng của cơ sở.
      </p>
      {clear.refused !== undefined && (
        <p role="alert" className="lt-errors">
          {clear.refused}
        </p>
      )}
      <div className="lt-form-acts">
        <Button kind="primary" busy={clear.busy} onClick={() => clear.send({})}>
          Bỏ ngày riêng này
        </Button>
        <Button onClick={close}>Để lại</Button>
      </div>
    </div>
  )
}

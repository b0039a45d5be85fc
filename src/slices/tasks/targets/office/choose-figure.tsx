import { useState } from 'react'
import { formatInstant } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { CommandForm } from '#ui/office/command-form.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import { targetsWords } from '../targets.words.ts'
import { type Target, type Targets, targetKeys, targetsClient } from './targets.client.ts'

const NONE = 'none'

/** What measures a target: proposed by rule until the coordinator confirms it, changes it or leaves it unmeasured. */
export function ChooseFigure({ target, loaded }: { target: Target; loaded: Targets }) {
  const [isOpen, setOpen] = useState(false)
  const figure = loaded.figures.find(one => one.code === target.figure?.code)
  return (
    <div>
      <p>
        {figure ? (
          <>
            Đo bằng <b>chỉ tiêu {figure.no}</b>: {figure.name}. {figure.definition}
            {target.only_kind !== null && ` Chỉ tính loại việc của dòng: ${target.only_kind.name}.`}
          </>
        ) : (
          <b>Chưa đo được bằng chỉ tiêu nào.</b>
        )}{' '}
        <span className="lt-muted">{saidBy(target)}</span>
      </p>
      {loaded.may_set &&
        (isOpen ? (
          <FigureForm target={target} loaded={loaded} onEnd={() => setOpen(false)} />
        ) : (
          <Button small onClick={() => setOpen(true)}>
            {target.choice ? 'Đổi chỉ tiêu' : 'Xác nhận hoặc đổi chỉ tiêu'}
          </Button>
        ))}
    </div>
  )
}

function saidBy({ choice, figure }: Target): string {
  if (choice) return `${choice.by} chọn lúc ${formatInstant(new Date(choice.at))}.`
  return figure ? 'Đề nghị theo câu chữ của mục tiêu, chưa ai xác nhận.' : 'Câu chữ chưa chỉ rõ một chỉ tiêu.'
}

function FigureForm({ target, loaded, onEnd }: { target: Target; loaded: Targets; onEnd: () => void }) {
  const [chosen, setChosen] = useState<string>(target.figure?.code ?? NONE)
  const isRate = target.unit.trim() === '%'
  const command = useCommand({
    run: (json: { request_key: string; figure_code: string | null; after: string | null }) =>
      answer(targetsClient[':id'].figure.$post({ param: { id: target.id }, json })),
    done: () => 'Đã ghi chỉ tiêu đo mục tiêu.',
    refresh: [targetKeys.all],
    words: targetsWords,
    onDone: onEnd,
  })
  return (
    <CommandForm
      command={command}
      name="target"
      action="Đo bằng chỉ tiêu này"
      onSend={() => command.send({ figure_code: chosen === NONE ? null : chosen, after: target.choice?.id ?? null })}
      onCancel={onEnd}
    >
      <SelectField
        id="target-figure_code"
        label="Chỉ tiêu"
        hint="Chỉ tiêu của bảng số liệu trong báo cáo: cùng một số ở mọi nơi."
        value={chosen}
        onChange={value => setChosen(value ?? NONE)}
        choices={[
          { value: NONE, label: 'Chưa đo được' },
          ...loaded.figures
            .filter(figure => (figure.unit === '%') === isRate)
            .map(figure => ({ value: figure.code, label: `${figure.no}. ${figure.name} (${figure.unit})` })),
        ]}
      />
    </CommandForm>
  )
}

import { Button } from '#ui/office/button.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { NumberField } from '#ui/office/fields/number-field.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import type { PartContent } from '../plan-content.ts'
import type { PartyRole } from '../plans.table.ts'
import { partyRoleWords, perWords, rhythmWords, scheduleWords } from '../plans.words.ts'
import { keyIn, perChoices, rhythmChoices, scheduleChoices, timesLine } from '../schedule.words.ts'
import { ADDED } from './party-choices.ts'
import { PartyField } from './party-field.tsx'
import type { Choices, Unsure } from './plans.client.ts'

interface Props {
  part: PartContent
  choices: Choices
  unsure: readonly Unsure[]
  onChange: (part: PartContent) => void
}

/** Everything about one part that a person may change: schedule, rule, parties. */
export function PartFields({ part, choices, unsure, onChange }: Props) {
  return (
    <div className="pl-form">
      <TextField
        label="Sản phẩm"
        value={part.product ?? ''}
        onChange={product => onChange({ ...part, product: product || null })}
      />
      <ScheduleFields part={part} onChange={onChange} />
      <RuleFields part={part} choices={choices} onChange={onChange} />
      <Parties part={part} choices={choices} unsure={unsure} onChange={onChange} />
    </div>
  )
}

function ScheduleFields({ part, onChange }: Pick<Props, 'part' | 'onChange'>) {
  const loose = ['continuous', 'event', 'unspecified'].includes(part.schedule_kind)
  return (
    <fieldset className="pl-group">
      <legend>Thời gian</legend>
      <SelectField
        label="Cách tính kỳ"
        value={part.schedule_kind}
        choices={scheduleChoices}
        searchable={false}
        onChange={value => {
          const schedule_kind = keyIn(scheduleWords, value)
          if (schedule_kind) onChange({ ...part, schedule_kind })
        }}
      />
      {loose && (
        <SelectField
          label="Nhịp đếm được"
          value={part.rhythm}
          choices={rhythmChoices}
          clearable
          placeholder="Chưa chọn nhịp"
          unsure={part.rhythm_is_assumed ? 'Nhịp này là giả định, văn bản không ghi.' : undefined}
          onChange={value => onChange({ ...part, rhythm: keyIn(rhythmWords, value), rhythm_is_assumed: false })}
        />
      )}
      {part.schedule_kind === 'by_date' && <Dates part={part} onChange={onChange} />}
      {part.schedule_kind === 'in_period' && (
        <TextField
          label="Các kỳ"
          hint="Viết như 2026-Q1, 2026-02, cách nhau bằng dấu phẩy"
          value={part.periods.join(', ')}
          onChange={text =>
            onChange({
              ...part,
              periods: text
                .split(/[,;]\s*/)
                .map(code => code.trim())
                .filter(Boolean),
            })
          }
        />
      )}
      <p className="lt-muted lt-small">{timesLine(part)}</p>
    </fieldset>
  )
}

function Dates({ part, onChange }: Pick<Props, 'part' | 'onChange'>) {
  const set = (index: number, day: string | null) =>
    onChange({ ...part, dates: part.dates.flatMap((old, at) => (at === index ? (day ?? []) : old)) })
  return (
    <div className="lt-row">
      {part.dates.map((day, index) => (
        <DayField key={day} label={`Hạn ${index + 1}`} value={day} onChange={next => set(index, next)} />
      ))}
      <DayField
        key={part.dates.length}
        label="Thêm hạn"
        value={null}
        onChange={day => day && onChange({ ...part, dates: [...part.dates, day] })}
      />
    </div>
  )
}

function RuleFields({ part, choices, onChange }: Pick<Props, 'part' | 'choices' | 'onChange'>) {
  const change = (rule: Partial<PartContent>) => onChange({ ...part, ...rule, rule_is_proposed: false })
  const kind = choices.kinds.find(one => one.value === part.activity_kind)
  const measures = choices.measures.filter(one => kind === undefined || kind.measures.some(name => name === one.value))
  return (
    <fieldset className="pl-group">
      <legend>Tính kết quả{part.rule_is_proposed && ' (đề xuất)'}</legend>
      <SelectField
        label="Loại việc được tính"
        value={part.activity_kind}
        choices={choices.kinds}
        clearable
        placeholder="Việc nào cũng được"
        onChange={value => {
          const chosen = choices.kinds.find(one => one.value === value)
          change({ activity_kind: value, measure: chosen?.measures[0] ?? null })
        }}
      />
      <SelectField
        label="Kênh"
        value={part.channel}
        choices={choices.channels}
        clearable
        placeholder="Kênh nào cũng được"
        onChange={channel => change({ channel })}
      />
      <div className="lt-row">
        <NumberField label="Ít nhất" value={part.minimum} onChange={minimum => change({ minimum })} />
        <SelectField
          label="Đơn vị tính"
          value={part.measure}
          choices={measures}
          clearable
          onChange={measure => change({ measure })}
        />
        <SelectField
          label="Tính theo"
          value={part.minimum_per}
          choices={perChoices}
          onChange={value => change({ minimum_per: keyIn(perWords, value) })}
        />
      </div>
    </fieldset>
  )
}

const ROLES: readonly PartyRole[] = ['lead', 'coordinator', 'supervisor']

function Parties({ part, choices, unsure, onChange }: Props) {
  const set = (index: number, party: PartContent['parties'][number] | null) =>
    onChange({ ...part, parties: part.parties.flatMap((old, at) => (at === index ? (party ?? []) : [old])) })
  const add = (role: PartyRole) =>
    onChange({
      ...part,
      parties: [
        ...part.parties,
        {
          role,
          words: ADDED,
          kind: 'unknown',
          has_duty: role === 'lead',
          confidence: null,
          unit_id: null,
          group_id: null,
          position_id: null,
          staff_id: null,
          outside_name: null,
          answers_staff_id: null,
        },
      ],
    })
  return (
    <fieldset className="pl-group">
      <legend>Phân công</legend>
      {part.parties.map((party, index) => (
        <PartyField
          // biome-ignore lint/suspicious/noArrayIndexKey: a party being typed in has no other name
          key={index}
          party={party}
          choices={choices}
          unsure={unsure.find(one => one.field === party.role && one.why.includes(party.words))?.why}
          onChange={next => set(index, next)}
          onRemove={() => set(index, null)}
        />
      ))}
      <div className="lt-row">
        {ROLES.map(role => (
          <Button key={role} small onClick={() => add(role)}>
            Thêm bên {partyRoleWords[role].toLocaleLowerCase('vi')}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

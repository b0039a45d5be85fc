import { formatDay } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { DutyCard } from '#ui/public/duty-card.tsx'
import { type Tab, ViecPage } from '#ui/public/viec-page.tsx'
import { periodInText } from '../../reports.words.ts'
import type { ownInputs } from '../inputs.queries.ts'
import { INPUT_PATH, INPUT_STATE_WORDS } from '../inputs.words.ts'
import { lookOf } from './input-page.tsx'

interface Props {
  base: string
  names: { facility: string; unit: string }
  inputs: Awaited<ReturnType<typeof ownInputs>>
  tabs: readonly Tab[]
  today: string
}

/** Ý kiến đơn vị đã được hỏi, mới nhất trước. */
export function OwnInputsPage({ base, names, inputs, tabs, today }: Props) {
  return (
    <ViecPage
      title="Ý kiến cho báo cáo"
      base={base}
      facility={{ name: names.facility }}
      unit={names.unit}
      tabs={tabs}
      current={INPUT_PATH}
    >
      <div>
        <h1 className="group">Ý kiến cho báo cáo</h1>
        {inputs.map(input => (
          <DutyCard
            key={input.id}
            state={lookOf(input, today)}
            stateWords={
              input.is_fixed && input.state !== 'sent'
                ? 'Báo cáo đã ký, không nhận nữa'
                : INPUT_STATE_WORDS[input.state]
            }
            when={{ text: `Hạn ${formatDay(input.due_on)}` }}
            title={`Báo cáo ${periodInText(input.period_name)}`}
            facts={input.unit_name}
            actions={<ButtonLink href={`${base}${INPUT_PATH}/${input.id}`}>Mở ý kiến</ButtonLink>}
          />
        ))}
        {inputs.length === 0 && (
          <div className="empty">
            <b>Chưa có báo cáo nào hỏi ý kiến đơn vị</b>
            <p>Mười ngày làm việc trước ngày chốt số liệu, yêu cầu hiện ở danh sách việc và ở đây.</p>
          </div>
        )}
      </div>
    </ViecPage>
  )
}

import type { Day } from '#platform/day.ts'
import { keepTogether } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/public/button.tsx'
import { CheckBox } from '#ui/public/check-box.tsx'
import { ErrorSummary, type FieldError } from '#ui/public/error-summary.tsx'
import { SendBar } from '#ui/public/send-bar.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import type { Duty } from '../duties.queries.ts'
import { whenOf } from '../duty.words.ts'
import { periodInText } from '../tasks.words.ts'

interface Props {
  base: string
  behind: string
  today: Day
  duties: readonly Duty[]
  errors?: readonly FieldError[]
}

export const dutyLine = (duty: Duty, today: Day): string =>
  [
    `TT\u00a0${duty.no} · ${keepTogether(duty.title)}`,
    `Kỳ ${periodInText(duty.period_code)}`,
    whenOf(duty, today).text,
    duty.unit_name,
  ]
    .filter(Boolean)
    .join(' · ')

/** Chọn các việc cùng một minh chứng: một lần nộp cho nhiều việc. */
export function JointPage({ base, behind, today, duties, errors = [] }: Props) {
  return (
    <SheetPage title="Nộp chung minh chứng" behind={behind} close={`${base}/viec`}>
      <ErrorSummary errors={errors} title="Chưa chọn đủ." />
      {duties.length < 2 ? (
        <div className="empty">
          <b>Chưa có từ hai việc đang mở</b>
          <p>Khi có nhiều việc cùng mở, chọn ở đây để nộp một lần cho tất cả.</p>
          <ButtonLink href={`${base}/viec`}>Về việc tuần này</ButtonLink>
        </div>
      ) : (
        <form method="get">
          <p className="mut">Mỗi việc vẫn được xét riêng. Hoạt động chung chỉ tính một lần trong một chỉ tiêu.</p>
          <section className="panel" aria-labelledby="o-viec-ten" id="o-viec">
            <h2 id="o-viec-ten">Một ảnh, tệp hoặc liên kết chứng minh cho những việc nào?</h2>
            {duties.map(duty => (
              <CheckBox
                key={duty.id}
                name="viec"
                id={`o-viec-${duty.id}`}
                value={duty.id}
                label={dutyLine(duty, today)}
              />
            ))}
          </section>
          <SendBar>
            <Button kind="primary" main>
              Chọn xong, nộp minh chứng
            </Button>
          </SendBar>
        </form>
      )}
    </SheetPage>
  )
}

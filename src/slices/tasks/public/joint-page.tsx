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

/** A duty as one of a list to tick: its title first, what tells it from the others under it. */
export function DutyLine({ duty, today, named }: { duty: Duty; today: Day; named: boolean }) {
  const facts = [
    `TT\u00a0${duty.no}`,
    `Kỳ ${periodInText(duty.period_code)}`,
    whenOf(duty, today).text,
    named && duty.unit_name,
  ]
  return (
    <>
      <b>{keepTogether(duty.title)}</b>
      <small>{facts.filter(Boolean).join(' · ')}</small>
    </>
  )
}

/** Nobody has to be told on every line of the one unit they all belong to. */
export const areOfSeveralUnits = (duties: readonly Duty[]): boolean =>
  new Set(duties.map(({ unit_id }) => unit_id)).size > 1

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
                label={<DutyLine duty={duty} today={today} named={areOfSeveralUnits(duties)} />}
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

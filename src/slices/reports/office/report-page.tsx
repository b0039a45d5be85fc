import { IconAlertSquareRounded, IconClock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import './reports.css'
import { deadlinePhrase, formatDay, formatDays, keepTogether } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { Icon } from '#ui/office/icon.tsx'
import { Panes } from '#ui/office/panes.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { useAddress, usePathPart } from '#ui/office/use-address.ts'
import { WorkHeader } from '#ui/office/work-header.tsx'
import { WorkPage } from '#ui/office/work-page.tsx'
import { Downloads } from '../outputs/office/downloads.tsx'
import { periodInText, reportsWords } from '../reports.words.ts'
import { TemplateChoice } from '../templates/office/template-choice.tsx'
import { codeOfKey } from './figure-words.ts'
import { FiguresStep } from './figures-step.tsx'
import { HandOverStep } from './hand-over-step.tsx'
import { ReportPreview } from './report-preview.tsx'
import { isStep, type Step, stepOf, superiorOf } from './report-state.ts'
import { ReportSteps } from './report-steps.tsx'
import { keys, type ReportView, reports } from './reports.client.ts'
import { SignStep } from './sign-step.tsx'
import { TextsStep } from './texts-step.tsx'
import { UnitsStep } from './units-step.tsx'
import { useChangedFigures } from './use-changed-figures.ts'
import { useWriting, type Writing } from './use-writing.ts'

/** Báo cáo một kỳ: số liệu mở ra được bên trái, văn bản sống bên phải. */
export function ReportPage() {
  const id = usePathPart('id')
  const query = useQuery({
    queryKey: keys.report(id),
    queryFn: () => answer(reports[':id'].$get({ param: { id } })),
    refetchInterval: 30_000,
  })
  return (
    <WorkPage>
      <QueryState isPage query={query} failed="Chưa mở được báo cáo" loading="Đang tính số liệu" words={reportsWords}>
        {view => <OpenReport key={id} view={view} />}
      </QueryState>
    </WorkPage>
  )
}

const NEXT: Partial<Record<Step, { step: Step; words: string }>> = {
  'don-vi': { step: 'so-lieu', words: 'Sang Số liệu' },
  'so-lieu': { step: 'loi-van', words: 'Sang Lời văn' },
  'loi-van': { step: 'trinh-ky', words: 'Sang Trình ký' },
}

function OpenReport({ view }: { view: ReportView }) {
  const address = useAddress()
  const writing = useWriting(view)
  const changed = useChangedFigures(view.report.id, view.snapshot.figures)
  const named = address.get('buoc')
  const step = isStep(named) ? named : stepOf(view.report.state)
  const next = NEXT[step]
  const navigate = useNavigate()
  const open = (key: string) => {
    const code = codeOfKey(key)
    const task = /^task\.([0-9a-f-]{36})\./.exec(key)?.[1]
    if (task !== undefined) return void navigate({ to: `/nhiem-vu/${task}` })
    const isFigure = view.snapshot.figures.some(line => line.code === code)
    address.set(isFigure ? { buoc: 'so-lieu', dong: code } : { buoc: 'don-vi', dong: undefined })
  }
  return (
    <>
      <WorkHeader
        back={{ to: `/bao-cao?nam=${view.snapshot.period.year}`, label: 'Báo cáo' }}
        title={`Báo cáo ${periodInText(view.snapshot.period.name)}`}
        progress={<ReportSteps view={view} step={step} />}
        note={writing.note}
        actions={
          <>
            <Downloads id={view.report.id} />
            {next && (
              <ButtonLink kind="primary" to={address.with({ buoc: next.step })}>
                {next.words}
              </ButtonLink>
            )}
          </>
        }
      />
      <Panes
        left={{
          label: 'Số liệu và lời văn',
          content: (
            <div className="rp-left">
              <PeriodBar view={view} />
              <div className="rp-grow">
                <StepContent step={step} view={view} writing={writing} changed={changed} onOpenFigure={open} />
              </div>
              <BehindBar view={view} more={address.with({ buoc: 'don-vi' })} />
            </div>
          ),
        }}
        right={{
          label: 'Bản xem trước',
          desk: true,
          content: (
            <ReportPreview
              view={view}
              step={step}
              opened={step === 'so-lieu' ? address.get('dong') : undefined}
              changed={changed}
              onOpen={open}
            />
          ),
        }}
      />
    </>
  )
}

interface StepProps {
  step: Step
  view: ReportView
  writing: Writing
  changed: ReadonlySet<string>
  onOpenFigure: (key: string) => void
}

function StepContent({ step, view, writing, changed, onOpenFigure }: StepProps) {
  const { rowVersion } = writing
  if (step === 'don-vi') return <UnitsStep view={view} />
  if (step === 'so-lieu') return <FiguresStep view={view} isChanged={key => changed.has(key)} />
  if (step === 'loi-van')
    return <TextsStep view={view} writing={writing} changed={changed} onOpenFigure={onOpenFigure} />
  if (step === 'trinh-ky')
    return (
      <>
        <TemplateChoice report={view.report.id} />
        <SignStep view={view} rowVersion={rowVersion} />
      </>
    )
  return <HandOverStep view={view} rowVersion={rowVersion} />
}

/** When it is due, and of which days the figures are. */
function PeriodBar({ view }: { view: ReportView }) {
  const { period, facility } = view.snapshot
  const { today, due_on, send_by, working_days_left: left } = view.deadline
  const due = deadlinePhrase({ dueOn: send_by, before: due_on, today, workingDaysLeft: Math.max(0, left) })
  const isSent = view.report.handed_over_at !== null
  const provisional = !view.is_frozen && today < period.cut_off ? `, tạm tính đến ${formatDay(today)}` : ''
  return (
    <div className="lt-pane-bar">
      <Icon of={IconClock} small />
      <span className="rp-when">
        {isSent ? (
          <b>{`Đã gửi ${superiorOf(facility.parent_agency)}.`}</b>
        ) : (
          <>
            {keepTogether(`Nộp ${superiorOf(facility.parent_agency)}: `)}
            <b className={`lt-tone-${due.tone}`}>{due.text}</b>.
          </>
        )}{' '}
        Số liệu <span className="lt-num">{formatDays(period.from_day, period.cut_off)}</span>
        {provisional}.
      </span>
    </div>
  )
}

const NAMED = 4

/** Units that have not handed in, by name; the rest is one step away. */
function BehindBar({ view, more }: { view: ReportView; more: string }) {
  const behind = view.snapshot.units?.behind ?? []
  // What was missing at signing is told in its step: nobody is asked for it any more.
  if (view.is_frozen || behind.length === 0) return null
  const names = behind.slice(0, NAMED).map(unit => unit.name)
  const others = behind.length > NAMED ? ` và ${behind.length - NAMED} đơn vị khác` : ''
  return (
    <div className="rp-behind">
      <Icon of={IconAlertSquareRounded} small />
      <span>
        <b>{keepTogether(`${behind.length} đơn vị chưa gửi số liệu:`)}</b> {keepTogether(names.join(', '))}
        {others}.
      </span>
      <span className="rp-end">
        <ButtonLink small to={more}>
          Xem kỳ chưa nộp
        </ButtonLink>
      </span>
    </div>
  )
}

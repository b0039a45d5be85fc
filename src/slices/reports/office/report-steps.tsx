import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useAddress } from '#ui/office/use-address.ts'
import { STATE_WORDS } from '#ui/state.ts'
import { StateIcon } from '#ui/state-icon.tsx'
import { STEPS, type Step, stepLooks, superiorOf } from './report-state.ts'
import type { ReportView } from './reports.client.ts'

/** The five steps of a report, in the address: none is locked, each shows how it stands. */
export function ReportSteps({ view, step }: { view: ReportView; step: Step }) {
  const address = useAddress()
  const looks = stepLooks(view)
  const { units } = view.snapshot
  const words: Record<Step, string> = {
    'don-vi': 'Đơn vị gửi',
    'so-lieu': 'Số liệu',
    'loi-van': 'Lời văn',
    'trinh-ky': 'Trình ký',
    gui: `Gửi ${superiorOf(view.snapshot.facility.parent_agency)}`,
  }
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a phone the steps scroll sideways: the one in use stays in sight.
    nav.current?.querySelector(`[data-step="${step}"]`)?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [step])
  return (
    <nav ref={nav} aria-label="Các bước của báo cáo" className="rp-steps">
      {STEPS.map(name => (
        <Link
          key={name}
          data-step={name}
          to={address.with({ buoc: name })}
          aria-current={name === step ? 'step' : undefined}
        >
          <StateIcon state={looks[name]} label={STATE_WORDS[looks[name]]} />
          {words[name]}
          {name === 'don-vi' && units !== undefined && units.asked > 0 && (
            <span className="lt-num">{`${units.asked - units.behind.length}/${units.asked}`}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}

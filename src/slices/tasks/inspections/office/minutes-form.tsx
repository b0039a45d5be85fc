import { useState } from 'react'
import { formatNumber } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { TextAreaField } from '#ui/office/fields/text-area-field.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { TabLinks } from '#ui/office/tab-links.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useCommand } from '#ui/office/use-command.ts'
import type { FinishInspection, WriteMinutes } from '../inspections.input.ts'
import { inspectionsWords } from '../inspections.words.ts'
import { FollowUpLines } from './follow-up-lines.tsx'
import { type Inspection, inspectionKeys, inspectionsClient } from './inspections.client.ts'
import { type Minutes, minutesOf, missingIn } from './minutes.ts'
import { UnitFindings } from './unit-findings.tsx'

/** The minutes while they are open: one unit at a time, saved as often as wanted, then closed. */
export function MinutesForm({ view }: { view: Inspection }) {
  const address = useAddress()
  const [minutes, setMinutes] = useState<Minutes>(() => minutesOf(view))
  const unit = view.units.find(one => one.unit_id === address.get('don-vi')) ?? view.units[0]
  const missing = missingIn(view, minutes)
  const write = useCommand({
    run: (json: WriteMinutes) => answer(inspectionsClient[':id'].minutes.$put({ param: { id: view.id }, json })),
    done: () => 'Đã lưu biên bản.',
    refresh: [inspectionKeys.all],
    words: inspectionsWords,
  })
  const finish = useCommand({
    run: (json: FinishInspection) => answer(inspectionsClient[':id'].finish.$post({ param: { id: view.id }, json })),
    done: () => 'Đã lập xong biên bản, kiến nghị đã đến các đơn vị.',
    refresh: [inspectionKeys.all],
    words: inspectionsWords,
  })
  const isSaved = JSON.stringify(minutes) === JSON.stringify(minutesOf(view))
  const refused = write.refused ?? finish.refused
  return (
    <Sheet
      title="Biên bản"
      facts={missing > 0 ? `Còn ${formatNumber(missing)} chỗ chưa ghi` : 'Đã ghi đủ các nội dung'}
    >
      <div className="lt-stack">
        {refused !== undefined && (
          <p role="alert" className="lt-errors">
            {refused}
          </p>
        )}
        {[...write.errors, ...finish.errors].map(error => (
          <p key={error.path} role="alert" className="lt-tone-late">
            {error.message}
          </p>
        ))}
        {view.units.length > 1 && (
          <TabLinks
            name="don-vi"
            label="Đơn vị đang ghi"
            tabs={view.units.map(one => ({ value: one.unit_id, label: one.name }))}
          />
        )}
        {unit && <UnitFindings view={view} unit={unit} minutes={minutes} onChange={setMinutes} />}
        <FollowUpLines view={view} unit={unit?.unit_id ?? ''} minutes={minutes} onChange={setMinutes} />
        <TextAreaField
          id="minutes-conclusions"
          label="Kết luận của đoàn"
          hint="Dòng bắt đầu bằng dấu gạch là một ý của danh sách."
          rows={4}
          value={minutes.conclusions}
          onChange={conclusions => setMinutes({ ...minutes, conclusions })}
        />
        <div className="lt-row">
          <Button
            kind={isSaved ? 'plain' : 'primary'}
            busy={write.busy}
            onClick={() => write.send({ row_version: view.row_version, ...minutes })}
          >
            Lưu biên bản
          </Button>
          <Button
            kind={isSaved && missing === 0 ? 'primary' : 'plain'}
            busy={finish.busy}
            disabled={!isSaved}
            onClick={() => finish.send({ row_version: view.row_version })}
          >
            Lập xong biên bản
          </Button>
          {!isSaved && <span className="lt-muted">Lưu trước khi lập xong.</span>}
        </div>
      </div>
    </Sheet>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { handOver, handOverKey } from '../../office/hand-over.client.ts'
import type { ReportView } from '../../office/reports.client.ts'
import { useDeed } from '../../office/use-deed.ts'

/** Giao báo cáo cho người khác viết; người ấy trình lại người điều phối. */
export function AuthorForm({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report } = view
  const [chosen, choose] = useState<string | null>(report.author_staff_id)
  const query = useQuery({
    queryKey: handOverKey(report.id),
    queryFn: () => answer(handOver.$get({ param: { id: report.id } })),
  })
  const giving = useDeed(
    report.id,
    (staff_id: string) => {
      const json = { request_key: crypto.randomUUID(), row_version: rowVersion, staff_id }
      return answer(handOver.author.$post({ param: { id: report.id }, json }))
    },
    'Đã giao người viết.',
  )
  const authors = query.data?.authors ?? []
  return (
    <Sheet title="Người viết" facts={report.author_name}>
      <form
        className="lt-form"
        onSubmit={event => {
          event.preventDefault()
          if (chosen) giving.run(chosen)
        }}
      >
        <SelectField
          label="Giao viết báo cáo"
          hint="Người của phòng điều phối hoặc biên tập viên; viết xong thì trình người điều phối."
          value={chosen}
          onChange={choose}
          choices={authors.map(author => ({ value: author.id, label: author.full_name }))}
        />
        {giving.trouble && <InlineNotice>Chưa giao được. {giving.trouble}</InlineNotice>}
        <div className="lt-form-acts">
          <Button type="submit" busy={giving.isBusy} disabled={!chosen || chosen === report.author_staff_id}>
            Giao viết
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { useNumberChoice } from '../sign-off/office/number-choice.tsx'
import { type ReportView, reports } from './reports.client.ts'
import { useDeed } from './use-deed.ts'

/** The coordinator takes number and day and goes straight to the leader; whoever was given it to write goes to the coordinator. */
export function SubmitForm({ view, rowVersion }: { view: ReportView; rowVersion: number }) {
  const { report, may, snapshot } = view
  const behind = snapshot.units?.behind ?? []
  const choice = useNumberChoice(report)
  const toWhom = may.compile ? 'Trình lãnh đạo' : 'Trình người điều phối'
  const submitting = useDeed(
    report.id,
    (taken: { number: 'none' | 'next' | number; dated: string | null }) => {
      const json = { request_key: crypto.randomUUID(), row_version: rowVersion, ...taken }
      return answer(reports[':id'].submit.$post({ param: { id: report.id }, json }))
    },
    may.compile ? 'Đã trình lãnh đạo.' : 'Đã trình người điều phối.',
  )
  if (!may.write) return <p className="lt-muted">{`Báo cáo đang soạn, ${report.author_name} chưa trình.`}</p>
  return (
    <form
      className="lt-form"
      onSubmit={event => {
        event.preventDefault()
        const taken = may.compile ? choice.take() : { number: 'none' as const, dated: null }
        if (taken) submitting.run(taken)
      }}
    >
      {may.compile ? (
        <>
          {choice.boxes}
          <p className="lt-muted lt-small">
            Người điều phối soạn thì báo cáo đi thẳng tới lãnh đạo, không qua bước xem.
          </p>
        </>
      ) : (
        <p>Người điều phối xem trước, rồi chuyển lãnh đạo ký. Số và ngày văn bản lấy ở bước ấy.</p>
      )}
      {behind.length > 0 && (
        <InlineNotice>
          {`${behind.length} đơn vị chưa gửi đủ. Vẫn trình được; báo cáo ghi đúng những gì đã duyệt.`}
        </InlineNotice>
      )}
      {submitting.trouble && <InlineNotice>Chưa trình được. {submitting.trouble}</InlineNotice>}
      <div className="lt-form-acts">
        <Button kind="primary" type="submit" busy={submitting.isBusy}>
          {toWhom}
        </Button>
      </div>
    </form>
  )
}

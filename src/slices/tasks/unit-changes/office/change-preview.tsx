import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import { answer } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import type { UnitPreview } from '../preview-change.ts'
import type { UnitChangesRoutes } from '../unit-changes.routes.ts'

const client = hc<UnitChangesRoutes>(apiAt('unit-changes'))

interface Props {
  readonly units: readonly string[]
  readonly into: string | null
  readonly on_day: string
  readonly open_work: 'carry' | 'waive' | 'list'
}

/** Before a unit is merged or closed: how many occurrences go where, said in one sentence a unit. */
export function ChangePreview({ units, into, on_day, open_work }: Props) {
  const query = useQuery({
    queryKey: ['tasks', 'unit-change', units, into, on_day, open_work],
    queryFn: () =>
      answer(
        client.preview.$get({
          query: { units: units.join(','), on_day, open_work, ...(into !== null && { into }) },
        }),
      ),
  })
  return (
    <QueryState query={query} failed="Chưa xem trước được" loading="Đang xem trước">
      {({ units: found }) => (
        <InlineNotice calm>
          <b>Khi lưu:</b>
          {found.map(unit => (
            <span key={unit.unit_id}>
              {' '}
              {unit.name}: {wordsOf(unit).join(', ') || 'không có kỳ nào'}.
            </span>
          ))}
        </InlineNotice>
      )}
    </QueryState>
  )
}

const wordsOf = (unit: UnitPreview): string[] =>
  (
    [
      [unit.moved, 'kỳ còn mở sẽ chuyển sang đơn vị nhận'],
      [unit.waived, 'kỳ còn mở sẽ được miễn'],
      [unit.doubled, 'kỳ được miễn vì đơn vị nhận đã có kỳ ấy'],
      [unit.listed, 'kỳ còn mở chờ điều phối giao đơn vị khác hoặc miễn'],
      [unit.removed, 'kỳ chưa bắt đầu thôi lập cho đơn vị này'],
      [unit.submitted, 'kỳ đã nộp giữ nguyên, chờ duyệt'],
      [unit.done, 'kỳ đã xong giữ nguyên'],
    ] as const
  ).flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []))

import './take-over.css'
import { useQuery } from '@tanstack/react-query'
import { answer, saysOf } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress, usePathPart } from '#ui/office/use-address.ts'
import { TakeOverRow } from './take-over-row.tsx'
import { type TakeOver, tasks } from './tasks.client.ts'
import { type PaperGrid, usePaperGrid } from './use-paper-grid.ts'

/** What was done on paper before the plan was kept here: periods of one task at a time, several in one go. */
export function TakeOverPage() {
  const version = usePathPart('id')
  const query = useQuery({
    queryKey: ['tasks', 'take-over', version],
    queryFn: () => answer(tasks['take-over'].$get({ query: { version } })),
  })
  return (
    <QueryState isPage query={query} failed="Chưa mở được các kỳ đã qua">
      {found => <TakeOverGrid version={version} found={found} />}
    </QueryState>
  )
}

function TakeOverGrid({ version, found }: { version: string; found: TakeOver }) {
  const address = useAddress()
  const choices = tasksIn(found)
  const chosen = choices.find(task => task.value === address.get('viec')) ?? choices[0]
  const rows = found.rows.filter(row => row.task_id === chosen?.value)
  return (
    <div className="tk-paper">
      <PageHeader
        title={found.rows.length > 0 ? `${found.rows.length} kỳ đã qua chưa có kết quả` : 'Không còn kỳ nào đã qua'}
        facts={`Việc đã làm trên giấy của năm ${found.year}. Nhập xong thì lãnh đạo duyệt, người nhập không tự duyệt.`}
        actions={<ButtonLink to={`/ke-hoach/${version}`}>Về kế hoạch</ButtonLink>}
      />
      {chosen === undefined ? (
        <EmptyState title="Mọi kỳ đã qua đều có kết quả hoặc đã miễn">
          Kỳ đang mở thì đơn vị nộp ở trang Việc.
        </EmptyState>
      ) : (
        <>
          <SelectField
            label="Nhiệm vụ"
            value={chosen.value}
            choices={choices}
            onChange={viec => address.set({ viec: viec ?? undefined })}
          />
          <TaskGrid key={chosen.value} rows={rows} today={found.today} />
        </>
      )}
    </div>
  )
}

function tasksIn({ rows }: TakeOver) {
  const byTask = Map.groupBy(rows, row => row.task_id)
  return [...byTask].map(([value, own]) => ({
    value,
    label: `TT ${own[0]?.no}. ${own[0]?.title} (${own.length} kỳ)`,
  }))
}

function TaskGrid({ rows, today }: { rows: TakeOver['rows']; today: string }) {
  const grid = usePaperGrid(rows)
  const ratio = rows.some(row => row.is_ratio)
  return (
    <form
      className="lt-stack"
      onSubmit={event => {
        event.preventDefault()
        grid.save()
      }}
    >
      <Sheet title="Đã làm trên giấy" facts={rows[0] && `${rows[0].kind_name}, tính bằng ${rows[0].unit}`}>
        {ratio && (
          <InlineNotice calm>
            Việc này tính bằng tỷ lệ nên cần hai số. Ở đây chỉ ghi được “Không phát sinh”; kỳ có kết quả thì nộp thay ở
            trang của việc.
          </InlineNotice>
        )}
        <div className="tk-paper-all">
          <TextField
            label="Hồ sơ giấy lưu ở"
            hint="Dùng cho mọi kỳ bên dưới chưa có liên kết"
            value={grid.keptAt}
            onChange={grid.setKeptAt}
          />
        </div>
        <ul className="tk-paper-rows">
          {rows.map(row => (
            <TakeOverRow
              key={row.id}
              {...{ row, today }}
              line={grid.lineOf(row)}
              onChange={line => grid.change(row.id, line)}
            />
          ))}
        </ul>
      </Sheet>
      <SaveGrid grid={grid} />
    </form>
  )
}

function SaveGrid({ grid }: { grid: PaperGrid }) {
  return (
    <div className="lt-stack">
      {grid.error !== null && (
        <div role="alert">
          <InlineNotice>{saysOf(grid.error)}</InlineNotice>
        </div>
      )}
      {grid.lacks > 0 && (
        <p className="lt-muted">{grid.lacks} kỳ còn thiếu ngày, hoặc thiếu cả liên kết lẫn nơi lưu.</p>
      )}
      <div className="lt-form-acts">
        <Button kind="primary" type="submit" busy={grid.busy} disabled={grid.ready === 0 || grid.lacks > 0}>
          {grid.ready === 0 ? 'Chưa chọn kỳ nào' : `Nhập ${grid.ready} kỳ`}
        </Button>
      </div>
    </div>
  )
}

import { IconAlertTriangle, IconCalendar, IconPlus, IconTrendingUp } from '@tabler/icons-react'
import { Button } from '#ui/office/button.tsx'
import { DataTable } from '#ui/office/data-table.tsx'
import { FigureCard } from '#ui/office/figure-card.tsx'
import { FilterChips } from '#ui/office/filter-chips.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { SHOWN_STATES, type ShownState, STATE_WORDS } from '#ui/state.ts'
import { Frame } from './frame.tsx'

interface Duty {
  tt: string
  title: string
  unit: string
  due: string
  state: ShownState
  done: string
}

const DUTIES: Duty[] = [
  ['01', 'Xây dựng kế hoạch truyền thông cải cách hành chính năm 2026', 'P. TCHC', '12/02', 'accepted', '1/1'],
  ['2a', 'Báo cáo định kỳ lồng ghép báo cáo cải cách hành chính gửi Sở Y tế', 'P. TCHC', '09/3', 'open', '0/3'],
  [
    '5',
    'Đưa tin, bài về việc đã làm và người làm tốt trong tiếp đón người bệnh',
    'P. ĐD–TT&GDSK',
    '31/3',
    'submitted',
    '2/12',
  ],
  [
    '7',
    'Dán mã QR dịch vụ công tại nơi tiếp đón của khoa, phòng, trạm y tế',
    '27 khoa, phòng, trạm',
    '02/3',
    'overdue',
    '24/27',
  ],
  ['9', 'Nói chuyện tại cộng đồng về khám, chữa bệnh bằng căn cước', '18 trạm y tế', '28/02', 'returned', '15/18'],
  ['17', 'Hỏi ý kiến người bệnh nội trú, ngoại trú', 'P. KH–NV', '30/6', 'upcoming', '0/4'],
  ['19', 'Cuộc thi viết cho viên chức', 'P. TCHC', '–', 'waived', '–'],
].map(([tt, title, unit, due, state, done]) => ({ tt, title, unit, due, state, done }) as Duty)

const COUNTS = [4, 3, 26, 22, 171, 431, 2]
const chips = SHOWN_STATES.map((state, index) => ({
  value: state,
  label: STATE_WORDS[state],
  state,
  count: COUNTS[index] ?? 0,
}))

export function HomeGallery() {
  return (
    <Frame>
      <PageHeader
        title="8 việc cần quyết"
        facts={
          <>
            Thứ Sáu, <span className="lt-num">06/3/2026</span>. Việc gấp nhất ở trên cùng.
          </>
        }
        actions={
          <>
            <Button icon={IconCalendar}>Lịch tháng 3</Button>
            <Button icon={IconPlus} kind="primary">
              Giao việc ngoài kế hoạch
            </Button>
          </>
        }
      />
      <FilterChips name="trang-thai" label="Trạng thái" chips={chips} note="Số nhỏ: đơn vị xong trên phải làm" />
      <div className="lt-two">
        <Sheet title="Đơn vị và minh chứng" facts="657 kỳ" flush>
          <DataTable
            caption="Nhiệm vụ"
            rows={DUTIES}
            rowKey={duty => duty.tt}
            selected={duty => duty.tt === '7'}
            onOpen={() => undefined}
            page={{ page: 2, total: 657 }}
            columns={[
              { key: 'tt', head: 'TT', kind: 'tt', cell: duty => <TaskTag tt={duty.tt} bare /> },
              { key: 'title', head: 'Nhiệm vụ', names: true, cell: duty => duty.title },
              { key: 'unit', head: 'Thực hiện', cell: duty => duty.unit },
              { key: 'due', head: 'Hạn', kind: 'number', cell: duty => duty.due },
              { key: 'state', head: 'Trạng thái', cell: duty => <StateBadge state={duty.state} /> },
              { key: 'done', head: 'Xong', kind: 'number', cell: duty => duty.done },
            ]}
          />
        </Sheet>
        <Sheet title="Kế hoạch năm 2026">
          <FigureCard
            name="Kỳ đã duyệt"
            value="171"
            promise="/ 657 kỳ"
            to="/nhiem-vu"
            icon={IconAlertTriangle}
            bar={{ done: 0.26, promise: 0.29 }}
            says="Đúng nhịp phải là 188 kỳ"
          />
          <FigureCard
            name="Tin, bài gửi KSBT, Sở Y tế"
            value="3"
            promise="/ 12 bài"
            to="/bao-cao"
            icon={IconTrendingUp}
            bar={{ done: 0.25, promise: 0.18, forecast: 0.9 }}
            says="Dự báo cuối năm: 14 bài"
          />
          <FigureCard
            name="Người bệnh hài lòng"
            value="92,6"
            promise="%, hứa > 90"
            to="/bao-cao"
            bar={{ done: 0.926, promise: 0.9 }}
            says="412 phiếu, từ 15/12/2025"
          />
        </Sheet>
      </div>
    </Frame>
  )
}

import { IconDownload, IconFileTypeDocx } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { DataTable } from '#ui/office/data-table.tsx'
import { DecisionBar } from '#ui/office/decision-bar.tsx'
import { FigureLink } from '#ui/office/figure-link.tsx'
import { Icon } from '#ui/office/icon.tsx'
import { Panes } from '#ui/office/panes.tsx'
import { PaperPreview } from '#ui/office/paper-preview.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { Trace } from '#ui/office/trace.tsx'
import { WorkHeader } from '#ui/office/work-header.tsx'
import { WorkPage } from '#ui/office/work-page.tsx'
import { Frame } from './frame.tsx'
import { REPORT } from './report-sample.ts'

interface Figure {
  tt: string
  name: string
  unit: string
  plan: string
  now: string
  share: string
}

const FIGURES: Figure[] = [
  ['1', 'Văn bản chỉ đạo', 'văn bản', '6', '3', '50,0'],
  ['2', 'Tin, bài trên trang thông tin điện tử', 'tin, bài', '60', '19', '31,7'],
  ['3', 'Tin, bài gửi KSBT, Sở Y tế', 'tin, bài', '12', '3', '25,0'],
  ['8', 'Buổi truyền thông cộng đồng', 'buổi', '216', '37', '17,1'],
  ['', 'Lượt người dự', 'lượt', '–', '1.482', '–'],
].map(([tt, name, unit, plan, now, share]) => ({ tt, name, unit, plan, now, share }) as Figure)

export function ReportGallery() {
  const [opened, open] = useState<string | undefined>('2')
  return (
    <Frame wide>
      <WorkPage>
        <WorkHeader
          back={{ to: '/bao-cao', label: 'Báo cáo' }}
          title="Báo cáo Quý I/2026"
          progress={<StateBadge state="open">Đơn vị gửi 24/27</StateBadge>}
          note="Tự lưu lúc 08:42"
          actions={
            <>
              <Button icon={IconDownload}>Tải docx</Button>
              <Button kind="primary">Sang Lời văn</Button>
            </>
          }
        />
        <Panes
          left={{ label: 'Số liệu', content: <Figures opened={opened} open={open} /> }}
          right={{
            label: 'Bản xem trước',
            desk: true,
            content: (
              <>
                <div className="lt-pane-bar">
                  <Icon of={IconFileTypeDocx} />
                  <b>Bản xem trước</b>
                </div>
                <PaperPreview
                  document={REPORT}
                  figures={{ onOpen: open, changed: new Set(['2']), ...(opened !== undefined && { opened }) }}
                />
              </>
            ),
          }}
        />
      </WorkPage>
    </Frame>
  )
}

function Figures({ opened, open }: { opened: string | undefined; open: (key: string | undefined) => void }) {
  return (
    <>
      <DataTable
        caption="Số liệu Quý I/2026"
        keepShape
        rows={FIGURES}
        rowKey={figure => figure.name}
        opened={figure =>
          figure.tt !== '' && figure.tt === opened ? (
            <Trace
              steps={[
                { before: 'Kế hoạch', value: 'TT 5' },
                { value: '20', after: 'bài' },
                { before: 'Chỉ tiêu 2:', value: '19', current: true },
              ]}
            />
          ) : undefined
        }
        columns={[
          { key: 'tt', head: 'TT', kind: 'tt', cell: figure => figure.tt },
          { key: 'name', head: 'Chỉ tiêu', names: true, cell: figure => figure.name, total: 'Cộng' },
          { key: 'unit', head: 'ĐVT', cell: figure => figure.unit },
          { key: 'plan', head: 'KH năm', kind: 'number', cell: figure => figure.plan },
          {
            key: 'now',
            head: 'Kỳ này',
            kind: 'number',
            cell: figure => (
              <FigureLink label={`Mở ${figure.name}`} opened={figure.tt === opened} onOpen={() => open(figure.tt)}>
                {figure.now}
              </FigureLink>
            ),
            total: '62',
          },
          { key: 'share', head: '% KH', kind: 'number', cell: figure => figure.share },
        ]}
      />
      <DecisionBar note="3 đơn vị chưa gửi số liệu">
        <Button kind="primary" hotkey="Enter">
          Nhắc 3 đơn vị
        </Button>
        <Button hotkey="B">Bỏ qua</Button>
      </DecisionBar>
    </>
  )
}

import { Button } from '#ui/office/button.tsx'
import { DecisionBar } from '#ui/office/decision-bar.tsx'
import { KeyHints } from '#ui/office/key-hints.tsx'
import { Panes } from '#ui/office/panes.tsx'
import { PaperPreview } from '#ui/office/paper-preview.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { WordTag } from '#ui/office/word-tag.tsx'
import { WorkHeader } from '#ui/office/work-header.tsx'
import { WorkPage } from '#ui/office/work-page.tsx'
import { Frame } from './frame.tsx'
import { REPORT } from './report-sample.ts'

export function ImportGallery() {
  return (
    <Frame wide>
      <WorkPage>
        <WorkHeader
          back={{ to: '/ke-hoach', label: 'Kế hoạch' }}
          title="Đọc kế hoạch năm 2026"
          progress={
            <>
              <span>
                <b className="lt-num">9/23</b> nhiệm vụ đã nhận
              </span>
              <mark>
                <b>3</b> chỗ đọc chưa chắc
              </mark>
            </>
          }
          actions={<Button>Nhận kế hoạch, còn 14 dòng</Button>}
        />
        <Panes
          sourceFirst
          left={{ label: 'Văn bản gốc', desk: true, content: <PaperPreview document={REPORT} /> }}
          right={{
            label: 'Bản đọc được',
            content: (
              <>
                <div className="lt-pane-bar">
                  <TaskTag tt="5" current /> <b>Đưa tin, bài về việc đã làm</b>{' '}
                  <StateBadge state="accepted">Đã nhận</StateBadge>
                </div>
                <div className="lt-sheet-body lt-row">
                  <WordTag>Tin, bài</WordTag>
                  <WordTag>Website</WordTag>
                </div>
                <DecisionBar note="Còn 14 dòng chưa nhận">
                  <Button kind="primary" hotkey="Enter">
                    Nhận dòng 5
                  </Button>
                  <Button hotkey="S">Sửa</Button>
                </DecisionBar>
              </>
            ),
          }}
        />
        <KeyHints
          hints={[
            { keys: ['↑', '↓'], does: 'Dòng trước, sau' },
            { keys: ['Enter'], does: 'Nhận' },
            { keys: ['Ctrl', 'Z'], does: 'Hoàn tác' },
          ]}
          note="Chưa có gì vào kế hoạch cho đến khi bấm “Nhận kế hoạch”."
        />
      </WorkPage>
    </Frame>
  )
}

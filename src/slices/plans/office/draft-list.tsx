import { useState } from 'react'
import { Button } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import type { DraftProps } from './draft-pane.tsx'
import { DraftRow } from './draft-rows.tsx'
import { DraftTools } from './draft-tools.tsx'
import { NewRow } from './new-row.tsx'
import { OpenRow } from './open-row.tsx'
import type { Review } from './plans.client.ts'

/** The rows in the plan's order, one of them open. */
export function DraftList(props: DraftProps) {
  const { review, byRow, opened, choices, commands, letters, others, head, open, onEditing, onDone } = props
  const address = useAddress()
  const [adding, add] = useState(false)
  const { rows, may } = review
  const unread = rows.filter(row => row.review === 'unread').length
  const toSee = rows.filter(row => byRow.call(row) !== null)
  const only = address.get('loc') === 'can-xem'
  const shown = only ? rows.filter(row => row.id === opened?.id || toSee.includes(row)) : rows
  return (
    <>
      {rows.length > 0 && (
        <DraftTools
          rows={rows}
          toSee={toSee.length}
          onlyToSee={only}
          filter={next => address.set({ loc: next ? 'can-xem' : undefined })}
          open={open}
        />
      )}
      {rows.length === 0 && !adding && <NoRows review={review} />}
      {only && toSee.length === 0 && (
        <div className="pl-pad">
          <EmptyState title="Không còn dòng nào cần xem">Bỏ lọc để thấy mọi dòng.</EmptyState>
        </div>
      )}
      {shown.map(row =>
        row.id === opened?.id && !adding ? (
          <OpenRow
            key={`${row.id}.${row.row_version}`}
            {...{ review, row, choices, commands, letters, head, unread, others, onEditing, onDone }}
            findings={byRow.findings(row)}
            unsure={byRow.unsure(row)}
          />
        ) : (
          <DraftRow
            key={row.id}
            row={row}
            call={byRow.call(row)}
            other={others.find(other => other.row_id === row.id)?.name}
            onOpen={open}
          />
        ),
      )}
      {adding && choices !== undefined && (
        <NewRow
          choices={choices}
          commands={commands}
          versionId={review.version.id}
          after={rows.at(-1) ?? null}
          onClose={() => add(false)}
        />
      )}
      {may.edit && !adding && (
        <div className="pl-pad">
          <Button onClick={() => add(true)}>Thêm một dòng gõ tay</Button>
        </div>
      )}
    </>
  )
}

function NoRows({ review }: { review: Review }) {
  return (
    <div className="pl-pad">
      <EmptyState title="Chưa có dòng nhiệm vụ nào">
        {review.version.source_name === null
          ? 'Gõ từng dòng: nhiệm vụ, sản phẩm, thời gian, ai chủ trì.'
          : 'Văn bản không có bảng hoặc đoạn nào đọc được thành nhiệm vụ. Toàn bộ chữ vẫn nằm ở bên trái, gõ từng dòng theo đó.'}
      </EmptyState>
    </div>
  )
}

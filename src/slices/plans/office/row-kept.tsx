import { formatInstant } from '#ui/format.ts'
import { Button } from '#ui/office/button.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import type { RowContent } from '../plan-content.ts'
import { partyRoleWords } from '../plans.words.ts'
import { scheduleWithRhythm } from '../schedule.words.ts'

/** Words that were typed before the page was closed are there again, and say so. */
export function RowRestored({ at, onDrop }: { at: number; onDrop: () => void }) {
  return (
    <div className="pl-note">
      <InlineNotice
        calm
        actions={
          <Button small onClick={onDrop}>
            Bỏ phần gõ dở
          </Button>
        }
      >
        <b>Phần gõ dở lúc {formatInstant(new Date(at))} vẫn còn</b> trên máy này, chưa lưu vào bản dự thảo.
      </InlineNotice>
    </div>
  )
}

interface ConflictProps {
  typed: RowContent
  now: RowContent
  by: string | null
  onTake: () => void
  onDrop: () => void
}

/** Somebody changed the row while it was being typed in: both texts, and a choice. */
export function RowConflict({ typed, now, by, onTake, onDrop }: ConflictProps) {
  const [mine, theirs] = [linesOf(typed), linesOf(now)]
  const differing = mine.filter(([name, text]) => theirs.find(([other]) => other === name)?.[1] !== text)
  return (
    <section className="pl-note pl-conflict" aria-label="Hai bản của dòng này">
      <InlineNotice
        actions={
          <>
            <Button small onClick={onTake}>
              Sửa tiếp bản gõ dở
            </Button>
            <Button small onClick={onDrop}>
              Giữ bản trong dự thảo
            </Button>
          </>
        }
      >
        <b>Dòng này đã đổi từ lúc gõ dở{by !== null && `, người đổi: ${by}`}.</b> Cả hai bản còn đủ, chọn một.
      </InlineNotice>
      <table className="pl-versus">
        <thead>
          <tr>
            <th scope="col">Ô</th>
            <th scope="col">Đang gõ dở</th>
            <th scope="col">Trong bản dự thảo</th>
          </tr>
        </thead>
        <tbody>
          {differing.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{text || '–'}</td>
              <td>{theirs.find(([other]) => other === name)?.[1] || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function linesOf(row: RowContent): [string, string][] {
  return [
    ['TT', row.no],
    ['Nhiệm vụ', row.title],
    ['Nhóm', row.group_title ?? ''],
    ['Sản phẩm', row.products.join('; ')],
    ['Hình thức', row.forms.join('; ')],
    ...row.parts.map((part, at): [string, string] => [
      row.parts.length > 1 ? `Phần ${at + 1}` : 'Thời gian, phân công',
      [
        part.product,
        scheduleWithRhythm(part),
        part.minimum === null ? null : `ít nhất ${part.minimum}`,
        ...part.parties.map(party => `${partyRoleWords[party.role]}: ${party.words}`),
      ]
        .filter(Boolean)
        .join('; '),
    ]),
  ]
}

import { ButtonLink } from '#ui/office/button.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { TaskTag } from '#ui/office/task-tag.tsx'
import { missingWords } from '../plans.words.ts'
import type { Review } from './plans.client.ts'

type Missing = Review['missing'][number]

/** What keeps the plan from being issued, each with the way to its row. */
export function MissingList({ review }: { review: Review }) {
  const { version, missing } = review
  return (
    <Sheet title={`${missing.length} chỗ thiếu, cần đủ trước khi ban hành`} flush>
      <ul className="pl-missing">
        {missing.map((lack, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one row may lack the same thing twice
          <li key={index}>
            <TaskTag tt={lack.no} /> {sentenceOf(lack)}
            <ButtonLink small to={`/ke-hoach/${version.id}/doc?dong=${lack.row_id}`}>
              Mở dòng {lack.no}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

const sentenceOf = ({ code, params }: Missing): string =>
  missingWords[code].replace('{words}', params.words ?? '').replace('{units}', params.units ?? '')

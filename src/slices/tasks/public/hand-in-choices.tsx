import { formatDay } from '#ui/format.ts'
import { CheckBox } from '#ui/public/check-box.tsx'
import { FilePicker } from '#ui/public/file-picker.tsx'
import { kindWords } from '../../activities/activities.api.ts'
import type { HandInForm } from '../hand-in-form.queries.ts'
import type { Typed } from '../read-hand-in-form.ts'
import { areOfSeveralUnits, DutyLine } from './joint-page.tsx'

/** The other duties that this evidence serves; unticking one leaves it for another time. */
export function OtherDuties({
  others,
  duty: own,
  today,
  error,
}: Pick<HandInForm, 'duty' | 'others' | 'today'> & { error: string | undefined }) {
  if (others.length === 0) return null
  return (
    <section className="panel" aria-labelledby="o-cung-ten" id="o-cung">
      <h2 id="o-cung-ten">Nộp chung cho {others.length} việc nữa</h2>
      {error !== undefined && <span className="why">{error}</span>}
      {others.map(duty => (
        <CheckBox
          key={duty.id}
          name="cung"
          id={`o-cung-${duty.id}`}
          value={duty.id}
          label={<DutyLine duty={duty} today={today} named={areOfSeveralUnits([own, ...others])} />}
          checked
        />
      ))}
    </section>
  )
}

/** How the pictures are to be kept. */
export function PictureChoices({ typed }: { typed: Typed }) {
  const chosen = typed['anh-tai-lieu'] === 'co' || typed['giu-noi-chup'] === 'co'
  return (
    <details className="more" open={chosen}>
      <summary>Tùy chọn của ảnh</summary>
      <CheckBox
        name="anh-tai-lieu"
        label="Ảnh chụp tài liệu, cần đọc rõ từng chữ"
        checked={typed['anh-tai-lieu'] === 'co'}
      />
      <CheckBox
        name="giu-noi-chup"
        label="Giữ nơi chụp ghi trong ảnh (không đánh dấu thì bỏ)"
        checked={typed['giu-noi-chup'] === 'co'}
      />
    </details>
  )
}

/** Who came is proved by the list they signed. */
export function SignSheet() {
  return (
    <>
      <p className="mut gap">Có số người dự thì chụp kèm danh sách ký. Người duyệt sẽ thấy nếu thiếu.</p>
      <div className="picks">
        <FilePicker name="danh-sach" label="Chụp danh sách ký" icon="camera" accept="image/*,.pdf" multiple />
      </div>
    </>
  )
}

/** What the unit's rooms have recorded already is offered instead of being typed again. */
export function OwnActivities({ own, chosen }: { own: HandInForm['own']; chosen: readonly string[] }) {
  if (own.length === 0) return null
  return (
    <details className="panel" open={chosen.length > 0}>
      <summary>Chọn hoạt động đã có trong sổ ({own.length})</summary>
      {own.map(({ id, title, happened_on: day, kind }) => (
        <CheckBox
          key={id}
          name="hoat-dong"
          id={`o-hoat-dong-${id}`}
          value={id}
          label={`${formatDay(day)} · ${kindWords(kind).name} · ${title}`}
          checked={chosen.includes(id)}
        />
      ))}
    </details>
  )
}

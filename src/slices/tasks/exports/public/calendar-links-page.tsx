import { dayOf } from '#platform/day.ts'
import { formatDay } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/public/button.tsx'
import { ChoiceBox } from '#ui/public/choice-box.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import type { OwnFeeds } from '../calendar-feed.ts'

interface Props extends OwnFeeds {
  base: string
  facility: string
  /** The address of a link that was just made: shown this once. */
  made?: string | undefined
  done?: string | undefined
}

/** Liên kết lịch của mình: tạo, xem còn những liên kết nào, thu hồi. */
export function CalendarLinksPage({ base, facility, feeds, units, made, done }: Props) {
  const action = `${base}/tai-khoan/lich`
  return (
    <SheetPage title="Lịch trên điện thoại" behind={facility} close={`${base}/tai-khoan`}>
      {done !== undefined && <Notice>{done}</Notice>}
      {made !== undefined && (
        <Notice title="Liên kết mới, chỉ hiện lần này.">
          Chép vào ứng dụng lịch, mục thêm lịch từ địa chỉ (URL). Ai có liên kết này đều xem được lịch, nên không gửi
          cho người khác.
          <code className="secret address">{made}</code>
        </Notice>
      )}
      <p>
        Hạn nộp hiện thành việc cả ngày trong lịch của điện thoại hoặc máy tính, tự cập nhật khi gia hạn hoặc đã duyệt.
      </p>
      {feeds.length > 0 && (
        <>
          <h2>Liên kết đang dùng</h2>
          <ul className="feeds">
            {feeds.map(feed => (
              <li key={feed.id}>
                <form method="post" action={`${action}/thu-hoi`} className="stacked">
                  <input type="hidden" name="id" value={feed.id} />
                  <p>
                    <b>{feed.unit ?? 'Việc của tôi'}</b>, tạo ngày {formatDay(dayOf(feed.made_at))}
                  </p>
                  <Button icon="trash">Thu hồi liên kết {feed.unit ?? 'Việc của tôi'}</Button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Tạo liên kết</h2>
      <form method="post" action={action}>
        <ChoiceBox
          name="don_vi"
          label="Lịch của"
          {...(feeds.length > 0 && { hint: 'Đã có liên kết cùng loại thì liên kết mới thay liên kết cũ.' })}
          choices={[{ value: '', label: 'Việc của tôi' }, ...units.map(unit => ({ value: unit.id, label: unit.name }))]}
        />
        <Button kind="primary" main icon="calendar">
          Tạo liên kết
        </Button>
      </form>
      <div className="acts">
        <ButtonLink href={`${base}/viec`}>Về việc tuần này</ButtonLink>
      </div>
    </SheetPage>
  )
}

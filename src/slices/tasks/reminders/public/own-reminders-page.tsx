import { formatInstant } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/public/button.tsx'
import { type Tab, ViecPage } from '#ui/public/viec-page.tsx'
import { periodInText } from '../../tasks.words.ts'
import type { OwnDigest } from '../own-reminders.ts'
import { OWN_PATH, SETTINGS_PATH, STEP_WORDS } from '../reminders.words.ts'

interface Props {
  base: string
  names: { facility: string; unit: string }
  digests: readonly OwnDigest[]
  tabs: readonly Tab[]
  done?: string | undefined
}

/** Những lần được nhắc gần đây của chính mình, mới nhất trước. */
export function OwnRemindersPage({ base, names, digests, tabs, done }: Props) {
  const fresh = digests.filter(digest => digest.seen_at === null).length
  return (
    <ViecPage
      title="Nhắc việc"
      base={base}
      facility={{ name: names.facility }}
      unit={names.unit}
      tabs={tabs}
      current={OWN_PATH}
      {...(done !== undefined && { done })}
    >
      <div>
        <h1 className="hid">Nhắc việc</h1>
        {fresh > 0 && (
          <form method="post" action={`${base}${OWN_PATH}`} className="panel">
            <Button kind="primary" icon="check">{`Đã biết ${fresh} lần nhắc`}</Button>
          </form>
        )}
        {digests.map(digest => (
          <Digest key={digest.id} base={base} digest={digest} />
        ))}
        {digests.length === 0 && (
          <div className="empty">
            <b>Chưa có lần nhắc nào</b>
            <p>Trước hạn 7, 3, 1 ngày làm việc và đúng ngày đến hạn, việc cần nộp được nhắc ở đây.</p>
          </div>
        )}
        <p className="panel">
          <ButtonLink href={`${base}${SETTINGS_PATH}`}>Chọn cách nhắc</ButtonLink>
        </p>
      </div>
    </ViecPage>
  )
}

function Digest({ base, digest }: { base: string; digest: OwnDigest }) {
  const when = formatInstant(digest.created_at)
  return (
    <section className="panel" aria-label={`Nhắc lúc ${when}`}>
      <h2>
        {when}
        {digest.chased_by !== null && `, ${digest.chased_by} nhắc`}
        {digest.seen_at === null && ' · Mới'}
      </h2>
      <ul>
        {digest.duties.map(duty => (
          <li key={duty.id}>
            {duty.path === undefined ? (
              <>
                <a href={`${base}/viec/nop/${duty.id}`}>
                  TT {duty.no}, {periodInText(duty.period_code)}
                </a>
                : {duty.title}
              </>
            ) : (
              <a href={`${base}${duty.path}`}>{duty.title}</a>
            )}{' '}
            <span className="mut">({STEP_WORDS[duty.step]})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

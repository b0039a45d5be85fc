import type { publishedPlan } from '#slices/plans/plans.api.ts'
import { formatDay } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { Icon } from '#ui/public/icon.tsx'
import { PublicPage } from '#ui/public/public-page.tsx'
import type { Face } from './load-face.ts'

export type PublishedPlan = NonNullable<Awaited<ReturnType<typeof publishedPlan>>>

interface Props {
  base: string
  face: Face
  plan: PublishedPlan | undefined
}

const TARGETS_SHOWN = 4

export const menuOf = (plan: unknown) => (plan === undefined ? [] : [{ to: '/ke-hoach', label: 'Kế hoạch' }])

/** The front door: how to reach the facility, when it is open, what it has promised. */
export const PublicHome = ({ base, face, plan }: Props) => (
  <PublicPage
    title="Trang chủ"
    description={`Liên hệ, giờ làm việc và kế hoạch cải cách hành chính của ${face.name}.`}
    base={base}
    facility={face}
    menu={menuOf(plan)}
    hero={<Welcome face={face} />}
  >
    {plan === undefined ? (
      <section>
        <h2>Kế hoạch năm nay</h2>
        <p className="lead">Kế hoạch cải cách hành chính sẽ được công khai ở đây sau khi ban hành.</p>
      </section>
    ) : (
      <Promised base={base} plan={plan} />
    )}
  </PublicPage>
)

function Welcome({ face }: { face: Face }) {
  return (
    <>
      <h1>Liên hệ với chúng tôi</h1>
      <dl className="told">
        {face.open_hours !== undefined && (
          <>
            <dt>
              <Icon name="clock" /> Giờ làm việc
            </dt>
            <dd>{face.open_hours}</dd>
          </>
        )}
        {face.phone !== undefined && (
          <>
            <dt>
              <Icon name="phone" /> Điện thoại
            </dt>
            <dd>
              <a href={`tel:${face.phone.replaceAll(/[^\d+]/g, '')}`}>{face.phone}</a>
            </dd>
          </>
        )}
        {face.email !== undefined && (
          <>
            <dt>
              <Icon name="mail" /> Thư điện tử
            </dt>
            <dd>
              <a href={`mailto:${face.email}`}>{face.email}</a>
            </dd>
          </>
        )}
        {face.address !== undefined && (
          <>
            <dt>
              <Icon name="place" /> Địa chỉ
            </dt>
            <dd>{face.address}</dd>
          </>
        )}
        <dt>Cấp cứu</dt>
        <dd>
          <a href="tel:115">115</a>
        </dd>
      </dl>
    </>
  )
}

function Promised({ base, plan }: { base: string; plan: PublishedPlan }) {
  return (
    <section>
      <h2>Chúng tôi đã hứa gì năm {plan.year}</h2>
      <p className="lead">{plan.title}</p>
      <p className="meta">
        {plan.number !== null && <>Số {plan.number}. </>}
        {plan.issued_on !== null && <>Ban hành ngày {formatDay(plan.issued_on)}. </>}
        {plan.rows.length} nhiệm vụ.
      </p>
      {plan.targets.length > 0 && (
        <ul className="list">
          {plan.targets.slice(0, TARGETS_SHOWN).map(target => (
            <li key={target.id}>{target.text}</li>
          ))}
        </ul>
      )}
      <p className="acts">
        <ButtonLink kind="primary" href={`${base}/ke-hoach`}>
          Xem toàn bộ kế hoạch
        </ButtonLink>
      </p>
    </section>
  )
}

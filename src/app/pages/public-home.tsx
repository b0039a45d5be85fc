import { formatDay } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { Icon } from '#ui/public/icon.tsx'
import { PublicPage } from '#ui/public/public-page.tsx'
import type { Face } from './load-face.ts'
import { type PublishedPlan, promisesOf, titleOf } from './published-plan.ts'

interface Props {
  base: string
  face: Face
  plan: PublishedPlan | undefined
}

const TARGETS_SHOWN = 5

export const menuOf = (plan: unknown) => (plan === undefined ? [] : [{ to: '/ke-hoach', label: 'Kế hoạch' }])

/** The front door: how to reach the facility, when it is open, what it has promised. */
export const PublicHome = ({ base, face, plan }: Props) => (
  <PublicPage
    title="Trang chủ"
    description={`${isReachable(face) ? 'Liên hệ, giờ làm việc và kế hoạch' : 'Kế hoạch'} cải cách hành chính của ${face.name}.`}
    base={base}
    facility={face}
    menu={menuOf(plan)}
    hero={isReachable(face) ? <Contacts face={face} /> : <NameOnly face={face} />}
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

/** Whether anything was typed in to reach the facility by; the hotline stands above every page. */
const isReachable = ({ open_hours, phone, email, address }: Face): boolean =>
  [open_hours, phone, email, address].some(told => told !== undefined)

const NameOnly = ({ face }: { face: Face }) => (
  <>
    <h1>{face.name}</h1>
    {face.superior !== undefined && <p className="lead">{face.superior}</p>}
  </>
)

function Contacts({ face }: { face: Face }) {
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
      </dl>
    </>
  )
}

export const PromiseList = ({ promises }: { promises: readonly string[] }) =>
  promises.length === 0 ? null : (
    <ul className="list">
      {promises.map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )

function Promised({ base, plan }: { base: string; plan: PublishedPlan }) {
  const promises = promisesOf(plan)
  return (
    <section>
      <h2>Chúng tôi đã hứa gì năm {plan.year}</h2>
      {promises.length === 0 ? (
        <p className="lead">{plan.rows.length} nhiệm vụ trong kế hoạch đã ban hành.</p>
      ) : (
        <>
          <p className="lead">{titleOf(plan)}</p>
          <p className="meta">
            {plan.number !== null && <>Số {plan.number}. </>}
            {plan.issued_on !== null && <>Ban hành ngày {formatDay(plan.issued_on)}. </>}
            {plan.rows.length} nhiệm vụ.
          </p>
          <PromiseList promises={promises.slice(0, TARGETS_SHOWN)} />
        </>
      )}
      <p className="acts">
        <ButtonLink kind="primary" href={`${base}/ke-hoach`}>
          Xem toàn bộ kế hoạch
        </ButtonLink>
      </p>
    </section>
  )
}

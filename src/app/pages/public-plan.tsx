import { formatDay } from '#ui/format.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { PublicPage } from '#ui/public/public-page.tsx'
import type { Face } from './load-face.ts'
import { menuOf, PromiseList } from './public-home.tsx'
import { groupRows, type PublishedPlan, promisesOf, type PublishedRow as Row, titleOf } from './published-plan.ts'

interface Props {
  base: string
  face: Face
  plan: PublishedPlan
}

/** The issued plan as anybody may read it. */
export const PublicPlan = ({ base, face, plan }: Props) => (
  <PublicPage
    title={`Kế hoạch năm ${plan.year}`}
    description={titleOf(plan)}
    base={base}
    facility={face}
    menu={menuOf(plan)}
    current="/ke-hoach"
    hero={
      <>
        <h1>{titleOf(plan)}</h1>
        <p className="meta">
          {plan.number !== null && <>Số {plan.number}. </>}
          {plan.issued_on !== null && <>Ban hành ngày {formatDay(plan.issued_on)}. </>}
          {plan.signer_name !== null && (
            <>
              Người ký: {[plan.signer_capacity, plan.signer_position].filter(Boolean).join(' ')} {plan.signer_name}.
            </>
          )}
        </p>
        {plan.signed && (
          <ButtonLink href={`${base}/ke-hoach/ban-ky`} icon="download">
            Tải bản đã ký
          </ButtonLink>
        )}
      </>
    }
  >
    {promisesOf(plan).length > 0 && (
      <section>
        <h2>Mục tiêu</h2>
        <PromiseList promises={promisesOf(plan)} />
      </section>
    )}
    <section>
      <h2>{plan.rows.length} nhiệm vụ</h2>
      {groupRows(plan.rows).map(group => (
        <TaskTable key={group.rows[0]?.id} group={group} />
      ))}
    </section>
  </PublicPage>
)

const TaskTable = ({ group }: { group: { title: string | null; rows: Row[] } }) => (
  <>
    {group.title !== null && <h3>{group.title}</h3>}
    <div className="table">
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">TT</th>
            <th scope="col">Việc</th>
            <th scope="col">Sản phẩm</th>
            <th scope="col">Thời gian</th>
            <th scope="col">Chủ trì</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map(row => (
            <tr key={row.id}>
              <td data-label="TT">{row.no ?? '–'}</td>
              <td>{row.title}</td>
              <td data-label="Sản phẩm">{row.products.join('; ') || '–'}</td>
              <td data-label="Thời gian">{row.schedule_raw ?? '–'}</td>
              <td data-label="Chủ trì">{row.leads.join('; ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </>
)

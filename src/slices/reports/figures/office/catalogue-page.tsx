import { useQuery } from '@tanstack/react-query'
import { hc, type InferResponseType } from 'hono/client'
import { answer } from '#ui/office/answer.ts'
import { apiAt } from '#ui/office/base.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useYear } from '#ui/office/use-year.ts'
import { reportsWords } from '../../reports.words.ts'
import type { FiguresRoutes } from '../figures.routes.ts'
import './catalogue.css'

const client = hc<FiguresRoutes>(apiAt('figures'))
type Figure = InferResponseType<typeof client.index.$get>['figures'][number]

/** Danh mục chỉ tiêu: mỗi số của báo cáo đếm gì, tính thế nào, lấy từ sự việc nào, theo dòng nào của bảng. */
export function CataloguePage() {
  const query = useQuery({ queryKey: ['figures'], queryFn: () => answer(client.index.$get()) })
  return (
    <>
      <PageHeader
        title="Danh mục chỉ tiêu"
        facts="Mỗi số trong báo cáo đếm gì, tính thế nào, lấy từ sự việc nào. Chỉ chương trình cải cách hành chính được tính; lượt và người không cộng với nhau."
        actions={<ButtonLink to="/bao-cao">Về Báo cáo</ButtonLink>}
      />
      <QueryState query={query} failed="Chưa mở được danh mục chỉ tiêu" words={reportsWords}>
        {({ figures }) => (
          <>
            <Group
              title="Bảng số liệu"
              facts="Mười sáu dòng của bảng số liệu kèm báo cáo."
              figures={figures.filter(figure => figure.row > 0)}
            />
            <Group
              title="Cam kết của kế hoạch"
              facts="Ngoài bảng số liệu; chỉ vào báo cáo khi kế hoạch đang thực hiện có hứa."
              figures={figures.filter(figure => figure.row === 0)}
            />
          </>
        )}
      </QueryState>
    </>
  )
}

function Group({ title, facts, figures }: { title: string; facts: string; figures: readonly Figure[] }) {
  return (
    <Sheet title={title} facts={facts} flush>
      {figures.map(figure => (
        <Entry key={figure.code} figure={figure} />
      ))}
    </Sheet>
  )
}

function Entry({ figure }: { figure: Figure }) {
  const { year } = useYear()
  // The figures of a year run from 15/12 of the year before, as its reports do.
  const days = year === undefined ? '' : `&tu=${year - 1}-12-15&den=${year}-12-14`
  return (
    <article className="fg-entry" id={figure.code}>
      <h3 className="fg-name">
        <span className="fg-no lt-num">{figure.no}</span>
        <span>
          {figure.name} <span className="lt-muted fg-unit">({figure.unit})</span>
        </span>
      </h3>
      <dl className="fg-told">
        <dt>Đếm gì</dt>
        <dd>{figure.definition}</dd>
        <dt>Cách tính</dt>
        <dd>{figure.made}</dd>
        <dt>Lấy từ</dt>
        <dd>{figure.fed_by.join('; ')}</dd>
        <dt>Theo</dt>
        <dd>{figure.source}</dd>
      </dl>
      <div className="fg-open">
        {figure.opens && (
          <ButtonLink small to={`/hoat-dong?chi-tieu=${figure.code}&tinh=da-tinh${days}`}>
            {year === undefined ? 'Các sự việc' : `Sự việc năm ${year}`}
            <span className="lt-hidden">: {figure.name}</span>
          </ButtonLink>
        )}
      </div>
    </article>
  )
}

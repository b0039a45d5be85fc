import { useQuery } from '@tanstack/react-query'
import './templates.css'
import { answer } from '#ui/office/answer.ts'
import { ButtonLink } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { TabLinks } from '#ui/office/tab-links.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { templatesWords } from '../templates.words.ts'
import { FieldsList } from './fields-list.tsx'
import { TemplateCard } from './template-card.tsx'
import { keys, type TemplateList, templates } from './templates.client.ts'
import { UploadForm } from './upload-form.tsx'

const TABS = [
  { value: 'mau', label: 'Mẫu của đơn vị' },
  { value: 'truong', label: 'Danh sách trường' },
]

/** Mẫu báo cáo của đơn vị: tải lên, xem lỗi ở đâu, xem thử, cho nghỉ; và các trường dùng được. */
export function TemplatesPage() {
  const address = useAddress()
  return (
    <>
      <PageHeader
        title="Mẫu báo cáo"
        facts="Mẫu Word của đơn vị; số liệu được điền vào các trường trong dấu { }. Báo cáo theo mẫu riêng chỉ có tệp docx."
        actions={<ButtonLink to="/bao-cao">Về Báo cáo</ButtonLink>}
      />
      <TabLinks label="Các phần của trang mẫu báo cáo" tabs={TABS} />
      {address.get('muc') === 'truong' ? <FieldsList /> : <Templates />}
    </>
  )
}

function Templates() {
  const query = useQuery({ queryKey: keys.all, queryFn: () => answer(templates.index.$get()) })
  return (
    <QueryState query={query} failed="Chưa mở được danh sách mẫu" words={templatesWords}>
      {list => <TemplatesAndUpload list={list} />}
    </QueryState>
  )
}

function TemplatesAndUpload({ list }: { list: TemplateList }) {
  const byName = Map.groupBy(list.templates, one => one.name)
  // What can be used comes first, what has retired last.
  const order = { checked: 0, refused: 1, retired: 2 }
  const groups = [...byName.values()].toSorted(([a], [b]) => (a ? order[a.state] : 0) - (b ? order[b.state] : 0))
  return (
    <div className="lt-stack">
      {list.may_upload && (
        <Sheet title="Tải mẫu lên">
          <UploadForm names={[...byName.keys()]} />
        </Sheet>
      )}
      {groups.length === 0 && (
        <EmptyState title="Chưa có mẫu riêng nào">
          Báo cáo đang theo bố cục có sẵn, đúng thể thức Nghị định 30. Cấp trên có mẫu riêng thì tải mẫu khởi đầu về,
          sửa trong Word rồi tải lên.
        </EmptyState>
      )}
      {groups.map(versions => (
        <TemplateCard key={versions[0]?.name} versions={versions} mayUpload={list.may_upload} />
      ))}
    </div>
  )
}

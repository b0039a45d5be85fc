import { useQuery } from '@tanstack/react-query'
import { fold } from '#platform/fold.ts'
import { answer } from '#ui/office/answer.ts'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { CopyButton } from './copy-button.tsx'
import { keys, type TemplateFieldList, templates } from './templates.client.ts'

interface Named {
  name: string
  says: string
}

/** Every field that a template may hold, with a button to copy it. */
export function FieldsList() {
  const query = useQuery({
    queryKey: keys.fields,
    queryFn: () => answer(templates.fields.$get()),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <QueryState query={query} failed="Chưa mở được danh sách trường">
      {fields => <Fields fields={fields} />}
    </QueryState>
  )
}

function Fields({ fields }: { fields: TemplateFieldList }) {
  const address = useAddress()
  const sought = address.get('tim') ?? ''
  // A name is sought as it is spoken: tin bai website.
  const spoken = (text: string) => fold(text.replaceAll(/[_.]/gu, ' '))
  const wanted = spoken(sought)
  const fits = ({ name, says }: Named) => spoken(`${name} ${says}`).includes(wanted)
  const groups = [
    { title: 'Văn bản', list: fields.document.filter(fits) },
    { title: 'Lời văn và đánh giá', list: fields.texts.filter(fits) },
  ].filter(group => group.list.length > 0)
  const figures = fields.figures.filter(fits)
  const lists = fields.lists.filter(list => fits(list) || list.fields.some(fits))
  return (
    <div className="lt-stack">
      <TextField
        label="Tìm trường"
        hint="Gõ tên hoặc nghĩa, không cần dấu"
        value={sought}
        onChange={tim => address.set({ tim: tim === '' ? undefined : tim })}
      />
      {groups.length + figures.length + lists.length === 0 && (
        <EmptyState title="Chưa có trường nào khớp">Gõ ít chữ hơn, hoặc xóa ô tìm để xem tất cả.</EmptyState>
      )}
      {groups.map(group => (
        <Sheet key={group.title} title={group.title}>
          <FieldRows list={group.list} />
        </Sheet>
      ))}
      {lists.map(list => (
        <Sheet key={list.name} title={list.says}>
          <p className="tpl-around">
            <CopyButton text={`{#${list.name}}`} /> … <CopyButton text={`{/${list.name}}`} />
          </p>
          <FieldRows list={list.fields} />
        </Sheet>
      ))}
      {figures.length > 0 && (
        <Sheet title="Chỉ tiêu" facts={`${figures.length} chỉ tiêu, mỗi chỉ tiêu năm trường`}>
          {figures.map(figure => (
            <details key={figure.code} className="tpl-figure" open={figures.length <= 3}>
              <summary>{`${figure.says} (${figure.unit})`}</summary>
              <FieldRows list={figure.fields} />
            </details>
          ))}
        </Sheet>
      )}
    </div>
  )
}

const FieldRows = ({ list }: { list: readonly Named[] }) => (
  <ul className="tpl-fields">
    {list.map(field => (
      <li key={field.name}>
        <CopyButton text={`{${field.name}}`} />
        <span>{field.says}</span>
      </li>
    ))}
  </ul>
)

import { placeWords } from '../templates.words.ts'
import type { TemplateFinding } from './templates.client.ts'

/** What the check says, each with its place and the words around it. */
export function FindingList({ findings }: { findings: readonly TemplateFinding[] }) {
  const errors = findings.filter(one => one.kind === 'error')
  const remarks = findings.filter(one => one.kind === 'remark')
  return (
    <div className="lt-stack">
      {errors.length > 0 && (
        <section>
          <h3 className="tpl-h">{`${errors.length} lỗi phải sửa`}</h3>
          <Findings list={errors} />
        </section>
      )}
      {remarks.length > 0 && (
        <details open={errors.length === 0 && remarks.length <= 3}>
          <summary>{`${remarks.length} nhận xét, vẫn dùng được`}</summary>
          <Findings list={remarks} />
        </details>
      )}
    </div>
  )
}

const Findings = ({ list }: { list: readonly TemplateFinding[] }) => (
  <ol className="tpl-findings">
    {list.map((one, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list of one check never changes
      <li key={at}>
        {one.place && <b>{placeWords(one.place)}: </b>}
        {one.what}
        {one.place?.excerpt && <q className="tpl-excerpt">{one.place.excerpt}</q>}
      </li>
    ))}
  </ol>
)

import { useQuery } from '@tanstack/react-query'
import './templates.css'
import { answer } from '#ui/office/answer.ts'
import { ButtonAnchor, ButtonLink } from '#ui/office/button.tsx'
import { SelectField } from '#ui/office/fields/select-field.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import { templatesWords } from '../templates.words.ts'
import { keys, previewAddress, templates } from './templates.client.ts'

const OWN_LAYOUT = 'co-san'
const PERIODS = ['reports']

/** Which template the report's Word file is written in; our own layout unless one was chosen. */
export function TemplateChoice({ report }: { report: string }) {
  const query = useQuery({
    queryKey: keys.ofReport(report),
    queryFn: () => answer(templates['of-report'][':id'].$get({ param: { id: report } })),
  })
  const choose = useCommand({
    run: (json: { request_key: string; template_id: string | null }) =>
      answer(templates['of-report'][':id'].$put({ param: { id: report }, json })),
    done: ({ template_id }) => (template_id === null ? 'Dùng bố cục có sẵn.' : 'Đã chọn mẫu cho báo cáo.'),
    refresh: [['report', report], PERIODS, keys.all],
    words: templatesWords,
  })
  return (
    <QueryState query={query} failed="Chưa mở được danh sách mẫu" words={templatesWords}>
      {({ chosen, choices, may_choose }) => (
        <div className="lt-stack tpl-choice">
          {may_choose && choices.length > 0 && (
            <SelectField
              label="Mẫu Word"
              value={chosen?.id ?? OWN_LAYOUT}
              disabled={choose.busy}
              choices={[
                { value: OWN_LAYOUT, label: 'Bố cục có sẵn (Nghị định 30)' },
                ...choices.map(one => ({ value: one.id, label: `${one.name}, phiên bản ${one.version}` })),
              ]}
              onChange={value => value && choose.send({ template_id: value === OWN_LAYOUT ? null : value })}
            />
          )}
          {choose.refused !== undefined && <InlineNotice>{choose.refused}</InlineNotice>}
          {chosen && (
            <InlineNotice
              calm
              actions={
                <ButtonAnchor small href={previewAddress(chosen.id, report)} download>
                  Xem thử theo mẫu
                </ButtonAnchor>
              }
            >
              {`Tệp docx theo mẫu ${chosen.name}, phiên bản ${chosen.version}; không có bản PDF. Bản trên màn hình là bố cục có sẵn, cùng số liệu.`}
            </InlineNotice>
          )}
          {may_choose && choices.length === 0 && (
            <p className="lt-muted lt-small">
              Văn bản theo bố cục có sẵn.{' '}
              <ButtonLink small to="/bao-cao/mau">
                Dùng mẫu Word của đơn vị
              </ButtonLink>
            </p>
          )}
        </div>
      )}
    </QueryState>
  )
}

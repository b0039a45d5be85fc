import { IconDownload, IconEye, IconUpload } from '@tabler/icons-react'
import { useId } from 'react'
import { formatInstant } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button, ButtonAnchor } from '#ui/office/button.tsx'
import { Icon } from '#ui/office/icon.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { StateBadge } from '#ui/office/state-badge.tsx'
import { useCommand } from '#ui/office/use-command.ts'
import type { ShownState } from '#ui/state.ts'
import { TEMPLATE_STATE_WORDS, templatesWords } from '../templates.words.ts'
import { FindingList } from './finding-list.tsx'
import { keys, previewAddress, type TemplateRow, templateAddress, templates } from './templates.client.ts'
import { useUpload } from './use-upload.ts'

const LOOKS: Readonly<Record<TemplateRow['state'], ShownState>> = {
  checked: 'accepted',
  refused: 'returned',
  retired: 'waived',
}

/** One template with its newest version open and the older ones below. */
export function TemplateCard({ versions, mayUpload }: { versions: readonly TemplateRow[]; mayUpload: boolean }) {
  const [newest, ...older] = versions
  if (newest === undefined) return null
  return (
    <Sheet
      title={newest.name}
      facts={
        <StateBadge state={LOOKS[newest.state]}>
          {`${TEMPLATE_STATE_WORDS[newest.state]} · phiên bản ${newest.version}`}
        </StateBadge>
      }
    >
      <div className="lt-stack">
        <Facts template={newest} />
        <Acts template={newest} mayUpload={mayUpload} />
        {newest.findings.length > 0 && <FindingList findings={newest.findings} />}
        {older.length > 0 && (
          <details>
            <summary>{`${older.length} phiên bản trước`}</summary>
            <ul className="tpl-older">
              {older.map(one => (
                <li key={one.id}>
                  <StateBadge state={LOOKS[one.state]} plain>
                    {`${TEMPLATE_STATE_WORDS[one.state]} · phiên bản ${one.version}`}
                  </StateBadge>
                  <Facts template={one} />
                  <Acts template={one} mayUpload={false} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Sheet>
  )
}

const usedWords = (count: number): string => (count === 0 ? 'chưa báo cáo nào dùng' : `${count} báo cáo dùng`)

const Facts = ({ template }: { template: TemplateRow }) => (
  <p className="lt-muted lt-small">
    {`${template.file_name} · ${template.uploaded_by} tải lên ${formatInstant(template.uploaded_at)} · ${usedWords(template.used_by)}`}
  </p>
)

function Acts({ template, mayUpload }: { template: TemplateRow; mayUpload: boolean }) {
  const which = `${template.name}, phiên bản ${template.version}`
  return (
    <div className="lt-row">
      {mayUpload && <NextVersion template={template} />}
      {template.state !== 'refused' && (
        <ButtonAnchor small href={previewAddress(template.id)} icon={IconEye} download>
          Xem thử
          <span className="lt-hidden">{` ${which}, với số liệu bịa`}</span>
        </ButtonAnchor>
      )}
      <ButtonAnchor small kind="quiet" href={templateAddress(template.id)} icon={IconDownload} download>
        Tải tệp gốc<span className="lt-hidden">{` của ${which}`}</span>
      </ButtonAnchor>
      {mayUpload && template.state !== 'retired' && <Retire template={template} />}
    </div>
  )
}

function Retire({ template }: { template: TemplateRow }) {
  const retire = useCommand({
    run: (json: { request_key: string; row_version: number }) =>
      answer(templates[':id'].retire.$post({ param: { id: template.id }, json })),
    done: () => `Mẫu ${template.name} đã nghỉ.`,
    refresh: [keys.all],
    words: templatesWords,
  })
  return (
    <>
      <Button small kind="quiet" busy={retire.busy} onClick={() => retire.send({ row_version: template.row_version })}>
        Cho nghỉ<span className="lt-hidden">{` mẫu ${template.name}`}</span>
      </Button>
      {retire.refused !== undefined && <InlineNotice>{retire.refused}</InlineNotice>}
    </>
  )
}

/** The corrected file goes up under the same name with one choice. */
function NextVersion({ template }: { template: TemplateRow }) {
  const id = useId()
  const upload = useUpload()
  return (
    <div className="tpl-next">
      <input
        className="lt-hidden"
        id={id}
        type="file"
        accept=".docx"
        disabled={upload.isBusy}
        onChange={event => {
          const [file] = event.currentTarget.files ?? []
          if (file) upload.send({ file, name: template.name })
          event.currentTarget.value = ''
        }}
      />
      <label className={template.state === 'refused' ? 'lt-btn lt-btn-primary' : 'lt-btn lt-btn-small'} htmlFor={id}>
        <Icon of={IconUpload} small />
        {upload.isBusy ? 'Đang kiểm tra…' : template.state === 'refused' ? 'Tải bản đã sửa' : 'Tải phiên bản mới'}
        <span className="lt-hidden">{` của mẫu ${template.name}`}</span>
      </label>
      <output className="lt-small">{upload.isBusy ? '' : upload.refused}</output>
      {upload.trouble !== undefined && (
        <div role="alert">
          <InlineNotice>{upload.trouble}</InlineNotice>
        </div>
      )}
    </div>
  )
}

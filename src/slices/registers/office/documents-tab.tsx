import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { formatDay } from '#ui/format.ts'
import { Button } from '#ui/office/button.tsx'
import { type Column, DataTable } from '#ui/office/data-table.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { DayField } from '#ui/office/fields/day-field.tsx'
import { TextField } from '#ui/office/fields/text-field.tsx'
import { FilterChips } from '#ui/office/filter-chips.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { WordTag } from '#ui/office/word-tag.tsx'
import { DOCUMENT_STATUSES, type DocumentStatus, validityWords } from '../registers.words.ts'
import { DocumentForm } from './document-form.tsx'
import { OpenDocument } from './open-document.tsx'
import { type Documents, type LegalDocument, useDocuments, useMayChange } from './registers.client.ts'

const PAGE = 50
const keyOf = (document: LegalDocument): string => document.id ?? `${document.number} ${document.issued_on}`

const TONE: Record<DocumentStatus, string | undefined> = {
  in_force: undefined,
  partly: 'lt-tone-near',
  expired: 'lt-tone-near',
  unknown: 'lt-muted',
  not_yet: 'lt-muted',
}

const COLUMNS: readonly Column<LegalDocument>[] = [
  { key: 'number', head: 'Số, ký hiệu', names: true, width: 170, cell: document => document.number ?? 'Không số' },
  {
    key: 'day',
    head: 'Ngày ban hành',
    width: 120,
    cell: document => (
      <span className="lt-num">{document.issued_on === null ? '–' : formatDay(document.issued_on)}</span>
    ),
  },
  {
    key: 'title',
    head: 'Tên loại, trích yếu',
    cell: document => (
      <>
        {document.type} {document.title} {document.origin === 'own' && <WordTag>cơ sở thêm</WordTag>}
      </>
    ),
  },
  { key: 'issuer', head: 'Cơ quan', width: 170, cell: document => document.issuer ?? '–' },
  {
    key: 'validity',
    head: 'Hiệu lực',
    width: 160,
    cell: document => <span className={TONE[document.validity]}>{validityWords[document.validity]}</span>,
  },
]

/** Legal documents: the national register and the facility's own, with their validity on a day. */
export function DocumentsTab() {
  const address = useAddress()
  const may = useMayChange()
  const [text, day] = [address.get('tim'), address.get('ngay')]
  const query = useDocuments({ ...(text !== undefined && { tim: text }), ...(day !== undefined && { ngay: day }) })
  const adding = address.get('them') !== undefined && may
  return (
    <div className="lt-stack">
      {adding && (
        <Sheet title="Thêm văn bản">
          <DocumentForm onDone={() => address.set({ them: undefined })} />
        </Sheet>
      )}
      <Search />
      <QueryState query={query} failed="Chưa mở được danh mục văn bản">
        {found => <DocumentList found={found} mayAdd={may && !adding} />}
      </QueryState>
    </div>
  )
}

/** Typing waits a moment before it asks. */
const PAUSE_MS = 250

function Search() {
  const address = useAddress()
  const asked = address.get('tim') ?? ''
  const [typed, setTyped] = useState(asked)
  useEffect(() => {
    if (typed === asked) return
    const timer = setTimeout(() => address.set({ tim: typed || undefined, trang: undefined }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, asked, address])
  return (
    <div className="lt-row" style={{ alignItems: 'flex-start' }}>
      <TextField label="Tìm số, tên, cơ quan" type="search" value={typed} onChange={setTyped} />
      <DayField
        label="Hiệu lực vào ngày"
        value={address.get('ngay') ?? null}
        onChange={day => address.set({ ngay: day ?? undefined })}
      />
    </div>
  )
}

function DocumentList({ found, mayAdd }: { found: Documents; mayAdd: boolean }) {
  const address = useAddress()
  const chosen = address.all('hieu-luc')
  const open = address.get('mo')
  const page = Math.max(1, Number(address.get('trang') ?? 1))
  const shown = found.documents.filter(document => chosen.length === 0 || chosen.includes(document.validity))
  const chips = DOCUMENT_STATUSES.map(status => ({
    value: status,
    label: validityWords[status],
    count: found.documents.filter(document => document.validity === status).length,
  })).filter(chip => chip.count > 0)
  const add = mayAdd && (
    <Button small icon={IconPlus} onClick={() => address.set({ them: '1' })}>
      Thêm văn bản
    </Button>
  )
  return (
    <>
      <FilterChips name="hieu-luc" label="Hiệu lực" chips={chips} />
      <Sheet
        title={`${found.documents.length} văn bản`}
        facts={
          <>
            Hiệu lực tính ngày <span className="lt-num">{formatDay(found.on)}</span>. Trích yếu của danh mục chung cần
            đối chiếu trước khi in.
          </>
        }
        action={add}
        flush
      >
        <DataTable
          caption="Văn bản pháp lý"
          columns={COLUMNS}
          rows={shown.slice((page - 1) * PAGE, page * PAGE)}
          rowKey={keyOf}
          onOpen={document => address.set({ mo: open === keyOf(document) ? undefined : keyOf(document) })}
          opened={document =>
            open === keyOf(document) && <OpenDocument key={document.row_version} document={document} />
          }
          {...(shown.length > PAGE && { page: { page, total: shown.length, size: PAGE } })}
          empty={
            <EmptyState title="Chưa có văn bản nào khớp" action={add}>
              Văn bản của tỉnh, của Sở có thể thêm vào danh mục của cơ sở.
            </EmptyState>
          }
        />
      </Sheet>
    </>
  )
}

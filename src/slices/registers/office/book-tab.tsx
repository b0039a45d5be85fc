import { TabLinks, useTab } from '#ui/office/tab-links.tsx'
import { IncomingBook } from './incoming-book.tsx'
import { OutgoingBook } from './outgoing-book.tsx'

const BOOKS = [
  { value: 'di', label: 'Văn bản đi' },
  { value: 'den', label: 'Văn bản đến' },
]

/** The two document books of the clerk. */
export function BookTab() {
  const book = useTab(BOOKS, 'so')
  return (
    <div className="lt-stack">
      <TabLinks label="Sổ" name="so" within="muc" tabs={BOOKS} />
      {book === 'den' ? <IncomingBook /> : <OutgoingBook />}
    </div>
  )
}

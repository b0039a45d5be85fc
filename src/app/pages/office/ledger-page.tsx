import { LedgerPage as Ledger } from '#slices/activities/office/ledger-page.tsx'
import { TiesOfActivity } from '#slices/tasks/office/ties-of-activity.tsx'

/** The ledger with what each fact fulfils: the ledger knows no plans, so the two meet here. */
export function LedgerPage() {
  return <Ledger tiesOf={id => <TiesOfActivity id={id} />} />
}

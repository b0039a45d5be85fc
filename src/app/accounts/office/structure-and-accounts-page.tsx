import { StructurePage } from '#slices/facilities/office/structure-page.tsx'
import { ChangePreview } from '#slices/tasks/unit-changes/office/change-preview.tsx'
import { AccountsTab } from './accounts-tab.tsx'

/** The structure of the facility with the accounts of its people among it, and what a change of units does to their work. */
export const StructureAndAccountsPage = () => (
  <StructurePage accounts={<AccountsTab />} preview={change => <ChangePreview {...change} />} />
)

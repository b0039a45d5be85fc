import { StructurePage } from '#slices/facilities/office/structure-page.tsx'
import { AccountsTab } from './accounts-tab.tsx'

/** The structure of the facility with the accounts of its people among it. */
export const StructureAndAccountsPage = () => <StructurePage accounts={<AccountsTab />} />

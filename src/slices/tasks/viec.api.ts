export { ownNames } from './duties.queries.ts'
export type { ViecCard, ViecCardSource } from './viec-cards.ts'
export { viecTabs } from './viec-tabs.ts'

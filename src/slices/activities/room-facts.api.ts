/** For the rooms whose own things are facts of the ledger: they end them too. */
export { endRoomFact } from './end-activity.ts'

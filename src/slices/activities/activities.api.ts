/** The ledger of facts and the evidence vault, for the rooms that record and for tasks that count. */
export { activityRecorded } from './activities.events.ts'
export { factsBetween, getActivity, listActivities } from './activities.queries.ts'
export { activitiesWords } from './activities.words.ts'
export {
  ACTIVITY_KINDS,
  type ActivityKind,
  CHANNEL_WORDS,
  channelWords,
  type KindWords,
  kindWords,
  MEASURES,
  type Measure,
  measureWords,
} from './activity-kinds.words.ts'
export { countActivity, uncountActivity } from './count-activity.ts'
export { dropUncounted } from './end-activity.ts'
export { type EvidenceRow, evidenceOf, listEvidence, type Twin, twinsOf } from './evidence.queries.ts'
export { factsOfUnits } from './facts-of-units.queries.ts'
export {
  attachEvidence,
  findByEvidence,
  findByKeys,
  type KeptEvidence,
  keepEvidence,
  type ReadLink,
  readLinks,
} from './keep-evidence.ts'
export { type KeptFile, keepFiles, keepProofs, receivedHash, type SentFile } from './keep-files.ts'
export { checkLinkOn } from './links/check-link.ts'
export { queueLinkChecks } from './links/queue-link-checks.ts'
export { readForm, readFormInput, readSentFiles } from './read-sent-files.ts'
export { type NewActivity, type Recorded, recordActivity } from './record-activity.ts'
export { noteUsed, readUploads, sweepUploads } from './uploads/upload.commands.ts'
export { uploadsWords } from './uploads/uploads.words.ts'

/** The tables that a writer needs in order to record facts with their evidence. */
export type LedgerTables =
  | 'activity'
  | 'activity_measure'
  | 'activity_evidence'
  | 'evidence'
  | 'evidence_look'
  | 'file'
  | 'link'

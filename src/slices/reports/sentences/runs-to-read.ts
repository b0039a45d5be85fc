import type { Run } from '#platform/document/layout.ts'
import type { ReportSnapshot } from '../report-snapshot.ts'
import { writeFirstText } from './write-first-text.ts'

/** The sentences one after the other, for who reads them on a phone. */
export const runsToRead = (snapshot: ReportSnapshot): Run[][] =>
  snapshot.texts === undefined ? writeFirstText(snapshot) : snapshot.texts.map(({ runs }) => [...runs])

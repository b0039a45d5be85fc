import { dayOf, isDay } from '#platform/day.ts'
import { ensure } from '#platform/errors.ts'
import { type Reader, read, type Scope } from '#platform/scope.ts'
import { together } from '#platform/together.ts'
import { waivesFourEyes } from '#slices/facilities/four-eyes.api.ts'
import { listLegalDocuments, matchCitation } from '#slices/registers/legal-documents.api.ts'
import { authorsOf } from './authors-of.ts'
import { findingsIn, listDecisions } from './list-findings.ts'
import { loadAnswering } from './load-answering.ts'
import { missingForIssue } from './missing-for-issue.ts'
import { offerParties } from './offer-parties.ts'
import { listRows } from './plan-rows.queries.ts'
import {
  canApprovePlan,
  canDecidePlan,
  canEditPlan,
  canIssuePlan,
  canSeePlan,
  canSendBack,
  takesEdits,
} from './plans.policy.ts'
import {
  getReading,
  getVersion,
  listChanges,
  listCitations,
  listDeadlines,
  listTargets,
  type PlanVersion,
} from './plans.queries.ts'
import { unsurePlaces } from './unsure-places.ts'

/** All that the import screen and the plan page show of a version, but the source's own blocks. */
export const loadReview = (scope: Scope | Reader, versionId: string) =>
  read(scope, async reader => {
    const version = await getVersion(reader, versionId)
    ensure(canSeePlan(reader.actor, version), 'plan.see')
    const { answering, changes, may, decided, ...loaded } = await together({
      version,
      rows: listRows(reader, versionId),
      reading: getReading(reader, versionId),
      citations: matchedCitations(reader, version),
      targets: listTargets(reader, versionId),
      deadlines: listDeadlines(reader, versionId),
      decided: listDecisions(reader, versionId),
      answering: loadAnswering(reader),
      changes: listChanges(reader, versionId),
      may: whatTheyMay(reader, version),
    })
    const { rows, reading, citations, targets, deadlines } = loaded
    return {
      version,
      rows,
      citations,
      targets,
      deadlines,
      findings: findingsIn(loaded, decided),
      unsure: rows.flatMap(unsurePlaces),
      missing: missingForIssue(rows, answering),
      offers: offerParties(rows, answering.directory),
      leftovers: reading?.leftovers ?? [],
      marks: reading?.marks ?? [],
      changes,
      may,
    }
  })
export type PlanReview = Awaited<ReturnType<typeof loadReview>>

/** Each citation with what the register knows of it on the plan's day; a document not found there is no fault. */
async function matchedCitations(reader: Reader, version: PlanVersion) {
  const day = version.issued_on ?? (isDay(version.dated ?? '') ? version.dated : null) ?? dayOf(reader.now())
  const [documents, citations] = await Promise.all([listLegalDocuments(reader), listCitations(reader, version.id)])
  return citations.map(citation => {
    const { match, validity, document } = matchCitation(documents, citation, day)
    return { ...citation, match, validity, replaced_by: document?.replaced_by ?? [], known_as: document?.title ?? null }
  })
}

async function whatTheyMay(reader: Reader, version: PlanVersion) {
  const { actor } = reader
  const [authors, waived] = await Promise.all([authorsOf(reader, version), waivesFourEyes(reader)])
  return {
    edit: canEditPlan(actor) && takesEdits(version),
    send_back: canSendBack(actor) && takesEdits(version),
    submit: canEditPlan(actor) && version.state === 'draft',
    discard: canEditPlan(actor) && version.state === 'draft',
    decide: canDecidePlan(actor) && version.state === 'in_review',
    approve: version.state === 'in_review' && canApprovePlan(actor, authors, waived),
    issue: canIssuePlan(actor) && version.state === 'approved',
  }
}

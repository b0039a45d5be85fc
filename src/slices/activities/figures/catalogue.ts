import { attendances } from './attendances.ts'
import { communityAttendances } from './community-attendances.ts'
import { communitySessions } from './community-sessions.ts'
import { contestEntries } from './contest-entries.ts'
import { contestants } from './contestants.ts'
import { contests } from './contests.ts'
import { dialogues } from './dialogues.ts'
import { documents } from './documents.ts'
import { facebookPosts } from './facebook-posts.ts'
import { feedbackHandled } from './feedback-handled.ts'
import { feedbackOnTime } from './feedback-on-time.ts'
import { feedbackReceived } from './feedback-received.ts'
import type { Figure } from './figure.ts'
import { leaflets } from './leaflets.ts'
import { meetings } from './meetings.ts'
import { models } from './models.ts'
import { plays } from './plays.ts'
import { posters } from './posters.ts'
import { postingPoints } from './posting-points.ts'
import { proceduresPosted } from './procedures-posted.ts'
import { qrCodes } from './qr-codes.ts'
import { reach } from './reach.ts'
import { satisfaction } from './satisfaction.ts'
import { sentArticles } from './sent-articles.ts'
import { sessionAttendance } from './session-attendance.ts'
import { spending } from './spending.ts'
import { staffReached } from './staff-reached.ts'
import { surveyForms } from './survey-forms.ts'
import { videos } from './videos.ts'
import { websiteArticles } from './website-articles.ts'
import { youtubePosts } from './youtube-posts.ts'
import { zaloPosts } from './zalo-posts.ts'

/**
 * The sixteen rows of the statistics table, composed from the plans and from usual provincial forms (there is no national
 * one): one entry a figure, in the order of the table. Turns (lượt) and persons (người) are figures of
 * their own and are never added to each other.
 */
export const FIGURES: readonly Figure[] = [
  documents,
  websiteArticles,
  sentArticles,
  facebookPosts,
  zaloPosts,
  youtubePosts,
  reach,
  videos,
  plays,
  meetings,
  attendances,
  staffReached,
  communitySessions,
  communityAttendances,
  contests,
  contestEntries,
  contestants,
  posters,
  leaflets,
  proceduresPosted,
  postingPoints,
  qrCodes,
  surveyForms,
  satisfaction,
  feedbackReceived,
  feedbackHandled,
  feedbackOnTime,
  dialogues,
  models,
  spending,
]

/** Figures of what plans promise, outside the table: shown only where the plan in force promises them. */
const PROMISE_FIGURES: readonly Figure[] = [sessionAttendance]

/** Every figure that can measure a promise. */
export const ALL_FIGURES: readonly Figure[] = [...FIGURES, ...PROMISE_FIGURES]

export const figureOf = (code: string): Figure | undefined => ALL_FIGURES.find(one => one.code === code)

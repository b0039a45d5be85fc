import { raiseNotice } from '#platform/notices/raise-notice.ts'
import { type Scope, type Writer, write } from '#platform/scope.ts'

/** Việc nền hỏng hẳn: nằm trong danh sách của người quản trị. The reason stays in the log, it may name people. */
export const noticeGivenUp = (scope: Scope, name: string, jobId: string): Promise<void> =>
  write(scope, { action: 'job.given-up', subject: jobId }, (tx: Writer<'notice'>) =>
    raiseNotice(tx, {
      kind: 'job.given-up',
      severity: 'trouble',
      to: { role: 'administrator' },
      subject: { kind: 'job', id: jobId },
      params: { name },
    }),
  )

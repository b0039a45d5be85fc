import './plans.css'
import './plan-life.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, saysOf } from '#ui/office/answer.ts'
import { Button, ButtonLink } from '#ui/office/button.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { InlineNotice } from '#ui/office/inline-notice.tsx'
import { keepKeys } from '#ui/office/keep-keys.ts'
import { PageHeader } from '#ui/office/page-header.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { Sheet } from '#ui/office/sheet.tsx'
import { usePathPart } from '#ui/office/use-address.ts'
import { lifeOf, type OldTasks } from './life.client.ts'
import { canChange, firstChoices, type Ready, readyDecisions } from './old-task-choice.ts'
import { OldTaskLine } from './plan-old-task-line.tsx'
import { useOpenWork } from './use-open-work.ts'

/** What becomes of each task of the version before: goes on in a row, is finished, or is no longer wanted. */
export function PlanOldTasksPage() {
  const id = usePathPart('id')
  const query = useQuery({
    queryKey: ['plans', id, 'old-tasks'],
    queryFn: () => answer(lifeOf['old-tasks'].$get({ param: { id } })),
  })
  return (
    <QueryState isPage query={query} failed="Chưa mở được nhiệm vụ của bản trước">
      {old => <OldTasksForm key={old.version.row_version} old={old} />}
    </QueryState>
  )
}

function OldTasksForm({ old }: { old: OldTasks }) {
  const { version, tasks } = old
  const [choices, setChoices] = useState(() => firstChoices(tasks))
  const work = useOpenWork(version.from_version_id)
  const save = useDecide(version)
  const undecided = tasks.filter(task => task.becomes.how === 'undecided').length
  const ready = readyDecisions(tasks, choices)
  if (tasks.length === 0) return <NothingOld id={version.id} />
  return (
    <div className="pl-page">
      <PageHeader
        title={undecided > 0 ? `${undecided} nhiệm vụ cũ chưa quyết` : `${tasks.length} nhiệm vụ của bản trước`}
        facts="Nhiệm vụ tiếp tục thì giữ minh chứng và việc đang mở. Nhiệm vụ kết thúc thì các kỳ chưa đến được rút."
        actions={<ButtonLink to={`/ke-hoach/${version.id}`}>Về kế hoạch</ButtonLink>}
      />
      {save.error !== null && (
        <div role="alert">
          <InlineNotice>{saysOf(save.error)}</InlineNotice>
        </div>
      )}
      <form
        className="lt-stack"
        onSubmit={event => {
          event.preventDefault()
          save.mutate(ready.decisions)
        }}
      >
        <Sheet title="Bản trước và bản này" flush>
          <ul className="pl-old">
            {tasks.map(task => (
              <OldTaskLine
                key={task.task_id}
                {...{ old, task }}
                work={work.data?.[task.task_id]}
                choice={choices[task.task_id]}
                onChange={choice => setChoices({ ...choices, [task.task_id]: choice })}
              />
            ))}
          </ul>
        </Sheet>
        {old.may_decide && tasks.some(task => canChange(old, task)) && (
          <SaveBar {...{ ready, undecided }} busy={save.isPending} />
        )}
      </form>
    </div>
  )
}

const NothingOld = ({ id }: { id: string }) => (
  <>
    <PageHeader title="Không nối tiếp bản nào" actions={<ButtonLink to={`/ke-hoach/${id}`}>Về kế hoạch</ButtonLink>} />
    <EmptyState title="Không có nhiệm vụ cũ">
      Bản điều chỉnh và bản thay thế mới có nhiệm vụ của bản trước để quyết.
    </EmptyState>
  </>
)

function SaveBar({ ready, undecided, busy }: { ready: Ready; undecided: number; busy: boolean }) {
  const { decisions, twice, reasonless } = ready
  if (decisions.length === 0 && undecided > 0) return null
  if (twice !== undefined) return <InlineNotice>Dòng {twice} đang được chọn cho hai nhiệm vụ cũ.</InlineNotice>
  if (reasonless !== undefined)
    return <InlineNotice>Ghi lý do miễn các kỳ đang mở của TT {reasonless} cũ.</InlineNotice>
  return (
    <div className="lt-form-acts">
      <Button kind="primary" type="submit" busy={busy} disabled={decisions.length === 0}>
        {decisions.length === 0 ? 'Đã ghi hết' : `Ghi ${decisions.length} quyết định`}
      </Button>
    </div>
  )
}

function useDecide({ id, row_version }: OldTasks['version']) {
  const queries = useQueryClient()
  const [keyFor] = useState(keepKeys)
  return useMutation({
    mutationFn: (decisions: Ready['decisions']) =>
      answer(
        lifeOf['old-tasks'].$post({
          param: { id },
          json: { row_version, request_key: keyFor({ row_version, decisions }), decisions },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plans'] }),
  })
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatNumber } from '#ui/format.ts'
import { answer } from '#ui/office/answer.ts'
import { Button } from '#ui/office/button.tsx'
import { ConfirmReturn } from '#ui/office/confirm-return.tsx'
import { DecisionBar } from '#ui/office/decision-bar.tsx'
import { EmptyState } from '#ui/office/empty-state.tsx'
import { KeyHints } from '#ui/office/key-hints.tsx'
import { QueryState } from '#ui/office/query-state.tsx'
import { useAddress } from '#ui/office/use-address.ts'
import { useKeys } from '#ui/office/use-keys.ts'
import { useNarrow } from '#ui/office/use-narrow.ts'
import { WorkHeader } from '#ui/office/work-header.tsx'
import { WorkPage } from '#ui/office/work-page.tsx'
import { RETURN_REASONS, tasksWords } from '../tasks.words.ts'
import { InboxList } from './inbox-list.tsx'
import { OpenedItem } from './opened-item.tsx'
import { type InboxLine, keys, tasks } from './tasks.client.ts'
import './tasks.css'
import { useDecisions } from './use-decisions.ts'

/** Minh chứng chờ duyệt: xem lần lượt từng bài, nhận hoặc trả lại, một bài hay nhiều bài. */
export function InboxPage() {
  const query = useQuery({ queryKey: keys.inbox, queryFn: () => answer(tasks.inbox.$get()), refetchInterval: 60_000 })
  return (
    <WorkPage>
      <QueryState isPage query={query} failed="Chưa mở được minh chứng" loading="Đang mở minh chứng" words={tasksWords}>
        {({ items }) => <Inbox items={[...items].sort((a, b) => Number(b.may_decide) - Number(a.may_decide))} />}
      </QueryState>
    </WorkPage>
  )
}

const HOME = { to: '/', label: 'Việc cần quyết' }
type Asking = { why: 'return' | 'part'; items: readonly InboxLine[] }

/** What is being read, marked, left out and asked; and what the buttons and keys do with it. */
function useInbox(items: readonly InboxLine[]) {
  const address = useAddress()
  const found = items.findIndex(item => item.duty.id === address.get('ky'))
  const at = Math.max(0, found)
  const item = items[at]
  const [marked, mark] = useState<readonly string[]>([])
  const [without, setWithout] = useState<readonly string[]>([])
  const [asking, ask] = useState<Asking>()
  const goTo = (index: number) => {
    setWithout([])
    address.set({ ky: items[Math.min(Math.max(index, 0), items.length - 1)]?.duty.id })
  }
  const decisions = useDecisions(refused => {
    ask(undefined)
    mark([])
    setWithout([])
    // What was refused has changed meanwhile: it stays in view, with the reason above it.
    address.set({ ky: refused ?? (items[at + 1] ?? items[at - 1])?.duty.id })
  })
  const chosen = items.filter(one => marked.includes(one.duty.id))
  const targets = chosen.length > 0 ? chosen : item?.may_decide ? [item] : []
  const accept = () => {
    if (targets.length === 0 || decisions.busy) return
    if (without.length > 0 && chosen.length === 0) ask({ why: 'part', items: targets })
    else decisions.decide({ items: targets, verdict: 'accept' })
  }
  const giveBack = () => {
    if (targets.length > 0) ask({ why: 'return', items: targets })
  }
  const leaveOut = (tie: string) =>
    setWithout(now => (now.includes(tie) ? now.filter(one => one !== tie) : [...now, tie]))
  const what = targets.length > 1 ? `${targets.length} bài` : `TT ${(targets[0] ?? item)?.duty.no ?? ''}`
  return {
    at,
    item,
    next: items[at + 1],
    marked,
    mark,
    without,
    leaveOut,
    asking,
    ask,
    goTo,
    decisions,
    targets,
    accept,
    giveBack,
    what,
  }
}
type Reading = ReturnType<typeof useInbox>

function Inbox({ items }: { items: readonly InboxLine[] }) {
  const inbox = useInbox(items)
  const { at, item, goTo } = inbox
  const next = () => goTo(at + 1)
  const previous = () => goTo(at - 1)
  useKeys({ Enter: inbox.accept, t: inbox.giveBack, ArrowDown: next, ArrowUp: previous })
  const narrow = useNarrow(1100)
  const address = useAddress()
  const isOpened = address.get('ky') !== undefined
  const back = narrow && isOpened ? { to: address.with({ ky: undefined }), label: 'Danh sách' } : HOME
  return (
    <>
      <WorkHeader back={back} title="Minh chứng" progress={countsOf(items.filter(one => one.may_decide))} />
      {item === undefined ? (
        <EmptyState title="Không có minh chứng nào chờ duyệt">
          Khi đơn vị nộp, bài hiện ở đây theo thứ tự chờ lâu nhất trước.
        </EmptyState>
      ) : (
        <div className="lt-panes tk-panes">
          {(!narrow || !isOpened) && (
            <section className="lt-pane" aria-label="Danh sách">
              <InboxList items={items} current={item.duty.id} marked={inbox.marked} onMark={inbox.mark} onOpen={goTo} />
              {narrow && (
                <>
                  <Refusals inbox={inbox} />
                  {inbox.marked.length > 0 && <Buttons inbox={inbox} item={item} />}
                </>
              )}
            </section>
          )}
          {(!narrow || isOpened) && (
            <section className="lt-pane" aria-label="Bài đang xem">
              <Read inbox={inbox} item={item} />
            </section>
          )}
        </div>
      )}
      <KeyHints
        hints={[
          { keys: ['↑', '↓'], does: 'bài trước, bài sau' },
          { keys: ['Enter'], does: 'nhận' },
          { keys: ['T'], does: 'trả lại' },
        ]}
      />
      <Reasons inbox={inbox} />
    </>
  )
}

/** What units handed in apart from what a rule or a person proposed: only the former are periods that wait. */
function countsOf(mine: readonly InboxLine[]): string {
  const handedIn = mine.filter(one => one.duty.now === 'submitted').length
  const proposed = mine.length - handedIn
  const words = `${formatNumber(handedIn)} bài chờ duyệt`
  return proposed > 0 ? `${words} · ${formatNumber(proposed)} đề nghị gắn` : words
}

function Read({ inbox, item }: { inbox: Reading; item: InboxLine }) {
  return (
    <div className="tk-detail">
      <Refusals inbox={inbox} />
      <OpenedItem line={item} next={inbox.next} without={inbox.without} onLeaveOut={inbox.leaveOut} />
      <Buttons inbox={inbox} item={item} />
    </div>
  )
}

const Refusals = ({ inbox }: { inbox: Reading }) =>
  inbox.decisions.refusals.map(sentence => (
    <p key={sentence} role="alert" className="lt-errors">
      {sentence}
    </p>
  ))

/** On a phone they stand below the list too, once something in it is marked. */
function Buttons({ inbox, item }: { inbox: Reading; item: InboxLine }) {
  const { decisions, targets, what } = inbox
  return (
    <DecisionBar note={noteOf(item, targets.length)}>
      <Button
        kind="primary"
        hotkey="Enter"
        disabled={targets.length === 0}
        busy={decisions.busy}
        onClick={inbox.accept}
      >
        Nhận {what}
      </Button>
      <Button hotkey="T" disabled={targets.length === 0} onClick={inbox.giveBack}>
        Trả lại {what}
      </Button>
    </DecisionBar>
  )
}

const noteOf = (item: InboxLine, targets: number): string | undefined => {
  if (targets > 1) return `Đang chọn ${targets} bài`
  return item.may_decide ? undefined : 'Bài của chính đơn vị hoặc do chính người duyệt nộp: cần người khác duyệt.'
}

function Reasons({ inbox }: { inbox: Reading }) {
  const { asking, without, decisions } = inbox
  const isPart = asking?.why === 'part'
  const action = isPart ? `Nhận, trừ ${without.length} minh chứng` : `Trả lại ${inbox.what}`
  const send = (reason: string) => {
    if (asking === undefined) return
    decisions.decide({
      items: asking.items,
      verdict: isPart ? 'accept' : 'return',
      reason,
      without: isPart ? without : [],
    })
  }
  return (
    <ConfirmReturn
      opened={asking !== undefined}
      title={action}
      reasons={RETURN_REASONS}
      action={action}
      busy={decisions.busy}
      onClose={() => inbox.ask(undefined)}
      onReturn={send}
    />
  )
}

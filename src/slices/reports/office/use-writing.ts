import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { formatTime } from '#ui/format.ts'
import { answer, Refused, saysOf } from '#ui/office/answer.ts'
import { reportsWords } from '../reports.words.ts'
import { keys, type ReportView, reports } from './reports.client.ts'

export type Texts = ReportView['snapshot']['assessment']
export type TextName = keyof Texts

/** What is typed, what the server has, and how saving goes. */
export interface Writing {
  readonly texts: Texts
  readonly type: (name: TextName, text: string) => void
  /** On blur: saves what changed; nothing to do when nothing did. */
  readonly save: () => void
  /** The version of the row that a decision must name. */
  readonly rowVersion: number
  readonly note: string | undefined
  readonly trouble: string | undefined
  /** Somebody else's texts, when theirs came first. */
  readonly theirs: Texts | undefined
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

interface Kept {
  readonly texts: Texts
  readonly version: number
}

const same = (a: Texts, b: Texts): boolean => (Object.keys(a) as TextName[]).every(name => a[name] === b[name])

/** The five texts of a report, saved by themselves when a box is left. */
export function useWriting(view: ReportView): Writing {
  const queries = useQueryClient()
  const { id, row_version: version } = view.report
  const { assessment } = view.snapshot
  const [kept, keep] = useState<Kept>({ texts: assessment, version })
  const [texts, setTexts] = useState(assessment)
  const [theirs, setTheirs] = useState<Kept>()
  const [note, setNote] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const saving = useRef<Promise<void>>(Promise.resolve())
  const latest = useRef({ texts, kept })
  useEffect(() => {
    latest.current = { texts, kept }
  }, [texts, kept])

  // A newer row from the server is taken over as long as nothing of our own waits to be saved.
  if (version > kept.version && same(texts, kept.texts)) {
    keep({ texts: assessment, version })
    setTexts(assessment)
  }
  useLeaveWarning(!same(texts, kept.texts))

  const send = async (): Promise<void> => {
    const { texts: mine, kept: base } = latest.current
    if (same(mine, base.texts)) return
    setNote('Đang lưu')
    try {
      const json = { request_key: crypto.randomUUID(), row_version: base.version, assessment: mine }
      const saved = await answer(reports[':id'].assessment.$put({ param: { id }, json }))
      const now = { texts: mine, version: saved.row_version }
      latest.current = { ...latest.current, kept: now }
      keep(now)
      setTrouble(undefined)
      setNote(`Tự lưu lúc ${formatTime(new Date())}`)
      await queries.invalidateQueries({ queryKey: keys.report(id) })
    } catch (error) {
      setNote(undefined)
      const fresh = error instanceof Refused && error.kind === 'stale' ? rowIn(error, mine) : undefined
      if (fresh) setTheirs(fresh)
      setTrouble(saysOf(error, reportsWords))
    }
  }
  const settle = (chosen: Texts, sendIt: boolean) => {
    if (!theirs) return
    keep(theirs)
    setTexts(chosen)
    setTheirs(undefined)
    setTrouble(undefined)
    latest.current = { texts: chosen, kept: theirs }
    if (sendIt) saving.current = saving.current.then(send)
  }
  return {
    texts,
    type: (name, text) => setTexts(now => ({ ...now, [name]: text })),
    save: () => {
      if (!theirs) saving.current = saving.current.then(send)
    },
    rowVersion: Math.max(version, kept.version),
    note,
    trouble,
    theirs: theirs?.texts,
    keepMine: () => settle(texts, true),
    takeTheirs: () => theirs && settle(theirs.texts, false),
  }
}

/** The row as it stands now, which a stale refusal brings along. */
function rowIn(refused: Refused, empty: Texts): Kept | undefined {
  const now = refused.params.now as { row_version?: number; assessment?: Partial<Texts> } | undefined
  if (now?.row_version === undefined) return undefined
  const blank = Object.fromEntries(Object.keys(empty).map(name => [name, ''])) as Record<TextName, string>
  return { version: now.row_version, texts: { ...blank, ...now.assessment } }
}

/** Asks before the tab is closed on something that is not saved. */
export function useLeaveWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isDirty])
}

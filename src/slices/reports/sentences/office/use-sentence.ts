import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { answer, Refused, saysOf } from '#ui/office/answer.ts'
import { keys } from '../../office/reports.client.ts'
import { reportsWords } from '../../reports.words.ts'
import { fieldsIn } from '../sentence-text.policy.ts'
import type { WriteSentence } from '../sentences.input.ts'
import { sentencesWords } from '../sentences.words.ts'
import { type FieldMap, type Sentence, sentences } from './sentences.client.ts'

type Change = Pick<WriteSentence, 'edit' | 'is_left_out' | 'place'>

/** What somebody else made of the sentence in the meantime. */
export interface Theirs {
  readonly row_version: number
  readonly text: string | null
}

export interface SentenceWork {
  readonly save: (change: Change) => void
  /** The change of a text, with the figures and the proposal that stand there now. */
  readonly edit: (text: string | null) => Change
  readonly isBusy: boolean
  readonly trouble: string | undefined
  readonly retry: () => void
  readonly theirs: Theirs | undefined
  /** Mine over theirs. */
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** One sentence's changes, one after the other; the last one that was refused is kept until somebody decides. */
export function useSentence(report: string, sentence: Sentence, fields: FieldMap, isOpen: boolean): SentenceWork {
  const queries = useQueryClient()
  const version = useRef(sentence.row_version)
  const waiting = useRef<Promise<void>>(Promise.resolve())
  const refused = useRef<Change>(undefined)
  const [underWay, setUnderWay] = useState(0)
  const [trouble, setTrouble] = useState<string>()
  const [theirs, setTheirs] = useState<Theirs>()
  // While it is being edited, another's newer version is not taken for the one that the editor began from.
  useEffect(() => {
    if (!isOpen && underWay === 0) version.current = Math.max(version.current, sentence.row_version)
  }, [isOpen, underWay, sentence.row_version])

  const send = async (change: Change): Promise<void> => {
    setUnderWay(count => count + 1)
    try {
      const json = {
        request_key: crypto.randomUUID(),
        row_version: version.current,
        heading: sentence.heading,
        ...change,
      }
      const saved = await answer(sentences[':report'][':key'].$put({ param: { report, key: sentence.key }, json }))
      version.current = saved.row_version
      refused.current = undefined
      setTrouble(undefined)
      await queries.invalidateQueries({ queryKey: keys.report(report) })
    } catch (error) {
      refused.current = { ...refused.current, ...change }
      if (error instanceof Refused && error.kind === 'stale') setTheirs(rowIn(error))
      setTrouble(saysOf(error, { ...reportsWords, ...sentencesWords }))
    } finally {
      setUnderWay(count => count - 1)
    }
  }
  const save = (change: Change) => {
    // While both versions are before them, what they type waits for the choice.
    if (theirs) refused.current = { ...refused.current, ...change }
    else queue(change)
  }
  const queue = (change: Change) => {
    waiting.current = waiting.current.then(() => send({ ...refused.current, ...change }))
  }
  const retry = () => queue({})
  return {
    save,
    edit: text => ({
      edit: {
        text,
        proposed: sentence.proposed,
        seen: Object.fromEntries(
          fieldsIn(text ?? '').flatMap(key => {
            const field = fields.get(key)
            return field ? [[key, field.text]] : []
          }),
        ),
      },
    }),
    isBusy: underWay > 0,
    trouble,
    retry,
    theirs,
    keepMine: () => {
      version.current = theirs?.row_version ?? version.current
      setTheirs(undefined)
      retry()
    },
    takeTheirs: () => {
      version.current = theirs?.row_version ?? version.current
      refused.current = undefined
      setTheirs(undefined)
      setTrouble(undefined)
      void queries.invalidateQueries({ queryKey: keys.report(report) })
    },
  }
}

/** The row as it stands now, which a stale refusal brings along. */
function rowIn({ params }: Refused): Theirs {
  const now = params.now as Partial<Theirs> | undefined
  return { row_version: now?.row_version ?? 0, text: now?.text ?? null }
}

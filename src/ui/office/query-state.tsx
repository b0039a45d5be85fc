import type { ReactNode } from 'react'
import { Refused, saysOf } from './answer.ts'
import { ErrorState } from './error-state.tsx'
import { LoadingBars } from './loading-bars.tsx'

interface Query<Data> {
  data: Data | undefined
  error: Error | null
  refetch: () => unknown
}

interface Props<Data> {
  query: Query<Data>
  /** "Chưa mở được danh sách kế hoạch" */
  failed: string
  loading?: string
  words?: Parameters<typeof saysOf>[1]
  /** The whole page waits for it, its heading too: trouble then is the page's heading. */
  isPage?: boolean
  children: (data: Data) => ReactNode
}

/** A request on a page: grey bars, then what came, or the trouble where it happened. */
export function QueryState<Data>({ query, failed, loading, words, isPage = false, children }: Props<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error === null) return <LoadingBars {...(loading !== undefined && { label: loading })} />
  const code = query.error instanceof Refused ? query.error.requestId : undefined
  return (
    <ErrorState
      what={failed}
      isPage={isPage}
      why={saysOf(query.error, words)}
      onRetry={() => void query.refetch()}
      {...(code !== undefined && { code: code.slice(0, 8) })}
    />
  )
}

import { Button } from './button.tsx'

interface Props {
  /** "Chưa mở được số liệu Quý I" */
  what: string
  /** "Máy chủ không trả lời. Việc đã nhập vẫn còn trên máy này." */
  why: string
  onRetry?: () => void
  next?: React.ReactNode
  /** The request id, last and small. */
  code?: string
  /** Nothing else names the page. */
  isPage?: boolean
}

/** Trouble in three parts: what, why, what now. It stands where it happened and stays. */
export function ErrorState({ what, why, onRetry, next, code, isPage = false }: Props) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div className="lt-empty lt-error" role="alert">
      <Heading className="lt-empty-title">{what}</Heading>
      <p>{why}</p>
      <div className="lt-empty-acts">
        {onRetry !== undefined && (
          <Button small onClick={onRetry}>
            Thử lại
          </Button>
        )}
        {next}
        {code !== undefined && (
          <span className="lt-muted lt-small">
            Mã lỗi <span className="lt-num">{code}</span>
          </span>
        )}
      </div>
    </div>
  )
}

import type { ErrorComponentProps } from '@tanstack/react-router'
import { ErrorState } from '#ui/office/error-state.tsx'

/** A page that broke: the rest of the desk goes on. */
export function PageFailed({ reset }: ErrorComponentProps) {
  return (
    <ErrorState
      what="Chưa mở được trang này"
      why="Trang gặp lỗi khi mở. Việc đã lưu vẫn còn."
      onRetry={() => {
        reset()
        window.location.reload()
      }}
    />
  )
}

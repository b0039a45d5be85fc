import { useSyncExternalStore } from 'react'

const subscribe = (tell: () => void) => {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}

/** Says that the line is gone, and that nothing typed is lost. */
export function OfflineBar() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <output>
      {!online && (
        <span className="pl-offline">
          <b>Đang ngoại tuyến.</b> Chữ gõ dở được giữ trên máy này, có mạng lại thì bấm Nhận tiếp.
        </span>
      )}
    </output>
  )
}

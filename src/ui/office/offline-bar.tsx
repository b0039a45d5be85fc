import { IconWifiOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { Icon } from './icon.tsx'

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** Under the top bar while this machine has no network: nothing is sent, nothing typed is lost. */
export function OfflineBar() {
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine)
  return (
    <output>
      {!isOnline && (
        <span className="lt-offline">
          <Icon of={IconWifiOff} small />
          <b>Đang ngoại tuyến.</b> Chưa gửi được gì; những gì đang nhập vẫn còn trên trang này.
        </span>
      )}
    </output>
  )
}

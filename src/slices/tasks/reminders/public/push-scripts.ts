/** Of the settings page: asks the person, subscribes this browser, hands the subscription over. */
export const PAGE_SCRIPT = `const box = document.getElementById('bat-thong-bao')
const { key, base } = box.dataset
const says = box.querySelector('output')
const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0))
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const can = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

const turnOn = async () => {
  if ((await Notification.requestPermission()) !== 'granted')
    return (says.textContent = 'Trình duyệt chưa cho phép. Mở phần cài đặt của trang này trong trình duyệt để cho phép rồi thử lại.')
  const worker = await navigator.serviceWorker.register(base + '/tai-khoan/nhac-viec-may.js', { scope: base + '/tai-khoan/nhac-viec' })
  await navigator.serviceWorker.ready.catch(() => undefined)
  const old = await worker.pushManager.getSubscription()
  if (old) await old.unsubscribe()
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) })
  const answer = await fetch(base + '/tai-khoan/nhac-viec/may', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint: made.endpoint, p256dh: text(made.getKey('p256dh')), auth: text(made.getKey('auth')) }),
  })
  if (answer.ok) location.assign(base + '/tai-khoan/nhac-viec?xong=may')
  else says.textContent = (await answer.json().catch(() => undefined))?.error?.message ?? 'Chưa bật được, thử lại sau.'
}

if (can) {
  box.hidden = false
  box.querySelector('button').addEventListener('click', () => {
    says.textContent = 'Đang bật…'
    turnOn().catch(() => (says.textContent = 'Trình duyệt không nối được tới dịch vụ thông báo. Thử lại khi có mạng.'))
  })
}
`

/** The browser's worker: shows what came, and leads to it. It keeps nothing and answers no request. */
export const WORKER_SCRIPT = `self.addEventListener('push', event => {
  const { title, body, url } = event.data.json()
  event.waitUntil(self.registration.showNotification(title, { body, tag: 'nhac-viec', renotify: true, data: { url } }))
})
self.addEventListener('notificationclick', event => {
  event.notification.close()
  event.waitUntil(self.clients.openWindow(event.notification.data.url))
})
`

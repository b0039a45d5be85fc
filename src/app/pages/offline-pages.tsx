import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { assetUrl } from '#ui/public/assets.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { offlineWorker } from './offline-worker.ts'
import { sendPage } from './send-page.ts'

export const OFFLINE_PAGE = '/ngoai-tuyen'
export const OFFLINE_WORKER = '/ngoai-tuyen.js'
const LOOKS = ['viec.css', 'pub-latin-400.woff2', 'pub-vietnamese-400.woff2', 'pub-latin-600.woff2'] as const

/** What the browser keeps and shows when the desk cannot be reached; the worker that keeps it. */
export const offlinePages = new Hono<Env>()
  .get(OFFLINE_PAGE, c => sendPage(c, <OfflinePage base={c.var.base} />))
  .get(OFFLINE_WORKER, c => {
    const page = c.var.base + OFFLINE_PAGE
    const kept = [page, ...LOOKS.map(assetUrl), assetUrl('viec-client.js'), assetUrl('icon.svg')]
    const name = `ngoai-tuyen-${createHash('sha256')
      .update(WORDS + kept.join())
      .digest('hex')
      .slice(0, 12)}`
    return c.body(offlineWorker({ name, page, kept }), 200, { 'content-type': 'text/javascript; charset=utf-8' })
  })

const WORDS = 'Máy này đang không có mạng, hoặc máy chủ chưa trả lời. Những gì đã lưu vẫn còn trên hệ thống.'

const OfflinePage = ({ base }: { base: string }) => (
  <SheetPage title="Chưa kết nối được" behind="Lan Tỏa">
    <p>{WORDS} Kiểm tra Wi-Fi hoặc dây mạng rồi thử lại. Trang Việc đã lưu trên máy vẫn mở được.</p>
    <div className="acts">
      {/* An empty address is the one that could not be reached. */}
      <ButtonLink kind="primary" href="">
        Thử lại
      </ButtonLink>
      <ButtonLink href={`${base}/viec`}>Mở trang Việc</ButtonLink>
    </div>
  </SheetPage>
)

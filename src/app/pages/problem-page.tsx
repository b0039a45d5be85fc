import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Env } from '#platform/http/env.ts'
import { ButtonLink } from '#ui/public/button.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { sendPage } from './send-page.ts'

const TITLES: Readonly<Record<number, string>> = {
  403: 'Chưa được giao quyền',
  404: 'Không có trang này',
  410: 'Nội dung đã được gỡ',
  413: 'Nội dung quá lớn',
  429: 'Đã thử quá nhiều lần',
  500: 'Chưa làm được việc này',
  503: 'Hệ thống đang bận',
}

/** What went wrong, why, and the way on; the id of the request last and small, for whoever looks into it. */
export function problemPage(
  c: Context<Env>,
  status: ContentfulStatusCode,
  message: string,
): Response | Promise<Response> {
  const title = TITLES[status] ?? 'Chưa làm được việc này'
  return sendPage(
    c,
    <SheetPage title={title} behind="Lan Tỏa">
      <p>{message}</p>
      <div className="acts">
        <ButtonLink kind="primary" href={`${c.var.base ?? ''}/`}>
          Về trang đầu
        </ButtonLink>
      </div>
      {status >= 500 && <p className="aside">Mã để tra cứu: {c.var.request_id}</p>}
    </SheetPage>,
    status,
  )
}

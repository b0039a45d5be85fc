import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ReactElement } from 'react'
import type { Env } from '#platform/http/env.ts'
import { renderPage } from '#ui/public/render.ts'

export const sendPage = (
  c: Context<Env>,
  page: ReactElement,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> => c.html(renderPage(page), status)

/** A form's fields as texts; a field sent twice counts with its last value, a file as nothing. */
export async function formOf(c: Context<Env>): Promise<Record<string, string>> {
  const body = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

export function setCookies(c: Context<Env>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}

import type { ReactNode } from 'react'
import { assetUrl } from './assets.ts'

export interface HtmlPageProps {
  /** The page first, then the facility: "Việc tuần này · Trung tâm Y tế khu vực An Bình". */
  title: string
  sheet: 'public.css' | 'viec.css'
  /** A script that only adds comfort; the page works without. */
  script?: 'viec-client.js'
  description?: string
  /** Pages behind a sign-in are not for search engines. */
  hidden?: boolean
  bodyClass?: string
  children: ReactNode
}

const FIRST_FONTS = ['pub-latin-400.woff2', 'pub-vietnamese-400.woff2'] as const

/** The document around every server-rendered page. No inline script or style: the policy forbids both. */
export function HtmlPage({ title, sheet, script, description, hidden = false, bodyClass, children }: HtmlPageProps) {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {description !== undefined && <meta name="description" content={description} />}
        {hidden && <meta name="robots" content="noindex" />}
        <meta name="theme-color" content="#083f4a" />
        <link rel="icon" type="image/svg+xml" href={assetUrl('icon.svg')} />
        {FIRST_FONTS.map(font => (
          <link key={font} rel="preload" href={assetUrl(font)} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assetUrl(sheet)} />
        {script !== undefined && <script type="module" src={assetUrl(script)} />}
      </head>
      <body className={bodyClass}>
        <a className="skip" href="#noi-dung">
          Tới nội dung
        </a>
        {children}
      </body>
    </html>
  )
}

import type { ReactNode } from 'react'
import { HtmlPage } from './html-page.tsx'
import { Icon } from './icon.tsx'

interface Props {
  title: string
  /** Behind the sheet: the unit, or the product where nobody is signed in yet. */
  behind: string
  /** The way back, for a sheet that was opened from a page. */
  close?: string
  children: ReactNode
}

/** One form on a sheet: hand in, decide, sign in, first run. Full width on a phone, 520 px on a desk. */
export function SheetPage({ title, behind, close, children }: Props) {
  return (
    <HtmlPage title={`${title} · Lan Tỏa`} sheet="viec.css" script="viec-client.js" hidden bodyClass="viec behind">
      <header className="behind-name">{behind}</header>
      <main id="noi-dung" className="card">
        <div className="card-head">
          <h1>{title}</h1>
          {close !== undefined && (
            <a className="card-close" href={close} aria-label="Đóng">
              <Icon name="close" />
            </a>
          )}
        </div>
        {children}
      </main>
    </HtmlPage>
  )
}

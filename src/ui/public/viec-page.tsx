import type { ReactNode } from 'react'
import { HtmlPage } from './html-page.tsx'
import { Icon, type IconName } from './icon.tsx'

export interface Tab {
  /** Below the base: '/viec'. */
  to: string
  label: string
  icon: IconName
  /** Red: waits for this very person. */
  count?: number
}

interface Props {
  title: string
  base: string
  facility: { name: string }
  /** The unit or the person the page is for: "Trạm Y tế xã Tân Lập". */
  unit: string
  tabs?: readonly Tab[]
  current?: string
  /** "Đã gửi 2 ảnh cho TT 7": what the last form did. */
  done?: string
  children: ReactNode
}

/** A page of /viec: one hand, one minute; tabs at the bottom of a phone, on top of a wide screen. */
export function ViecPage({ title, base, facility, unit, tabs = [], current, done, children }: Props) {
  return (
    <HtmlPage title={`${title} · ${facility.name}`} sheet="viec.css" script="viec-client.js" hidden bodyClass="viec">
      <header className="bar">
        <div>
          <b>{unit}</b>
          {unit !== facility.name && <span>{facility.name}</span>}
        </div>
        <a className="bar-act" href={`${base}/tai-khoan`} aria-label="Tài khoản">
          <Icon name="user" />
        </a>
      </header>
      {tabs.length > 1 && (
        <nav className="tabs" aria-label="Các mục">
          {tabs.map(tab => (
            <a key={tab.to} href={base + tab.to} aria-current={tab.to === current ? 'page' : undefined}>
              <Icon name={tab.icon} />
              {tab.label}
              {tab.count !== undefined && tab.count > 0 && <em>{tab.count}</em>}
            </a>
          ))}
        </nav>
      )}
      {done !== undefined && (
        <output className="done">
          <Icon name="check" />
          {done}
        </output>
      )}
      <main id="noi-dung" className={tabs.length > 1 ? 'cols above-tabs' : 'cols'}>
        {children}
      </main>
    </HtmlPage>
  )
}

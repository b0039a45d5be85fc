import type { ReactNode } from 'react'
import type { FacilityFace } from './facility-face.ts'
import { HtmlPage } from './html-page.tsx'
import { Icon } from './icon.tsx'

interface Props {
  title: string
  description?: string
  base: string
  facility: FacilityFace
  /** Only rooms that exist: [{ to: '/ke-hoach', label: 'Kế hoạch' }]. */
  menu?: readonly { to: string; label: string }[]
  current?: string
  /** A full-width stretch under the head, before the column of the page. */
  hero?: ReactNode
  children: ReactNode
}

/** A page for citizens: hotline, letterhead, menu, the page, who answers for it. */
export function PublicPage({ title, description, base, facility, menu = [], current, hero, children }: Props) {
  return (
    <HtmlPage
      title={`${title} · ${facility.name}`}
      sheet="public.css"
      {...(description !== undefined && { description })}
    >
      <header className="head">
        <Hotline facility={facility} />
        <div className="w head-row">
          <Letterhead base={base} facility={facility} />
          {menu.length > 0 && (
            <nav className="menu" aria-label="Các mục">
              {menu.map(entry => (
                <a key={entry.to} href={base + entry.to} aria-current={entry.to === current ? 'page' : undefined}>
                  {entry.label}
                </a>
              ))}
            </nav>
          )}
        </div>
      </header>
      <main id="noi-dung">
        {hero !== undefined && (
          <div className="hero">
            <div className="w">{hero}</div>
          </div>
        )}
        <div className="w page">{children}</div>
      </main>
      <Foot base={base} facility={facility} />
    </HtmlPage>
  )
}

function Hotline({ facility }: { facility: FacilityFace }) {
  return (
    <div className="hot">
      <div className="w">
        {facility.hotline !== undefined && (
          <span>
            Đường dây nóng <a href={`tel:${facility.hotline.replaceAll(/[^\d+]/g, '')}`}>{facility.hotline}</a>
          </span>
        )}
        <span className="end">
          Cấp cứu <a href="tel:115">115</a>
        </span>
      </div>
    </div>
  )
}

function Letterhead({ base, facility }: { base: string; facility: FacilityFace }) {
  return (
    <a className="letterhead" href={base === '' ? '/' : base}>
      <svg width="48" height="48" viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="22" fill="none" stroke="currentColor" strokeWidth="3" />
        <path d="M20 11h8v9h9v8h-9v9h-8v-9h-9v-8h9z" fill="currentColor" />
      </svg>
      <span>
        {facility.superior !== undefined && <small>{facility.superior}</small>}
        <b>{facility.name}</b>
      </span>
    </a>
  )
}

function Foot({ base, facility }: { base: string; facility: FacilityFace }) {
  return (
    <footer className="foot">
      <div className="w">
        <b>{facility.name}</b>
        {facility.address !== undefined && (
          <p>
            <Icon name="place" small /> {facility.address}
          </p>
        )}
        <p className="meta">
          {facility.responsible !== undefined && <>Chịu trách nhiệm nội dung: {facility.responsible}. </>}
          <a href={`${base}/dang-nhap`}>Dành cho viên chức</a>
        </p>
      </div>
    </footer>
  )
}

import type { ReactNode } from 'react'
import { assetUrl } from './assets.ts'

export interface PrintPageProps {
  title: string
  facility: string
  /** Lines under the title: plan, filter. */
  facts: readonly string[]
  paper: 'A4 portrait' | 'A3 landscape'
  nonce: string
  /** "08:47", "06/3/2026". */
  printed: { time: string; day: string }
  /** The address on paper that opens the same view: "anbinh.vn/in/m/K7QF2M". */
  opens: string
  back: string
  workbook?: string | undefined
  /** Where the numbered links of the page lead. */
  links?: readonly { label: string; title: string; address: string }[]
  children: ReactNode
}

/** Text inside a string of CSS inside an element of HTML: nothing that could end either. */
const inCss = (text: string): string =>
  text.replaceAll(/[^\p{L}\p{N} .,:/?=&%_-]/gu, letter => `\\${letter.codePointAt(0)?.toString(16)} `)

/**
 * A page that is made for paper: black on white, no script, its foot in the margin of every sheet. The foot differs from page to
 * page, so its rule stands in the page itself under the nonce of this one answer.
 */
export function PrintPage(props: PrintPageProps) {
  const { title, facility, facts, paper, nonce, printed, opens, back, workbook, links = [], children } = props
  const said = `In lúc ${printed.time} ngày ${printed.day}`
  const foot =
    `@page{size:${paper};` +
    `@bottom-left{content:"${inCss(`${said}, trang `)}" counter(page) "/" counter(pages)}` +
    `@bottom-right{content:"${inCss(`Mở lại: ${opens}`)}"}}`
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${facility}`}</title>
        <meta name="robots" content="noindex" />
        <link rel="icon" type="image/svg+xml" href={assetUrl('icon.svg')} />
        <link rel="stylesheet" href={assetUrl('print.css')} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a rule of CSS, its texts escaped above */}
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: foot }} />
      </head>
      <body className={paper === 'A3 landscape' ? 'wide' : undefined}>
        <nav className="acts" aria-label="Trang in">
          <a href={back}>Về trang đang xem</a>
          {workbook !== undefined && <a href={workbook}>Tải bảng tính (.xlsx)</a>}
          <span>
            Nhấn Ctrl+P để in, khổ {paper === 'A3 landscape' ? 'A3 ngang' : 'A4 dọc'}. Trên điện thoại: chọn Chia sẻ,
            rồi In.
          </span>
        </nav>
        <main id="noi-dung">
          <header className="head">
            <p className="facility">{facility}</p>
            <h1>{title}</h1>
            {facts.map(fact => (
              <p key={fact} className="fact">
                {fact}
              </p>
            ))}
            {/* Not every browser prints what stands in the margin. */}
            <p className="small">
              {said}. Mở lại đúng trang này: {opens}
            </p>
          </header>
          {children}
          {links.length > 0 && (
            <section className="links">
              <h2>Địa chỉ các mục</h2>
              <dl>
                {links.map(link => (
                  <div key={link.label}>
                    <dt>{link.label}</dt>
                    <dd>
                      {link.title}: {link.address}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
        </main>
      </body>
    </html>
  )
}

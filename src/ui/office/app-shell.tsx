import { type ReactNode, useState } from 'react'
import { Dialog } from './dialog.tsx'
import { type MenuEntry, SideMenu } from './side-menu.tsx'
import { TopBar, type TopBarProps } from './top-bar.tsx'

interface Props extends Omit<TopBarProps, 'onMenu'> {
  entries: readonly MenuEntry[]
  /** Work screens drop the side menu; on a phone it stays one tap away. */
  wide?: boolean
  /** Above the page: the offline bar. */
  notice?: ReactNode
  children: ReactNode
}

/** Top bar, side menu by role, the page; the menu is a drawer on a phone. */
export function AppShell({ entries, wide = false, notice, children, ...top }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <a className="lt-skip" href="#noi-dung">
        Tới nội dung
      </a>
      <TopBar {...top} onMenu={() => setOpen(true)} />
      {notice}
      <div className={wide ? undefined : 'lt-shell'}>
        {!wide && <SideMenu entries={entries} />}
        <main className={wide ? undefined : 'lt-main'} id="noi-dung" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Dialog opened={open} onClose={() => setOpen(false)} title="Các mục" from="left">
        <SideMenu entries={entries} onGo={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

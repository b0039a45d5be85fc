import { IconKeyboard } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Dialog } from './dialog.tsx'
import { KeyHelp } from './key-help.tsx'
import { OfflineBar } from './offline-bar.tsx'
import { type MenuEntry, SideMenu } from './side-menu.tsx'
import { TopBar, type TopBarProps } from './top-bar.tsx'
import { useKeys } from './use-keys.ts'

interface Props extends Omit<TopBarProps, 'onMenu'> {
  entries: readonly MenuEntry[]
  /** Work screens drop the side menu; on a phone it stays one tap away. */
  wide?: boolean
  children: ReactNode
}

/** Top bar, side menu by role, the page; the menu is a drawer on a phone. */
export function AppShell({ entries, wide = false, children, account, ...top }: Props) {
  const [open, setOpen] = useState(false)
  const [help, setHelp] = useState(false)
  const openHelp = () => setHelp(true)
  useKeys({ '?': openHelp })
  const helpEntry = { label: 'Phím tắt', icon: IconKeyboard, keyboard: true, onChoose: openHelp }
  return (
    <>
      <a className="lt-skip" href="#noi-dung">
        Tới nội dung
      </a>
      <TopBar {...top} account={[helpEntry, ...account]} onMenu={() => setOpen(true)} />
      <OfflineBar />
      <div className={wide ? undefined : 'lt-shell'}>
        {!wide && <SideMenu entries={entries} />}
        <main className={wide ? undefined : 'lt-main'} id="noi-dung" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Dialog opened={open} onClose={() => setOpen(false)} title="Các mục" from="left">
        <SideMenu entries={entries} onGo={() => setOpen(false)} />
      </Dialog>
      <KeyHelp opened={help} onClose={() => setHelp(false)} />
    </>
  )
}

import { useState } from 'react'
import { Dialog } from './dialog.tsx'
import { CheckField } from './fields/check-field.tsx'
import { Keys } from './key-hints.tsx'
import { type KeyGroup, keyGroups } from './use-key-help.ts'
import { keysAreOn, turnKeys } from './use-keys.ts'

const EVERYWHERE: KeyGroup = {
  title: 'Mọi trang',
  hints: [
    { keys: ['?'], does: 'mở bảng phím tắt này' },
    { keys: ['Esc'], does: 'đóng hộp đang mở' },
    { keys: ['Tab'], does: 'tới nút, ô kế tiếp' },
  ],
}

/** What the keyboard does here, and the switch for people whom single letters disturb. */
export function KeyHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Phím tắt">
      <List />
    </Dialog>
  )
}

function List() {
  const [on, setOn] = useState(keysAreOn)
  const turn = (wanted: boolean) => {
    turnKeys(wanted)
    setOn(wanted)
  }
  return (
    <div className="lt-stack">
      {[...keyGroups(), EVERYWHERE].map(({ title, hints }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className="lt-key-list">
            {hints.map(hint => (
              <div key={hint.does}>
                <dt>
                  <Keys of={hint.keys} />
                </dt>
                <dd>{hint.does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <CheckField
        id="keys-on"
        label="Dùng phím tắt"
        hint="Tắt khi dùng trình đọc màn hình hay nhập bằng giọng nói. Mở lại ở trình đơn tài khoản."
        value={on}
        onChange={turn}
      />
    </div>
  )
}

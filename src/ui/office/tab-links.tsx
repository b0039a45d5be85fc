import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { formatNumber } from '#ui/format.ts'
import { useAddress } from './use-address.ts'

export interface Tab {
  /** As it stands in the address: "vien-chuc". */
  value: string
  label: string
  count?: number | undefined
}

interface Props {
  name?: string
  label: string
  tabs: readonly Tab[]
  /** For parts of a part: the name of the part that stays open around them. */
  within?: string
  /** Names that stay in the address whichever part is open: the filters that all parts share. */
  keep?: readonly string[]
}

/** The parts of a page, each with an address of its own; the first one needs none. */
export function TabLinks({ name = 'muc', label, tabs, within, keep = [] }: Props) {
  const address = useAddress()
  const current = useTab(tabs, name)
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a phone the row is wider than the screen: the open part must be in sight.
    const link = current === undefined ? null : row.current?.querySelector('[aria-current="page"]')
    link?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return (
    <nav className="lt-tabs" aria-label={label} ref={row}>
      {tabs.map((tab, i) => (
        <Link
          key={tab.value}
          to={hrefOf(address.path, [
            [within, within && address.get(within)],
            [name, i === 0 ? undefined : tab.value],
            ...keep.map((kept): Pair => [kept, address.get(kept)]),
          ])}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={tab.value === current ? 'page' : undefined}
        >
          {tab.label}
          {tab.count !== undefined && <span className="lt-num lt-muted"> {formatNumber(tab.count)}</span>}
        </Link>
      ))}
    </nav>
  )
}

type Pair = [name: string | undefined, value: string | undefined]

function hrefOf(path: string, values: readonly Pair[]): string {
  const chosen = values.flatMap(([name, value]) =>
    name && value ? [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`] : [],
  )
  return chosen.length === 0 ? path : `${path}?${chosen.join('&')}`
}

/** Which of the parts the address names; the first one unless told. */
export function useTab(tabs: readonly Pick<Tab, 'value'>[], name = 'muc'): string | undefined {
  const wanted = useAddress().get(name)
  return tabs.find(tab => tab.value === wanted)?.value ?? tabs[0]?.value
}

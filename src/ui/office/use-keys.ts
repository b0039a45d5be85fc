import { useEffect, useEffectEvent } from 'react'

const SWITCH = 'lantoa.keys'

/** Single letters do something in work screens only, never while typing, and can be turned off. */
export function useKeys(keys: Record<string, () => void>, active = true): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = keys[nameOf(event)]
    if (action === undefined || !keysAreOn() || isTaken(event)) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    if (!active) return
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [active])
}

export const keysAreOn = (): boolean => localStorage.getItem(SWITCH) !== 'off'

export const turnKeys = (on: boolean): void => localStorage.setItem(SWITCH, on ? 'on' : 'off')

/** 'n', 'Enter', 'ArrowDown', 'Ctrl+z' */
function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key
}

/** A field, a button or an open dialog keeps its own keys. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return true
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('input, textarea, select, [contenteditable], dialog, [role="dialog"], [popover]')) return true
  return event.key === 'Enter' && target?.closest('a, button, summary') !== null
}

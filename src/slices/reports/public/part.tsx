import type { ReactNode } from 'react'

/** A titled part of a page that is read from top to bottom. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2 className="group">{title}</h2>
      <section className="panel told">{children}</section>
    </>
  )
}

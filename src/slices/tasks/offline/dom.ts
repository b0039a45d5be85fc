type Child = Node | string | undefined

/** An element with its attributes and children: a page of /viec that the server did not draw. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.filter(child => child !== undefined))
  return made
}

/** "08:14" today, "08:14 ngày 06/3" on another day. */
export function tellTime(iso: string): string {
  const instant = new Date(iso)
  if (Number.isNaN(instant.getTime())) return 'lúc chưa rõ'
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', ...options }).format(instant)
  const time = part({ hour: '2-digit', minute: '2-digit' })
  const isToday = instant.toDateString() === new Date().toDateString()
  if (isToday) return time
  const [date = '', month = ''] = part({ day: '2-digit', month: '2-digit' }).split(/[/-]/)
  return `${time} ngày ${date}/${Number(month) <= 2 ? month : Number(month)}`
}

export function tellSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`
}

/** Views of the year that can be printed and taken away, by the names in their addresses. */
export const VIEW_NAMES = ['ma-tran', 'danh-sach', 'bang', 'lich', 'gantt'] as const
export type ViewName = (typeof VIEW_NAMES)[number]

export const viewTitles: Record<ViewName, string> = {
  'ma-tran': 'Nhiệm vụ theo tháng',
  'danh-sach': 'Danh sách việc',
  bang: 'Việc theo đơn vị',
  lich: 'Lịch đến hạn',
  gantt: 'Tiến độ nhiệm vụ',
}

export const isViewName = (text: string): text is ViewName => (VIEW_NAMES as readonly string[]).includes(text)

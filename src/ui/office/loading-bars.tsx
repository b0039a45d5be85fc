interface Props {
  /** What is being done; with real progress where there is one: "Đang đọc kế hoạch: trang 9/14". */
  label?: string
  rows?: number
}

const WIDTHS = ['90%', '72%', '81%', '64%']

/** Nothing for 300 ms, then grey bars in the final shape. */
export function LoadingBars({ label = 'Đang mở', rows = 3 }: Props) {
  return (
    <output className="lt-loading">
      <span>{label}</span>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name
        <i key={index} style={{ width: WIDTHS[index % WIDTHS.length] }} />
      ))}
    </output>
  )
}

import { type Tab, ViecPage } from '#ui/public/viec-page.tsx'

interface Props {
  base: string
  names: { facility: string; unit: string }
  tabs: readonly Tab[]
}

/** Hàng đợi của máy: mục nào chờ gửi, đã gửi, bị từ chối. Danh sách nằm trên máy, máy chủ không biết; mã lệnh vẽ nó. */
export function QueuePage({ base, names, tabs }: Props) {
  return (
    <ViecPage
      title="Hàng đợi"
      base={base}
      facility={{ name: names.facility }}
      unit={names.unit}
      tabs={tabs}
      current="/viec"
    >
      <div className="week">
        <h1>Hàng đợi trên máy này</h1>
      </div>
      <p className="panel">
        <a href={`${base}/viec`}>Về việc tuần này</a>
      </p>
      <div id="hang-doi" aria-live="polite">
        <div className="empty">
          <p>
            Danh sách hiện khi trình duyệt chạy được mã lệnh và giữ được dữ liệu trên máy. Không có thì biểu mẫu nộp vẫn
            gửi thẳng khi có mạng.
          </p>
        </div>
      </div>
    </ViecPage>
  )
}

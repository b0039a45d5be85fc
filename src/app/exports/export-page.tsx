import { Button } from '#ui/public/button.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'

/** Kết xuất toàn bộ: nói rõ có gì, thiếu gì, rồi một nút. */
export const ExportPage = ({ base, facility }: { base: string; facility: string }) => (
  <SheetPage title="Kết xuất toàn bộ dữ liệu" behind={facility} close={`${base}/quan-tri/don-vi?muc=co-so`}>
    <p>
      Một tệp zip gồm mọi bảng dữ liệu, các sổ chính ở dạng bảng tính, mọi tệp đã nộp và danh sách mã băm để kiểm tra.
      Tải có thể mất vài phút.
    </p>
    <Notice kind="look" title="Có dữ liệu cá nhân.">
      Tệp chứa họ tên, điện thoại, thư điện tử của viên chức. Giữ như hồ sơ mật. Không có mật khẩu và khóa đăng nhập.
    </Notice>
    <p>Nhật ký ghi lại ai kết xuất và lúc nào.</p>
    <form method="post" action={`${base}/xuat/tat-ca`}>
      <Button kind="primary" main icon="download">
        Tải toàn bộ dữ liệu
      </Button>
    </form>
  </SheetPage>
)

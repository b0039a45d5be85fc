import { Button, ButtonLink } from '#ui/public/button.tsx'
import { CheckBox } from '#ui/public/check-box.tsx'
import { ChoiceBox } from '#ui/public/choice-box.tsx'
import { DutyCard } from '#ui/public/duty-card.tsx'
import { DutySubject } from '#ui/public/duty-subject.tsx'
import { ErrorSummary } from '#ui/public/error-summary.tsx'
import { EvidenceRow } from '#ui/public/evidence-row.tsx'
import { FilePicker } from '#ui/public/file-picker.tsx'
import { Notice } from '#ui/public/notice.tsx'
import { PublicPage } from '#ui/public/public-page.tsx'
import { RadioList } from '#ui/public/radio-list.tsx'
import { renderPage } from '#ui/public/render.ts'
import { SendBar } from '#ui/public/send-bar.tsx'
import { SheetPage } from '#ui/public/sheet-page.tsx'
import { StateMark } from '#ui/public/state-mark.tsx'
import { TextBox } from '#ui/public/text-box.tsx'
import { ViecPage } from '#ui/public/viec-page.tsx'
import { WeekBar } from '#ui/public/week-bar.tsx'

export { setAssets } from '#ui/public/assets.ts'

const FACILITY = {
  name: 'Trung tâm Y tế khu vực An Bình',
  superior: 'Sở Y tế tỉnh Hòa Giang',
  address: 'Số 12 đường Lê Lợi, phường An Bình, tỉnh Hòa Giang',
  hotline: '0290 000 0115',
  responsible: 'Giám đốc Trung tâm',
}
const TABS = [
  { to: '/viec', label: 'Việc', icon: 'duties', count: 2 },
  { to: '/viec/da-nop', label: 'Đã nộp', icon: 'send' },
  { to: '/viec/duyet', label: 'Chờ ký', icon: 'signature', count: 1 },
] as const

export const viec = renderPage(
  <ViecPage
    title="Việc tuần này"
    base=""
    facility={FACILITY}
    unit="Trạm Y tế xã Tân Lập"
    tabs={TABS}
    current="/viec"
    done="Đã gửi 2 ảnh cho TT 4."
  >
    <WeekBar title="Tuần này: 4 việc cần làm" days="02/3 – 08/3/2026" earlier="?tuan=-1" later="?tuan=1" />
    <div>
      <h2 className="group">Làm trước</h2>
      <DutyCard
        tt="7"
        state="overdue"
        when={{ text: 'Hạn 02/3, trễ 4 ngày', tone: 'late' }}
        title="Dán mã QR dịch vụ công tại nơi tiếp đón của trạm"
        facts={
          <>
            Cần nộp: <b>ảnh điểm dán</b>
          </>
        }
        actions={
          <>
            <ButtonLink kind="primary" icon="camera" href="#nop">
              Nộp minh chứng
            </ButtonLink>
            <ButtonLink href="#kho">Báo khó</ButtonLink>
          </>
        }
      />
      <DutyCard
        tt="9"
        state="returned"
        when={{ text: 'Sửa trước 07/3', tone: 'near' }}
        title="Buổi nói chuyện tại cộng đồng về khám, chữa bệnh bằng căn cước"
        facts="Cần nộp: ảnh buổi họp, số người dự"
        said={{ words: 'Chưa thấy nội dung trên phông, chụp lại hoặc nộp biên bản.', by: 'P. TCHC, 05/3' }}
        actions={
          <>
            <ButtonLink kind="primary" href="#bo-sung">
              Bổ sung
            </ButtonLink>
            <ButtonLink href="#xem">Xem bài đã nộp</ButtonLink>
          </>
        }
      />
      <h2 className="group">Trong tuần này</h2>
      <DutyCard
        tt="5"
        state="open"
        when={{ text: 'Hạn hôm nay, 06/3', tone: 'near' }}
        title="Gửi 01 tin, bài về việc đã làm cho Phòng Điều dưỡng – TT&GDSK"
        facts="Cần nộp: bài viết và 1 ảnh. Kỳ tháng 3"
        actions={
          <ButtonLink kind="primary" icon="pencil" href="#viet">
            Viết tin
          </ButtonLink>
        }
      />
      <h2 className="group">Đã nộp, đang chờ</h2>
      <DutyCard tt="4" state="submitted" when={{ text: 'Nộp 04/3' }} title="Phát tờ rơi về thủ tục" href="#to-roi" />
    </div>
  </ViecPage>,
)

export const handIn = renderPage(
  <SheetPage title="Nộp minh chứng" behind="Trạm Y tế xã Tân Lập" close="/viec">
    <DutySubject state="overdue" title="Dán mã QR dịch vụ công tại nơi tiếp đón">
      TT 7 · Kỳ tháng 2 · Trễ 4 ngày · Cần ảnh
    </DutySubject>
    <form method="post" encType="multipart/form-data">
      <ErrorSummary errors={[{ field: 'so_luong', text: 'Nhập số điểm đã dán' }]} />
      <div className="picks">
        <FilePicker name="anh" label="Chụp ảnh" icon="camera" accept="image/*" camera />
        <FilePicker name="tep" label="Chọn tệp" icon="photoPlus" multiple />
      </div>
      <TextBox name="lien_ket" label="Liên kết bài đăng" type="url" hint="Dán địa chỉ của bài, nếu có" />
      <EvidenceRow title="Bảng QR quầy tiếp đón" facts="1,2 MB · đã nhận 08:14" icon="file" />
      <TextBox name="ngay" label="Ngày thực hiện" type="date" value="2026-03-06" />
      <TextBox
        name="so_luong"
        label="Số điểm đã dán"
        hint="Tính vào chỉ tiêu 11, Báo cáo Quý I"
        error="Nhập số điểm đã dán, ví dụ 2"
        unit="điểm"
        digits
      />
      <ChoiceBox name="loai" label="Loại hoạt động" choices={[{ value: 'niem-yet', label: 'Niêm yết' }]} />
      <CheckBox name="khong_mat" label="Ảnh không có mặt người bệnh và không có giấy tờ cá nhân" checked />
      <RadioList
        name="ly_do"
        legend="Lý do trả lại"
        choices={[
          { value: 'mo', label: 'Ảnh chưa thấy nội dung, nên chụp lại gần hơn.' },
          { value: 'khac', label: 'Lý do khác' },
        ]}
      />
      <Notice kind="look" title="Ảnh hơi mờ.">
        Nên chụp lại, vẫn gửi được.
      </Notice>
      <SendBar note="Gửi xong sẽ thấy ở mục Đã nộp.">
        <Button kind="primary" main countWords="Gửi {n} tệp">
          Gửi minh chứng
        </Button>
      </SendBar>
    </form>
  </SheetPage>,
)

export const site = renderPage(
  <PublicPage
    title="Trang chủ"
    base=""
    facility={FACILITY}
    menu={[
      { to: '/', label: 'Trang chủ' },
      { to: '/ke-hoach', label: 'Kế hoạch' },
    ]}
    current="/"
    hero={
      <>
        <h1>Trung tâm làm gì trong năm 2026?</h1>
        <p className="lead">Kế hoạch đã ban hành, việc đã làm đến hôm nay và nơi để hỏi.</p>
      </>
    }
  >
    <section>
      <h2>Kế hoạch năm 2026</h2>
      <dl className="told">
        <dt>Số, ngày</dt>
        <dd>
          58/KH-TTYT ngày <span className="n">12/02/2026</span> <StateMark state="accepted">Đã ban hành</StateMark>
        </dd>
        <dt>Nhiệm vụ</dt>
        <dd>
          <a href="/ke-hoach">Xem 23 nhiệm vụ</a>
        </dd>
      </dl>
    </section>
    <section>
      <h2>Nhiệm vụ</h2>
      <div className="table">
        <table className="cards">
          <thead>
            <tr>
              <th scope="col">TT</th>
              <th scope="col">Nhiệm vụ</th>
              <th scope="col">Thời gian</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td data-label="TT">5</td>
              <td>Đưa tin, bài về việc đã làm và người làm tốt</td>
              <td data-label="Thời gian">Hàng tháng</td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  </PublicPage>,
)

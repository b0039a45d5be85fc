import type { AddUnits } from '#slices/facilities/facilities.input.ts'

/** An invented health centre of thirty units: the board of directors is made with the facility itself. */
export const DEMO = {
  slug: 'an-binh',
  name: 'Trung tâm Y tế khu vực An Bình',
  short_name: 'TTYT An Bình',
  parent_agency: 'Sở Y tế tỉnh Hòa Giang',
  place: 'An Bình',
  symbol_suffix: 'TTYT',
  head_title: 'GIÁM ĐỐC',
  address: 'Số 12 đường Hòa Bình, xã An Bình, tỉnh Hòa Giang',
  phone: '0299 3 555 012',
  hotline: '0299 3 555 115',
  email: 'vanthu@ttytanbinh.example',
  website: 'https://ttytanbinh.example',
  open_hours: 'Thứ Hai đến Thứ Sáu: 07:00 – 11:30, 13:30 – 17:00. Cấp cứu: cả ngày đêm.',
} as const

const unit = (kind: AddUnits['units'][number]['kind'], name: string, short: string) => ({
  kind,
  name,
  short_name: short,
})

export const DEMO_UNITS: AddUnits['units'] = [
  unit('office', 'Phòng Tổ chức - Hành chính', 'P. TCHC'),
  unit('office', 'Phòng Kế hoạch - Nghiệp vụ', 'P. KHNV'),
  unit('office', 'Phòng Điều dưỡng - Truyền thông và Giáo dục sức khỏe', 'P. ĐD-TTGDSK'),
  unit('office', 'Phòng Tài chính - Kế toán', 'P. TCKT'),
  unit('ward', 'Khoa Khám bệnh', 'K. KB'),
  unit('ward', 'Khoa Cấp cứu - Hồi sức', 'K. CCHS'),
  unit('ward', 'Khoa Nội', 'K. Nội'),
  unit('ward', 'Khoa Ngoại', 'K. Ngoại'),
  unit('ward', 'Khoa Phụ sản', 'K. Sản'),
  unit('ward', 'Khoa Nhi', 'K. Nhi'),
  unit('ward', 'Khoa Y học cổ truyền', 'K. YHCT'),
  unit('ward', 'Khoa Dược', 'K. Dược'),
  unit('ward', 'Khoa Xét nghiệm - Chẩn đoán hình ảnh', 'K. XN-CĐHA'),
  unit('ward', 'Khoa Kiểm soát bệnh tật', 'K. KSBT'),
  unit('ward', 'Khoa Kiểm soát nhiễm khuẩn', 'K. KSNK'),
  unit('ward', 'Khoa An toàn thực phẩm', 'K. ATTP'),
  unit('station', 'Trạm Y tế xã An Bình', 'TYT An Bình'),
  unit('station', 'Trạm Y tế xã Tân Lập', 'TYT Tân Lập'),
  unit('station', 'Trạm Y tế xã Hòa Khê', 'TYT Hòa Khê'),
  unit('station', 'Trạm Y tế xã Phước Long', 'TYT Phước Long'),
  unit('station', 'Trạm Y tế xã Suối Đá', 'TYT Suối Đá'),
  unit('station', 'Trạm Y tế xã Gò Me', 'TYT Gò Me'),
  unit('station', 'Trạm Y tế xã Bàu Sen', 'TYT Bàu Sen'),
  unit('station', 'Trạm Y tế xã Đồng Xoan', 'TYT Đồng Xoan'),
  unit('station', 'Trạm Y tế xã Vĩnh Thuận', 'TYT Vĩnh Thuận'),
  unit('station', 'Trạm Y tế xã Long Hậu', 'TYT Long Hậu'),
  unit('station', 'Trạm Y tế xã Cầu Ngang', 'TYT Cầu Ngang'),
  unit('team', 'Tổ Công nghệ thông tin', 'Tổ CNTT'),
  unit('committee', 'Ban Chỉ đạo cải cách hành chính', 'BCĐ CCHC'),
]

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Phan',
  'Lý',
  'Mai',
]
const MIDDLES = ['Thị Thu', 'Văn', 'Ngọc', 'Minh', 'Thị Kim', 'Quang', 'Hoài', 'Thanh', 'Gia', 'Bảo', 'Đức']
const GIVEN = [
  'An',
  'Bích',
  'Châu',
  'Diệp',
  'Giang',
  'Hà',
  'Hạnh',
  'Hiếu',
  'Khánh',
  'Lâm',
  'Linh',
  'Lộc',
  'Nhơn',
  'Oanh',
  'Phúc',
  'Quyên',
  'Sơn',
  'Tâm',
  'Thảo',
  'Tùng',
  'Uyên',
  'Vân',
  'Xuân',
  'Yến',
]

/** The n-th invented person; the three lists have lengths without a common factor, so no name comes twice. */
export const demoName = (n: number): string => `${FAMILIES[n % 15]} ${MIDDLES[n % 11]} ${GIVEN[(n * 7) % 24]}`

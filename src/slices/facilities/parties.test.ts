import { describe, expect, test } from 'vitest'
import type { Directory } from './directory.api.ts'
import type { UnitKind } from './facilities.words.ts'
import { isSure, resolveParty } from './parties.api.ts'

const unit = (id: string, kind: UnitKind, name: string, short_name: string | null = null) => ({
  id,
  kind,
  name,
  short_name,
})
const group = (id: string, name: string, takes_kinds: UnitKind[]) => ({ id, name, takes_kinds, unit_ids: [] })

const directory: Directory = {
  day: '2026-01-05',
  facility: {
    name: 'Trung tâm Y tế khu vực An Bình',
    short_name: 'TTYT An Bình',
    parent_agency: 'Sở Y tế tỉnh Hòa Giang',
  },
  units: [
    unit('tchc', 'office', 'Phòng Tổ chức – Hành chính', 'P. TCHC'),
    unit('khnv', 'office', 'Phòng Kế hoạch – Nghiệp vụ'),
    unit('tckt', 'office', 'Phòng Tài chính – Kế toán'),
    unit('dd', 'office', 'Phòng Điều dưỡng – Truyền thông giáo dục sức khỏe', 'P. ĐD-TT&GDSK'),
    unit('duoc', 'ward', 'Khoa Dược'),
    unit('noi', 'ward', 'Khoa Nội tổng hợp'),
    unit('kkb', 'ward', 'Khoa Khám bệnh'),
    unit('tyt', 'station', 'Trạm Y tế phường Tân Lập'),
    unit('tyt2', 'station', 'Trạm Y tế xã Phú Hòa'),
    unit('qlcl', 'office', 'Phòng Quản lý chất lượng'),
    unit('ksbt', 'ward', 'Khoa Kiểm soát bệnh tật và HIV/AIDS'),
    unit('cssk', 'ward', 'Khoa Chăm sóc sức khỏe sinh sản'),
    unit('xn', 'ward', 'Khoa Xét nghiệm - Chẩn đoán hình ảnh'),
    unit('cntt', 'team', 'Tổ Công nghệ thông tin'),
    unit('cskh', 'team', 'Tổ Chăm sóc khách hàng'),
    unit('giup', 'team', 'Tổ giúp việc Ban Chỉ đạo cải cách hành chính'),
    unit('bcd', 'committee', 'Ban Chỉ đạo cải cách hành chính'),
    unit('bbt', 'committee', 'Ban biên tập trang thông tin điện tử'),
    unit('bgd', 'board', 'Ban Giám đốc'),
  ],
  groups: [
    group('all', 'Các khoa, phòng, trạm y tế', []),
    group('kp', 'Các khoa, phòng', ['office', 'ward']),
    group('p', 'Các phòng', ['office']),
    group('k', 'Các khoa', ['ward']),
    group('t', 'Các trạm y tế', ['station']),
  ],
  positions: [
    { id: 'gd', name: 'Giám đốc' },
    { id: 'pgd', name: 'Phó Giám đốc' },
  ],
  staff: [{ id: 'lan', full_name: 'Nguyễn Thị Lan', unit_id: 'tchc', position_id: null }],
}

describe('resolveParty', () => {
  test.each([
    ['Phòng Tổ chức-Hành chính', 'unit', 'tchc'],
    ['phòng Tổ chức – Hành chính', 'unit', 'tchc'],
    ['Phòng Tổ chức- Hành chính', 'unit', 'tchc'],
    ['PHÒNG TỔ CHỨC HÀNH CHÍNH', 'unit', 'tchc'],
    ['P.TCHC', 'unit', 'tchc'],
    ['P. TCHC', 'unit', 'tchc'],
    ['Phòng TCHC Trung tâm', 'unit', 'tchc'],
    ['Phòng TC-HC', 'unit', 'tchc'],
    ['Tổ chức - Hành chính', 'unit', 'tchc'],
    ['Phòng Điều dưỡng -TT&GDSK', 'unit', 'dd'],
    ['Phòng Điều dưỡng-TT&GDSK', 'unit', 'dd'],
    ['P.ĐD', 'unit', 'dd'],
    ['Phòng Điều dưỡng', 'unit', 'dd'],
    ['P. QLCL', 'unit', 'qlcl'],
    ['P.TCKT', 'unit', 'tckt'],
    ['Phòng TC-KT', 'unit', 'tckt'],
    ['Phòng Hành chính - Tổ chức', 'unit', 'tchc'],
    ['K. KSBT', 'unit', 'ksbt'],
    ['Khoa KSBT&HIV/AIDS', 'unit', 'ksbt'],
    ['Khoa CSSKSS', 'unit', 'cssk'],
    ['Khoa XN-CĐHA', 'unit', 'xn'],
    ['Khoa KB', 'unit', 'kkb'],
    ['Khoa Nội', 'unit', 'noi'],
    ['Tổ CNTT', 'unit', 'cntt'],
    ['Trưởng phòng TCHC', 'unit', 'tchc'],
    ['Trưởng phòng Tổ chức - Hành chính', 'unit', 'tchc'],
    ['Tổ giúp việc', 'unit', 'giup'],
    ['BCĐ', 'committee', 'bcd'],
    ['phòng KHNV', 'unit', 'khnv'],
    ['Phòng Tài chính – Kế toán', 'unit', 'tckt'],
    ['Phòng Tài chính và Kế toán', 'unit', 'tckt'],
    ['khoa Dược', 'unit', 'duoc'],
    ['Dược', 'unit', 'duoc'],
    ['K. Khám bệnh', 'unit', 'kkb'],
    ['TYT Tân Lập', 'unit', 'tyt'],
    ['Trạm Y tế Phú Hòa', 'unit', 'tyt2'],
    ['TYT xã Phú Hòa', 'unit', 'tyt2'],
    ['Tổ Chăm sóc khách hàng', 'unit', 'cskh'],
    ['Tổ giúp việc Ban chỉ đạo CCHC', 'unit', 'giup'],
    ['Ban chỉ đạo CCHC', 'committee', 'bcd'],
    ['Ban chỉ đạo Cải cách hành chính', 'committee', 'bcd'],
    ['BCĐ CCHC', 'committee', 'bcd'],
    ['Ban biên tập', 'committee', 'bbt'],
    ['Ban Giám đốc', 'committee', 'bgd'],
    ['BGĐ', 'committee', 'bgd'],
    ['Lãnh đạo Trung tâm', 'committee', 'bgd'],
    ['các Khoa, Phòng đơn vị trực thuộc', 'group', 'all'],
    ['Các khoa, phòng', 'group', 'kp'],
    ['các khoa, phòng, trạm y tế', 'group', 'all'],
    ['Các đơn vị trực thuộc', 'group', 'all'],
    ['các phòng chức năng', 'group', 'p'],
    ['các phòng chuyên môn thuộc bệnh viện', 'group', 'p'],
    ['các khoa, phòng thuộc Trung tâm Y tế khu vực An Bình', 'group', 'kp'],
    ['các trạm y tế', 'group', 't'],
    ['các TYT', 'group', 't'],
    ['TYT các xã, phường', 'group', 't'],
    ['Trạm Y tế xã, phường', 'group', 't'],
    ['Các khoa LS', 'group', 'k'],
    ['Thủ trưởng các đơn vị trực thuộc', 'group', 'all'],
    ['Toàn thể viên chức', 'group', 'all'],
    ['Trưởng các khoa, phòng', 'group', 'kp'],
    ['trưởng phó khoa, phòng', 'group', 'kp'],
    ['Giám đốc TTYT', 'position', 'gd'],
    ['Giám đốc', 'position', 'gd'],
    ['Phó Giám đốc', 'position', 'pgd'],
    ['PGĐ', 'position', 'pgd'],
    ['PGĐ phụ trách', 'position', 'pgd'],
    ['Nguyễn Thị Lan', 'person', 'lan'],
    ['Đ/c Nguyễn Thị Lan', 'person', 'lan'],
    ['BS. Nguyễn Thị Lan', 'person', 'lan'],
    ['BSCKI. Nguyễn Thị Lan', 'person', 'lan'],
    ['Trung tâm Y tế khu vực An Bình', 'facility', null],
    ['TTYT khu vực An Bình', 'facility', null],
    ['Trung tâm Y tế', 'facility', null],
    ['Sở Y tế tỉnh Hòa Giang', 'outside', null],
    ['Sở Y tế', 'outside', null],
    ['Trung tâm KSBT', 'outside', null],
    ['Trung tâm Kiểm soát bệnh tật tỉnh', 'outside', null],
    ['UBND tỉnh', 'outside', null],
    ['Báo Hòa Giang', 'outside', null],
    ['Đài TT-TH', 'outside', null],
    ['Đài truyền thanh xã', 'outside', null],
    ['Bộ Y tế', 'outside', null],
    ['Ủy ban nhân dân xã Phú Hòa', 'outside', null],
    ['Trung tâm Y tế dự phòng tỉnh', 'outside', null],
    ['Phòng Văn hóa - Xã hội xã', 'outside', null],
    ['Hội Liên hiệp Phụ nữ', 'outside', null],
    ['Cổng TTĐT tỉnh', 'outside', null],
    ['Phòng Nội tổng hợp', 'unknown', null],
    ['Khoa Nội - Nhi', 'unknown', null],
    ['Trưởng khoa', 'unknown', null],
    ['Hội đồng người bệnh', 'unknown', null],
    ['Khoa Ngoại', 'unknown', null],
    ['', 'unknown', null],
    ['– , ;', 'unknown', null],
  ])('%s is %s %s', (words, kind, id) => {
    const party = resolveParty(words, directory)
    expect([party.kind, party.id]).toEqual([kind, id])
  })

  test('says how sure it is', () => {
    expect(isSure(resolveParty('P.TCHC', directory))).toBe(true)
    expect(isSure(resolveParty('các đơn vị có liên quan', directory))).toBe(false)
    expect(isSure(resolveParty('Khoa KSBT', directory))).toBe(false)
    expect(resolveParty('các khoa, phòng có liên quan', directory).id).toBe('kp')
  })

  test('offers its guesses, the best first', () => {
    const { candidates } = resolveParty('các khoa, phòng', directory)
    expect(candidates.map(candidate => candidate.id).slice(0, 2)).toEqual(['kp', 'all'])
    expect(resolveParty('Trưởng khoa', directory).candidates[0]?.id).toBe('k')
    expect(resolveParty('Khoa Dược - Vật tư', directory).candidates[0]?.id).toBe('duoc')
    expect(resolveParty('Phòng Kế toán', directory).candidates.some(candidate => candidate.id === 'tckt')).toBe(true)
  })
})

export const unitChangesWords: Record<string, string> = {
  'unit.settled':
    'Việc của {unit} từ {day}: {moved} kỳ chuyển sang {into}, {waived} kỳ miễn, {removed} kỳ chưa bắt đầu thôi lập, {kept} kỳ đã nộp hoặc đã xong giữ nguyên.',
  'unit.left-open':
    '{unit} thôi hoạt động từ {day}, còn {listed} kỳ chưa xong. Mở danh sách kỳ của đơn vị: giao đơn vị khác hoặc miễn.',
  'tasks.replanned': '{what}: thêm {added} kỳ, bớt {removed} kỳ ở phía trước. Kỳ đã bắt đầu giữ nguyên.',
  'occurrence.hand-over-same': 'Kỳ này đang là của đơn vị ấy.',
  'occurrence.hand-over-there': 'Đơn vị nhận đã có kỳ này. Miễn kỳ này thay vì giao.',
  'occurrence.hand-over-nobody': 'Đơn vị nhận chưa có ai trả lời. Chọn người đứng đầu cho đơn vị trước.',
  'occurrence.handed-over': 'TT {no} ({period}) được giao từ {from} cho đơn vị. Lý do: {reason}',
}

/** Câu nói cho các bước sau khi ban hành: điều chỉnh, thay thế, năm sau, số đến sau, bản đã ký, kết thúc. */
export const lifeRefusals = {
  'plan.not-in-force': 'Chỉ kế hoạch đang có hiệu lực mới điều chỉnh, thay thế hoặc kết thúc được.',
  'plan.draft-exists': 'Năm {year} đã có một bản đang soạn hoặc chờ ban hành. Xong bản đó rồi mới mở bản khác.',
  'plan.old-tasks-undecided':
    'Còn {count} nhiệm vụ của bản trước chưa rõ tiếp tục hay kết thúc. Quyết hết rồi mới trình.',
  'plan.no-old-tasks': 'Bản này không nối tiếp bản nào, nên không có nhiệm vụ cũ để quyết.',
  'plan.old-task-not-found': 'Bản trước không có nhiệm vụ này.',
  'plan.row-skipped': 'Dòng {no} đã bỏ qua, nên không tiếp tục nhiệm vụ nào.',
  'plan.row-taken': 'Dòng {no} đã tiếp tục một nhiệm vụ khác.',
  'plan.row-still-there': 'Dòng {no} còn trong bản điều chỉnh. Bỏ qua dòng ấy ở bước nhận và sửa, kèm lý do.',
  'plan.replaces-other-year': 'Văn bản là kế hoạch năm {read}, còn kế hoạch được thay là của năm {year}.',
} as const

/** Câu nói cho các bước sau khi ban hành: điều chỉnh, thay thế, năm sau, số đến sau, bản đã ký, kết thúc. */
export const lifeRefusals = {
  'plan.not-in-force': 'Chỉ kế hoạch đang có hiệu lực mới điều chỉnh, thay thế hoặc kết thúc được.',
  'plan.draft-exists': 'Năm {year} đã có một bản đang soạn hoặc chờ ban hành. Xong bản đó rồi mới mở bản khác.',
  'plan.old-tasks-undecided':
    'Còn {count} nhiệm vụ của bản trước chưa rõ tiếp tục hay kết thúc. Quyết hết rồi mới trình.',
} as const

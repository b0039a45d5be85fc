/** Câu báo khi cấu hình sai. */
export const configWords = {
  'config.invalid': 'Biến môi trường {name} không hợp lệ: {reason}; xem docs/operations.md.',
  'config.test-clock-in-production':
    'LANTOA_TEST_CLOCK chỉ dùng khi kiểm thử; hãy bỏ biến đó rồi chạy lại, hệ thống thật luôn dùng giờ máy.',
  'config.role-urls':
    'Thiếu {missing}: đã cho địa chỉ riêng của một vai trò thì phải cho đủ cả ba (DATABASE_URL_APP, DATABASE_URL_AUTH, DATABASE_URL_JOBS).',
} as const

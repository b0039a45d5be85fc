export const sentencesWords = {
  'report-sentence.stale': 'Có người vừa sửa câu này; xem câu của họ rồi chọn.',
  'report-sentence.empty': 'Câu viết thêm chưa có chữ nào.',
} as const

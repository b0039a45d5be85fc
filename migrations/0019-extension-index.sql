/** Mỗi danh sách kỳ hỏi hạn mới nhất của từng kỳ. */
create index on app.extension (facility_id, occurrence_id);

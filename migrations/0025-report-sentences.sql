/** Câu của báo cáo mà người soạn đã sửa, bỏ, chuyển chỗ hoặc viết thêm; câu không có ở đây lấy theo đề xuất từ số liệu. */
create table app.report_sentence (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  report_id uuid not null,
  key text not null check (length(key) between 1 and 120),
  heading text not null,
  text text check (length(text) <= 5000),
  proposed text,
  seen jsonb not null,
  is_left_out boolean not null default false,
  place double precision,
  edited_by uuid not null,
  edited_at timestamptz not null,
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, report_id, key),
  foreign key (facility_id, report_id) references app.report,
  foreign key (facility_id, edited_by) references app.staff
);
create index on app.report_sentence (facility_id, edited_by);
call app.make_tenant('app.report_sentence');

/** Liên kết lịch iCal của một người: cả việc của người ấy, hoặc việc của một đơn vị; chỉ giữ mã băm của khóa trong địa chỉ. */
create table app.calendar_feed (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  staff_id uuid not null,
  unit_id uuid,
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (facility_id, id),
  unique (facility_id, token_sha256),
  foreign key (facility_id, staff_id) references app.staff,
  foreign key (facility_id, unit_id) references app.unit
);
create unique index calendar_feed_open on app.calendar_feed (facility_id, staff_id, unit_id)
  nulls not distinct where revoked_at is null;
call app.make_tenant('app.calendar_feed');

/** Mã ngắn in ở chân trang: mở lại đúng trang đã in. */
create table app.view_code (
  facility_id uuid not null references app.facility,
  code text not null check (code ~ '^[2-9A-Z]{6,12}$'),
  path text not null check (path ~ '^/' and length(path) <= 1000),
  made_at timestamptz not null,
  primary key (facility_id, code)
);
call app.make_tenant('app.view_code');

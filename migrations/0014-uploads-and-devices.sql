/** Tải lên: tệp đang tới từng phần qua mạng yếu; byte nằm trên đĩa, dòng này nói của ai, bao nhiêu, hết hạn khi nào. */
create table app.upload (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  staff_id uuid not null,
  name text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (facility_id, id),
  foreign key (facility_id, staff_id) references app.staff
);
create index on app.upload (facility_id, staff_id, sha256);
create index on app.upload (facility_id, created_at);
call app.make_tenant('app.upload');

/* Which device a hand-in was queued on, under which number of its own, and what that device's clock said. */
alter table app.hand_in add column device_id uuid;
alter table app.hand_in add column device_no integer check (device_no > 0);
alter table app.hand_in add column device_label text;
alter table app.hand_in add column device_queued_at timestamptz;
alter table app.hand_in add check (num_nonnulls(device_id, device_no, device_label, device_queued_at) in (0, 4));
create index on app.hand_in (facility_id, device_id, handed_in_by, device_no) where device_id is not null;

/** Số của máy không thành bài nộp: bị từ chối, hoặc người dùng bỏ khỏi hàng đợi. */
create table app.device_refusal (
  facility_id uuid not null,
  device_id uuid not null,
  staff_id uuid not null,
  device_no integer not null check (device_no > 0),
  device_label text not null,
  device_queued_at timestamptz not null,
  occurrence_id uuid,
  reason text not null,
  told_at timestamptz not null,
  primary key (facility_id, device_id, staff_id, device_no),
  foreign key (facility_id, staff_id) references app.staff,
  foreign key (facility_id, occurrence_id) references app.occurrence
);
create index on app.device_refusal (facility_id, told_at);
call app.make_tenant('app.device_refusal');

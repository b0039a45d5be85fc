/** Cách một người muốn được nhắc: kênh, bước nhắc đã tắt, giờ nhận bản nhắc trong ngày. Không có dòng: như mặc định. */
create table app.reminder_setting (
  facility_id uuid not null,
  staff_id uuid not null,
  in_app boolean not null default true,
  by_email boolean not null default true,
  by_push boolean not null default true,
  muted_steps text[] not null default '{}',
  digest_hour smallint not null default 7 check (digest_hour in (7, 8, 9, 10, 14, 15, 16)),
  row_version integer not null default 1,
  primary key (facility_id, staff_id),
  foreign key (facility_id, staff_id) references app.staff
);
call app.make_tenant('app.reminder_setting');

/** Một trình duyệt đã đồng ý nhận thông báo đẩy; máy dùng chung thuộc về người bật sau cùng. */
create table app.push_subscription (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  staff_id uuid not null,
  endpoint text not null check (length(endpoint) <= 1000),
  p256dh text not null,
  auth text not null,
  device text not null,
  created_at timestamptz not null,
  primary key (facility_id, id),
  unique (facility_id, endpoint),
  foreign key (facility_id, staff_id) references app.staff
);
create index on app.push_subscription (facility_id, staff_id);
call app.make_tenant('app.push_subscription');

/** Một lần đôn đốc bằng tay: ai nhắc, ngày nào, những bên nào, qua kênh nào. */
create table app.reminder_chase (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  chased_by uuid not null,
  chased_at timestamptz not null,
  day date not null,
  party_keys text[] not null,
  channels text[] not null,
  again boolean not null default false,
  primary key (facility_id, id),
  foreign key (facility_id, chased_by) references app.staff
);
create index on app.reminder_chase (facility_id, day);
call app.make_tenant('app.reminder_chase');

/** Bản nhắc: những việc được nhắc cùng lúc cho một người qua một kênh; được giữ chỗ trước khi gửi, ghi kết quả sau khi gửi. */
create table app.reminder_digest (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  staff_id uuid not null,
  channel text not null check (channel in ('app', 'email', 'push', 'zalo')),
  kind text not null check (kind in ('steps', 'chase', 'test')),
  chase_id uuid,
  day date not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'not_reached', 'dropped')),
  reason text,
  attempts smallint not null default 0,
  send_at timestamptz not null,
  claimed_at timestamptz,
  created_at timestamptz not null,
  seen_at timestamptz,
  primary key (facility_id, id),
  foreign key (facility_id, staff_id) references app.staff,
  foreign key (facility_id, chase_id) references app.reminder_chase,
  check ((kind = 'chase') = (chase_id is not null))
);
create index on app.reminder_digest (facility_id, created_at);
create index on app.reminder_digest (facility_id, staff_id, created_at);
create index reminder_digest_open on app.reminder_digest (facility_id, send_at) where state in ('waiting', 'sending');
call app.make_tenant('app.reminder_digest');

/** Một việc trong một bản nhắc: ai, kỳ nào, bước nào tính từ ngày nào, kênh nào; không bao giờ có hai lần. */
create table app.reminder (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  digest_id uuid not null,
  staff_id uuid not null,
  occurrence_id uuid not null,
  step text not null check (step in ('before_7', 'before_3', 'before_1', 'on_day', 'returned', 'late_1', 'late_3', 'late_7', 'chase')),
  anchor_on date not null,
  channel text not null,
  chase_id uuid,
  primary key (facility_id, id),
  foreign key (facility_id, digest_id) references app.reminder_digest,
  foreign key (facility_id, staff_id) references app.staff,
  foreign key (facility_id, occurrence_id) references app.occurrence
);
create unique index reminder_once on app.reminder
  (facility_id, staff_id, occurrence_id, step, anchor_on, channel, chase_id) nulls not distinct;
create index on app.reminder (facility_id, digest_id);
create index on app.reminder (facility_id, occurrence_id);
call app.make_tenant('app.reminder');

/** Một lần gửi của một bản nhắc: đến đâu, được hay không, vì sao. */
create table app.reminder_attempt (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  digest_id uuid not null,
  attempt_no smallint not null,
  at timestamptz not null,
  target text,
  outcome text not null check (outcome in ('sent', 'failed', 'gone', 'not_reached', 'dropped')),
  reason text,
  detail text check (length(detail) <= 300),
  primary key (facility_id, id),
  foreign key (facility_id, digest_id) references app.reminder_digest
);
create index on app.reminder_attempt (facility_id, digest_id);
call app.make_tenant('app.reminder_attempt');

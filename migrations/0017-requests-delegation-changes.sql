/** Ủy quyền khi vắng mặt: ai đứng thay ai, từ ngày nào đến trước ngày nào, với những vai trò nào. */
create table app.delegation (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  absent_staff_id uuid not null,
  stand_in_staff_id uuid not null,
  roles text[] not null check (roles <@ array['coordinator', 'leader', 'unit_head', 'contributor']),
  valid_from date not null,
  valid_to date not null,
  reason text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  row_version integer not null default 1,
  primary key (facility_id, id),
  foreign key (facility_id, absent_staff_id) references app.staff,
  foreign key (facility_id, stand_in_staff_id) references app.staff,
  check (absent_staff_id <> stand_in_staff_id),
  check (valid_to >= valid_from)
);
create index on app.delegation (facility_id, absent_staff_id, valid_to);
create index on app.delegation (facility_id, stand_in_staff_id, valid_to);
call app.make_tenant('app.delegation');

/** Đơn vị nhập vào đơn vị khác hoặc thôi hoạt động từ một ngày, và việc còn mở của nó đi đâu. */
create table app.unit_change (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('merge', 'close')),
  unit_id uuid not null,
  into_unit_id uuid,
  on_day date not null,
  open_work text not null check (open_work in ('carry', 'waive', 'list')),
  reason text not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (facility_id, id),
  unique (facility_id, unit_id),
  foreign key (facility_id, unit_id) references app.unit,
  foreign key (facility_id, into_unit_id) references app.unit,
  check (unit_id <> into_unit_id),
  check ((kind = 'merge') = (into_unit_id is not null))
);
call app.make_tenant('app.unit_change');

/** Đề nghị về một kỳ: báo khó khăn, xin đổi hạn, không phải làm; ai quyết, trả lời gì. */
create table app.duty_request (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  occurrence_id uuid not null,
  kind text not null check (kind in ('difficulty', 'new_date', 'not_applicable')),
  words text not null,
  wished_on date,
  state text not null default 'open' check (state in ('open', 'granted', 'refused', 'withdrawn')),
  asked_by uuid not null,
  asked_for uuid,
  asked_at timestamptz not null,
  forwarded_by uuid,
  forwarded_at timestamptz,
  answer text,
  extension_id uuid,
  decided_by uuid,
  decided_for uuid,
  decided_at timestamptz,
  row_version integer not null default 1,
  primary key (facility_id, id),
  foreign key (facility_id, occurrence_id) references app.occurrence,
  foreign key (facility_id, asked_by) references app.staff,
  foreign key (facility_id, extension_id) references app.extension,
  check ((state = 'open') = (decided_at is null)),
  check (state in ('open', 'withdrawn') or answer is not null)
);
create unique index duty_request_open on app.duty_request (facility_id, occurrence_id) where state = 'open';
create index on app.duty_request (facility_id, occurrence_id, asked_at);
create index on app.duty_request (facility_id, state, asked_at);
call app.make_tenant('app.duty_request');

/* The unit head's step of an acceptance in two; null where it waits for the coordinator. */
alter table app.facility add column accepts_in_two_steps boolean not null default false;
alter table app.occurrence add column waits_for text check (waits_for in ('unit_head'));
alter table app.occurrence add column decided_for uuid;
alter table app.occurrence add column from_unit_id uuid;
alter table app.occurrence add foreign key (facility_id, from_unit_id) references app.unit;
alter table app.hand_in add column on_behalf_of uuid;
alter table app.hand_in add foreign key (facility_id, on_behalf_of) references app.staff;
alter table app.hand_in add column head_step text
  check (head_step in ('waits', 'passed', 'returned', 'own', 'no_head'));
alter table app.hand_in add column head_step_by uuid;
alter table app.hand_in add column head_step_at timestamptz;
create index on app.occurrence (facility_id, unit_id) where waits_for is not null;

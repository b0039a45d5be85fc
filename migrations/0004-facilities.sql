/** Cơ sở y tế; Sở Y tế cũng là một cơ sở, thuộc loại riêng. */
create table app.facility (
  facility_id uuid primary key default uuidv7(),
  kind text not null default 'facility' check (kind in ('facility', 'department')),
  address text,
  phone text,
  hotline text,
  email text,
  website text,
  open_hours text,
  waives_four_eyes boolean not null default false,
  created_at timestamptz not null default now(),
  row_version integer not null default 1
);
call app.make_tenant('app.facility', 'true');

/** Tên, cơ quan chủ quản và tiêu đề văn bản theo thời gian; văn bản giữ tên của ngày ký. */
create table app.letterhead (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  valid_from date not null,
  parent_agency text not null,
  name text not null,
  short_name text,
  place text not null,
  symbol_suffix text not null,
  head_title text not null default 'GIÁM ĐỐC',
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, valid_from)
);
call app.make_tenant('app.letterhead', 'true');

/* Every "to" day below is the first day on which the thing no longer holds. */

/** Đơn vị: khoa, phòng, trạm y tế, tổ, ban chỉ đạo. */
create table app.unit (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('office', 'ward', 'station', 'team', 'committee', 'board')),
  opened_on date not null,
  closed_on date,
  head_staff_id uuid,
  position smallint not null default 0,
  row_version integer not null default 1,
  primary key (facility_id, id),
  check (closed_on >= opened_on)
);
call app.make_tenant('app.unit');

/** Tên đơn vị theo thời gian. */
create table app.unit_name (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  name text not null,
  short_name text,
  valid_from date not null,
  primary key (facility_id, id),
  unique (facility_id, unit_id, valid_from),
  foreign key (facility_id, unit_id) references app.unit
);
call app.make_tenant('app.unit_name');

/** Nhóm đơn vị, ví dụ "các khoa, phòng, trạm y tế"; đơn vị mới thuộc loại đã nêu tự vào nhóm. */
create table app.unit_group (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  name text not null,
  takes_kinds text[] not null default '{}',
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, name)
);
call app.make_tenant('app.unit_group');

/** Đơn vị thuộc nhóm từ ngày nào đến trước ngày nào. */
create table app.unit_group_member (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  group_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (facility_id, id),
  unique (facility_id, group_id, unit_id, valid_from),
  foreign key (facility_id, group_id) references app.unit_group,
  foreign key (facility_id, unit_id) references app.unit,
  check (valid_to > valid_from)
);
call app.make_tenant('app.unit_group_member');

/** Chức vụ, ví dụ Giám đốc, Trưởng phòng. */
create table app.position (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  name text not null,
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, name)
);
call app.make_tenant('app.position');

/** Viên chức, người lao động. */
create table app.staff (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  code text,
  full_name text not null,
  unit_id uuid,
  position_id uuid,
  email text,
  phone text,
  starts_on date not null,
  ends_on date,
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, code),
  foreign key (facility_id, unit_id) references app.unit,
  foreign key (facility_id, position_id) references app.position,
  check (ends_on >= starts_on)
);
create index on app.staff (facility_id, unit_id);
call app.make_tenant('app.staff');
alter table app.unit add foreign key (facility_id, head_staff_id) references app.staff;

/** Vai trò của một viên chức, trong một đơn vị hoặc trong cả cơ sở, theo thời gian. */
create table app.role_grant (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  staff_id uuid not null,
  role text not null check (role in ('owner', 'administrator', 'coordinator', 'leader', 'unit_head', 'contributor', 'editor')),
  unit_id uuid,
  valid_from date not null,
  valid_to date,
  primary key (facility_id, id),
  foreign key (facility_id, staff_id) references app.staff,
  foreign key (facility_id, unit_id) references app.unit,
  check (valid_to >= valid_from),
  check ((role in ('unit_head', 'contributor')) = (unit_id is not null))
);
create index on app.role_grant (facility_id, staff_id);
call app.make_tenant('app.role_grant');

/** Ngày nghỉ, ngày làm bù riêng của cơ sở, đứng trên lịch chung. */
create table app.calendar_day (
  facility_id uuid not null references app.facility,
  day date not null,
  kind text not null check (kind in ('off', 'working')),
  name text not null,
  primary key (facility_id, day)
);
call app.make_tenant('app.calendar_day', 'true');

alter table auth.site add foreign key (facility_id) references app.facility;
alter table auth.membership add foreign key (facility_id, staff_id) references app.staff;

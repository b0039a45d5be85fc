/** Kế hoạch tuyên truyền của một năm, qua mọi phiên bản. */
create table app.plan (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  year smallint not null,
  created_at timestamptz not null default now(),
  primary key (facility_id, id),
  unique (facility_id, year)
);

/** Phiên bản kế hoạch: dự thảo, đang trình, đã duyệt, đã ban hành, đã thay thế, đã kết thúc. */
create table app.plan_version (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  version_no smallint not null,
  state text not null default 'draft' check (state in ('draft', 'in_review', 'approved', 'issued', 'superseded', 'closed')),
  title text,
  number text,
  place text,
  dated text,
  signer_capacity text,
  signer_position text,
  signer_name text,
  budget_source text,
  budget_total bigint,
  replaces_number text,
  replaces_dated text,
  outline jsonb not null default '{}',
  source_sha256 text,
  source_name text,
  reading jsonb,
  author_staff_id uuid not null,
  created_at timestamptz not null,
  submitted_at timestamptz,
  submitted_by uuid,
  return_reason text,
  approved_at timestamptz,
  approved_by uuid,
  approved_hash text,
  approved_by_author boolean not null default false,
  issued_on date,
  issued_at timestamptz,
  issued_by uuid,
  ended_at timestamptz,
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, plan_id, version_no),
  foreign key (facility_id, plan_id) references app.plan,
  foreign key (facility_id, source_sha256) references app.file,
  foreign key (facility_id, author_staff_id) references app.staff,
  check ((state in ('approved', 'issued', 'superseded', 'closed')) <= (approved_hash is not null))
);
create unique index plan_version_issued on app.plan_version (facility_id, plan_id) where state = 'issued';

/** Văn bản được kế hoạch viện dẫn; căn cứ ban hành được đánh dấu. */
create table app.plan_citation (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  position smallint not null,
  is_basis boolean not null,
  type text not null,
  number text,
  name text,
  dated text,
  issuer text,
  subject text,
  source jsonb not null default '{}',
  primary key (facility_id, id),
  foreign key (facility_id, version_id) references app.plan_version,
  check (number is not null or name is not null)
);

/** Mục tiêu mà kế hoạch hứa: số đo, phép so sánh, giá trị, kỳ. */
create table app.plan_target (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  position smallint not null,
  text text not null,
  metric text not null,
  op text not null check (op in ('>=', '>', '=', '<=', '<')),
  value numeric not null,
  unit text not null,
  per text check (per in ('day', 'week', 'month', 'quarter', 'half', 'year')),
  scope text,
  source jsonb not null default '{}',
  primary key (facility_id, id),
  foreign key (facility_id, version_id) references app.plan_version
);

/** Hạn báo cáo kế hoạch ghi. */
create table app.plan_deadline (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  position smallint not null,
  period text,
  due_on date,
  addressee text,
  source jsonb not null default '{}',
  primary key (facility_id, id),
  foreign key (facility_id, version_id) references app.plan_version
);

/** Nhiệm vụ: giữ căn cước qua các phiên bản kế hoạch. */
create table app.task (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (facility_id, id),
  foreign key (facility_id, plan_id) references app.plan
);

/** Dòng kế hoạch: một nhiệm vụ như phiên bản này viết. */
create table app.plan_row (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  task_id uuid not null,
  position smallint not null,
  no text not null,
  group_title text,
  title text not null,
  schedule_raw text not null default '',
  products text[] not null default '{}',
  forms text[] not null default '{}',
  budget bigint,
  source jsonb not null default '{}',
  review text not null default 'unread' check (review in ('unread', 'accepted', 'corrected', 'skipped')),
  skip_reason text,
  reviewed_by uuid,
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, version_id, task_id),
  foreign key (facility_id, version_id) references app.plan_version,
  foreign key (facility_id, task_id) references app.task,
  check ((review = 'skipped') = (skip_reason is not null))
);
create index on app.plan_row (facility_id, task_id);

/** Phần việc: một sản phẩm với lịch riêng và quy tắc tính riêng. */
create table app.part (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  row_id uuid not null,
  task_id uuid not null,
  position smallint not null,
  product text,
  schedule_kind text not null check (schedule_kind in ('by_date', 'in_period', 'event', 'weekly', 'monthly', 'quarterly', 'semiannual', 'yearly', 'continuous', 'unspecified')),
  schedule_year smallint,
  dates date[] not null default '{}',
  before_dates boolean not null default false,
  periods text[] not null default '{}',
  schedule_raw text not null default '',
  rhythm text check (rhythm in ('weekly', 'monthly', 'quarterly', 'semiannual', 'yearly')),
  rhythm_is_assumed boolean not null default false,
  activity_kind text,
  channel text,
  minimum numeric,
  measure text,
  minimum_per text check (minimum_per in ('day', 'week', 'month', 'quarter', 'half', 'year', 'occurrence')),
  rule_is_proposed boolean not null default true,
  continues_part_id uuid,
  primary key (facility_id, id),
  foreign key (facility_id, row_id) references app.plan_row,
  foreign key (facility_id, task_id) references app.task,
  foreign key (facility_id, continues_part_id) references app.part
);
create index on app.part (facility_id, row_id);

/** Bên tham gia một phần việc: chủ trì, phối hợp, giám sát, duyệt; ai chịu trách nhiệm trả lời. */
create table app.party (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  part_id uuid not null,
  role text not null check (role in ('lead', 'coordinator', 'supervisor', 'approver')),
  position smallint not null,
  words text not null,
  kind text not null check (kind in ('unit', 'group', 'committee', 'position', 'person', 'facility', 'outside', 'unknown')),
  unit_id uuid,
  group_id uuid,
  position_id uuid,
  staff_id uuid,
  outside_name text,
  answers_staff_id uuid,
  has_duty boolean not null,
  confidence real check (confidence between 0 and 1),
  primary key (facility_id, id),
  foreign key (facility_id, part_id) references app.part,
  foreign key (facility_id, unit_id) references app.unit,
  foreign key (facility_id, group_id) references app.unit_group,
  foreign key (facility_id, position_id) references app.position,
  foreign key (facility_id, staff_id) references app.staff,
  foreign key (facility_id, answers_staff_id) references app.staff,
  check (kind not in ('unit', 'committee') or unit_id is not null),
  check (kind <> 'group' or group_id is not null),
  check (kind <> 'position' or position_id is not null),
  check (kind <> 'person' or staff_id is not null),
  check (kind <> 'outside' or outside_name is not null)
);
create index on app.party (facility_id, part_id);

/** Lần sửa của một phiên bản: ai, lúc nào, việc gì, trước đó thế nào; hoàn tác đọc lại từ đây. */
create table app.plan_change (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  row_id uuid,
  kind text not null check (kind in ('import', 'type_in', 'accept', 'correct', 'skip', 'add', 'undo', 'header', 'submit', 'return', 'withdraw', 'void', 'approve', 'issue')),
  note text,
  before jsonb,
  undone boolean not null default false,
  staff_id uuid,
  at timestamptz not null,
  primary key (facility_id, id),
  foreign key (facility_id, version_id) references app.plan_version,
  foreign key (facility_id, staff_id) references app.staff
);
create index on app.plan_change (facility_id, version_id, at);

call app.make_tenant('app.plan', 'exists (select 1 from app.plan_version v where v.facility_id = plan.facility_id and v.plan_id = plan.id and v.state = ''issued'')');
call app.make_tenant('app.plan_version', 'state = ''issued''');
call app.make_tenant('app.plan_citation', 'exists (select 1 from app.plan_version v where v.facility_id = plan_citation.facility_id and v.id = version_id and v.state = ''issued'')');
call app.make_tenant('app.plan_target', 'exists (select 1 from app.plan_version v where v.facility_id = plan_target.facility_id and v.id = version_id and v.state = ''issued'')');
call app.make_tenant('app.plan_deadline', 'exists (select 1 from app.plan_version v where v.facility_id = plan_deadline.facility_id and v.id = version_id and v.state = ''issued'')');
call app.make_tenant('app.task');
call app.make_tenant('app.plan_row', 'exists (select 1 from app.plan_version v where v.facility_id = plan_row.facility_id and v.id = version_id and v.state = ''issued'') and review <> ''skipped''');
call app.make_tenant('app.part', 'exists (select 1 from app.plan_row r where r.facility_id = part.facility_id and r.id = row_id)');
call app.make_tenant('app.party', 'exists (select 1 from app.part p where p.facility_id = party.facility_id and p.id = part_id)');
call app.make_tenant('app.plan_change');

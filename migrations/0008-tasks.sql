/** Kỳ thực hiện: một lần đến hạn của một phần việc cho một bên; hạn của nó không bao giờ dời. */
create table app.occurrence (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  task_id uuid not null,
  part_id uuid not null,
  party_key text not null,
  unit_id uuid,
  staff_id uuid,
  party_name text,
  answers_staff_id uuid not null,
  period_code text not null,
  period_from date not null,
  period_to date not null,
  due_on date not null,
  state text not null default 'upcoming' check (state in ('upcoming', 'open', 'submitted', 'accepted', 'returned', 'waived')),
  state_reason text,
  nothing_arose boolean not null default false,
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, part_id, party_key, period_code),
  foreign key (facility_id, task_id) references app.task,
  foreign key (facility_id, part_id) references app.part,
  foreign key (facility_id, unit_id) references app.unit,
  foreign key (facility_id, staff_id) references app.staff,
  foreign key (facility_id, answers_staff_id) references app.staff,
  check (period_from <= period_to),
  check (state <> 'waived' or state_reason is not null)
);
create index on app.occurrence (facility_id, unit_id, due_on);
create index on app.occurrence (facility_id, answers_staff_id, due_on);
create index on app.occurrence (facility_id, state, due_on);
create index on app.occurrence (facility_id, task_id, period_from);
call app.make_tenant('app.occurrence');

/** Gia hạn một kỳ: hạn mới, ai cho, vì sao; hạn cũ vẫn hiện. */
create table app.extension (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  occurrence_id uuid not null,
  due_on date not null,
  reason text not null,
  granted_by uuid not null,
  granted_at timestamptz not null,
  primary key (facility_id, id),
  foreign key (facility_id, occurrence_id) references app.occurrence
);
call app.make_tenant('app.extension');

/** Lần nộp kết quả của một kỳ: ngày, loại, số lượng, hoặc "không phát sinh". */
create table app.hand_in (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  occurrence_id uuid not null,
  happened_on date,
  note text,
  nothing_arose boolean not null default false,
  privacy_checked boolean not null default false,
  received_via text not null default 'app' check (received_via in ('app', 'zalo', 'paper', 'other')),
  handed_in_by uuid not null,
  for_unit_id uuid,
  handed_in_at timestamptz not null,
  primary key (facility_id, id),
  foreign key (facility_id, occurrence_id) references app.occurrence,
  foreign key (facility_id, handed_in_by) references app.staff
);
create index on app.hand_in (facility_id, occurrence_id);
call app.make_tenant('app.hand_in');

/** Gắn kết quả: minh chứng hoặc hoạt động nào tính cho kỳ nào; chấp nhận là của lần gắn, không phải của tệp. */
create table app.tie (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  occurrence_id uuid not null,
  hand_in_id uuid,
  evidence_id uuid,
  activity_id uuid,
  origin text not null check (origin in ('hand_in', 'rule', 'hand')),
  state text not null default 'offered' check (state in ('offered', 'accepted', 'returned')),
  reason text,
  offered_by uuid,
  offered_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  row_version integer not null default 1,
  primary key (facility_id, id),
  foreign key (facility_id, occurrence_id) references app.occurrence,
  foreign key (facility_id, hand_in_id) references app.hand_in,
  foreign key (facility_id, evidence_id) references app.evidence,
  foreign key (facility_id, activity_id) references app.activity,
  check (num_nonnulls(evidence_id, activity_id) >= 1),
  check (state <> 'returned' or reason is not null),
  check ((state = 'offered') = (decided_at is null))
);
create unique index tie_once on app.tie (facility_id, occurrence_id, evidence_id, activity_id) nulls not distinct where state <> 'returned';
create index on app.tie (facility_id, activity_id);
call app.make_tenant('app.tie');

/** Sự việc làm phát sinh kỳ của phần việc theo sự kiện. */
create table app.task_event (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  part_id uuid not null,
  happened_on date not null,
  title text not null,
  due_on date not null,
  reported_by uuid not null,
  reported_at timestamptz not null,
  primary key (facility_id, id),
  foreign key (facility_id, part_id) references app.part
);
call app.make_tenant('app.task_event');

/** Nhịp của một phần việc "thường xuyên" hoặc chưa có lịch, đặt sau khi ban hành; dòng mới nhất có hiệu lực. */
create table app.part_rhythm (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  part_id uuid not null,
  rhythm text not null check (rhythm in ('weekly', 'monthly', 'quarterly', 'semiannual', 'yearly')),
  from_day date not null,
  reason text,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (facility_id, id),
  foreign key (facility_id, part_id) references app.part
);
create index on app.part_rhythm (facility_id, part_id);
call app.make_tenant('app.part_rhythm');

/* The kinds of change are a closed list in the code; here only their form is held. */
alter table app.plan_change drop constraint plan_change_kind_check;
alter table app.plan_change add constraint plan_change_kind_check check (kind ~ '^[a-z]+(_[a-z]+)*$');
/* A split or a merge touches several rows; an undo names what it took back. */
alter table app.plan_change add column row_ids uuid[] not null default '{}';
alter table app.plan_change add column undoes uuid;
alter table app.plan_change add foreign key (facility_id, undoes) references app.plan_change;

/** Điều cần xem đã quyết: chấp nhận như văn bản viết, hoặc gửi lại người soạn; mã của điều ấy không đổi khi đọc lại. */
create table app.plan_finding_decision (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  finding_id text not null,
  code text not null,
  place text not null,
  what text not null,
  decision text not null check (decision in ('accepted', 'sent_back')),
  reason text not null,
  staff_id uuid not null,
  decided_at timestamptz not null,
  primary key (facility_id, id),
  unique (facility_id, version_id, finding_id),
  foreign key (facility_id, version_id) references app.plan_version,
  foreign key (facility_id, staff_id) references app.staff
);
call app.make_tenant('app.plan_finding_decision');

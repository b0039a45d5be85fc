/** Hoạt động: một việc đã xảy ra, vào một ngày, được ghi vào một lúc. Không sửa; chỉ được thay hoặc rút, có lý do. */
create table app.activity (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  kind text not null,
  title text not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  programme_id uuid not null,
  topic_id uuid,
  channel text,
  unit_id uuid,
  staff_id uuid,
  source text not null check (source in ('hand_in', 'typed', 'room')),
  source_kind text,
  source_id uuid,
  natural_key text,
  numerator numeric,
  denominator numeric,
  is_adjustment boolean not null default false,
  reason text,
  recorded_by uuid,
  counted_at timestamptz,
  counted_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  superseded_by uuid,
  primary key (facility_id, id),
  foreign key (facility_id, programme_id) references app.programme,
  foreign key (facility_id, topic_id) references app.topic,
  foreign key (facility_id, unit_id) references app.unit,
  foreign key (facility_id, superseded_by) references app.activity,
  check (not is_adjustment or reason is not null),
  check ((ended_at is null) = (end_reason is null)),
  check (numerator is null or denominator is not null)
);
create unique index activity_natural_key on app.activity (facility_id, natural_key) where natural_key is not null and ended_at is null;
create index on app.activity (facility_id, happened_on, kind);
call app.make_tenant('app.activity');
revoke update, delete on app.activity from lantoa_app;
grant update (counted_at, counted_by, ended_at, ended_by, end_reason, superseded_by) on app.activity to lantoa_app;

/** Số đo của một hoạt động: số lượng và đơn vị tính; một buổi có thể có cả số buổi và số lượt người. */
create table app.activity_measure (
  facility_id uuid not null,
  activity_id uuid not null,
  measure text not null,
  quantity numeric not null,
  primary key (facility_id, activity_id, measure),
  foreign key (facility_id, activity_id) references app.activity
);
call app.make_tenant('app.activity_measure');
revoke update, delete on app.activity_measure from lantoa_app;

/** Minh chứng: tệp đã băm, đường dẫn, hoặc một hoạt động. */
create table app.evidence (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('file', 'link')),
  title text not null,
  sha256 text,
  file_name text,
  url text,
  taken_on date,
  unit_id uuid,
  received_by uuid,
  received_at timestamptz not null,
  primary key (facility_id, id),
  foreign key (facility_id, sha256) references app.file,
  foreign key (facility_id, unit_id) references app.unit,
  check ((kind = 'file' and sha256 is not null) or (kind = 'link' and url is not null))
);
create index on app.evidence (facility_id, sha256);
create index on app.evidence (facility_id, url);
call app.make_tenant('app.evidence');

/** Minh chứng nào chứng minh hoạt động nào. */
create table app.activity_evidence (
  facility_id uuid not null,
  activity_id uuid not null,
  evidence_id uuid not null,
  primary key (facility_id, activity_id, evidence_id),
  foreign key (facility_id, activity_id) references app.activity,
  foreign key (facility_id, evidence_id) references app.evidence
);
create index on app.activity_evidence (facility_id, evidence_id);
call app.make_tenant('app.activity_evidence');

/** Báo cáo của một kỳ: gom, soạn, trình, ký, gửi, Sở nhận hoặc trả lại. */
create table app.report (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  period_id uuid not null,
  state text not null default 'collecting' check (state in ('collecting', 'drafted', 'in_review', 'signed', 'handed_over', 'accepted', 'returned')),
  author_staff_id uuid not null,
  assessment jsonb not null default '{}',
  number text,
  dated date,
  signer_staff_id uuid,
  signer_capacity text,
  created_at timestamptz not null,
  submitted_at timestamptz,
  return_reason text,
  signed_at timestamptz,
  snapshot jsonb,
  snapshot_hash text,
  renderer text,
  docx_sha256 text,
  handed_over_at timestamptz,
  handed_over_to text,
  row_version integer not null default 1,
  primary key (facility_id, id),
  foreign key (facility_id, period_id) references app.period,
  foreign key (facility_id, author_staff_id) references app.staff,
  foreign key (facility_id, signer_staff_id) references app.staff,
  foreign key (facility_id, docx_sha256) references app.file,
  check ((state in ('signed', 'handed_over', 'accepted')) <= (snapshot_hash is not null and docx_sha256 is not null))
);
create unique index report_of_period on app.report (facility_id, period_id) where state <> 'returned';
call app.make_tenant('app.report');

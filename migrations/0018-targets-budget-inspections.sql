/** Mục tiêu đo bằng chỉ tiêu nào: dòng mới nhất có hiệu lực; theo câu chữ, nên còn đúng qua các lần điều chỉnh kế hoạch. */
create table app.target_figure (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  words text not null,
  unit text not null,
  figure_code text,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (facility_id, id),
  foreign key (facility_id, plan_id) references app.plan,
  foreign key (facility_id, set_by) references app.staff
);
create index on app.target_figure (facility_id, plan_id, set_at);
call app.make_tenant('app.target_figure');
revoke update, delete on app.target_figure from lantoa_app;

/** Dự toán của một nhiệm vụ đổi sau khi ban hành: số mới, nguồn, vì sao; dòng mới nhất có hiệu lực, số của kế hoạch vẫn hiện. */
create table app.task_estimate (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  task_id uuid not null,
  amount bigint not null check (amount >= 0),
  source text,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (facility_id, id),
  foreign key (facility_id, task_id) references app.task,
  foreign key (facility_id, set_by) references app.staff
);
create index on app.task_estimate (facility_id, task_id, set_at);
call app.make_tenant('app.task_estimate');
revoke update, delete on app.task_estimate from lantoa_app;

/** Khoản chi: ngày, số tiền bằng đồng, nguồn, chi việc gì, số chứng từ. Không sửa; chỉ được thay hoặc rút, có lý do. */
create table app.spending (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  task_id uuid,
  spent_on date not null,
  amount bigint not null check (amount > 0),
  source text not null,
  purpose text not null,
  document_number text,
  evidence_id uuid,
  activity_id uuid not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  superseded_by uuid,
  primary key (facility_id, id),
  foreign key (facility_id, plan_id) references app.plan,
  foreign key (facility_id, task_id) references app.task,
  foreign key (facility_id, evidence_id) references app.evidence,
  foreign key (facility_id, activity_id) references app.activity,
  foreign key (facility_id, superseded_by) references app.spending,
  check ((ended_at is null) = (end_reason is null))
);
create index on app.spending (facility_id, plan_id, spent_on);
create index on app.spending (facility_id, task_id);
call app.make_tenant('app.spending');
revoke update, delete on app.spending from lantoa_app;
grant update (ended_at, ended_by, end_reason, superseded_by) on app.spending to lantoa_app;

/** Cuộc kiểm tra, đôn đốc: ngày hoặc đợt, ai dẫn đoàn, các đơn vị và nội dung; lập biên bản xong thì đóng lại. */
create table app.inspection (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  title text not null,
  from_day date not null,
  to_day date not null,
  lead_staff_id uuid not null,
  state text not null default 'scheduled' check (state in ('scheduled', 'done', 'cancelled')),
  state_reason text,
  conclusions text not null default '',
  activity_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  done_by uuid,
  done_at timestamptz,
  row_version integer not null default 1,
  primary key (facility_id, id),
  foreign key (facility_id, lead_staff_id) references app.staff,
  foreign key (facility_id, activity_id) references app.activity,
  check (from_day <= to_day),
  check (state <> 'cancelled' or state_reason is not null),
  check ((state = 'done') = (done_at is not null))
);
create index on app.inspection (facility_id, from_day);
call app.make_tenant('app.inspection');

/** Thành viên đoàn kiểm tra, trưởng đoàn là một người trong đó. */
create table app.inspection_member (
  facility_id uuid not null,
  inspection_id uuid not null,
  staff_id uuid not null,
  primary key (facility_id, inspection_id, staff_id),
  foreign key (facility_id, inspection_id) references app.inspection,
  foreign key (facility_id, staff_id) references app.staff
);
create index on app.inspection_member (facility_id, staff_id);
call app.make_tenant('app.inspection_member');

/** Đơn vị được kiểm tra, người làm việc với đoàn. */
create table app.inspection_unit (
  facility_id uuid not null,
  inspection_id uuid not null,
  unit_id uuid not null,
  position smallint not null,
  met_with text,
  primary key (facility_id, inspection_id, unit_id),
  foreign key (facility_id, inspection_id) references app.inspection,
  foreign key (facility_id, unit_id) references app.unit
);
create index on app.inspection_unit (facility_id, unit_id);
call app.make_tenant('app.inspection_unit');

/** Nội dung kiểm tra, từng dòng; có thể là một nhiệm vụ của kế hoạch. */
create table app.inspection_line (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  inspection_id uuid not null,
  position smallint not null,
  task_id uuid,
  task_no text,
  words text not null,
  primary key (facility_id, id),
  unique (facility_id, inspection_id, position),
  foreign key (facility_id, inspection_id) references app.inspection,
  foreign key (facility_id, task_id) references app.task
);
call app.make_tenant('app.inspection_line');

/** Kết quả kiểm tra một nội dung ở một đơn vị: đạt, chưa đạt, góp ý. */
create table app.inspection_finding (
  facility_id uuid not null,
  line_id uuid not null,
  unit_id uuid not null,
  inspection_id uuid not null,
  verdict text not null check (verdict in ('met', 'not_met', 'advice')),
  note text not null default '',
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (facility_id, line_id, unit_id),
  foreign key (facility_id, line_id) references app.inspection_line,
  foreign key (facility_id, inspection_id, unit_id) references app.inspection_unit
);
create index on app.inspection_finding (facility_id, inspection_id);
call app.make_tenant('app.inspection_finding');

/** Ảnh, tệp của một cuộc kiểm tra, hoặc của câu trả lời sau kiểm tra. */
create table app.inspection_evidence (
  facility_id uuid not null,
  inspection_id uuid not null,
  evidence_id uuid not null,
  follow_up_id uuid,
  primary key (facility_id, inspection_id, evidence_id),
  foreign key (facility_id, inspection_id) references app.inspection,
  foreign key (facility_id, evidence_id) references app.evidence
);
call app.make_tenant('app.inspection_evidence');

/** Kiến nghị sau kiểm tra: đơn vị phải làm gì, đến ngày nào; mở đến khi đoàn đóng lại. */
create table app.follow_up (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  inspection_id uuid not null,
  unit_id uuid not null,
  line_id uuid,
  words text not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  created_by uuid not null,
  created_at timestamptz not null,
  row_version integer not null default 1,
  primary key (facility_id, id),
  foreign key (facility_id, inspection_id, unit_id) references app.inspection_unit,
  foreign key (facility_id, line_id) references app.inspection_line
);
create index on app.follow_up (facility_id, inspection_id);
create index on app.follow_up (facility_id, unit_id, state, due_on);
create index on app.follow_up (facility_id, state, due_on);
call app.make_tenant('app.follow_up');
alter table app.inspection_evidence add foreign key (facility_id, follow_up_id) references app.follow_up;

/** Từng bước của một kiến nghị: đơn vị trả lời, đoàn trả lại hoặc đóng; không sửa. */
create table app.follow_up_step (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  follow_up_id uuid not null,
  kind text not null check (kind in ('answer', 'return', 'close')),
  words text not null,
  staff_id uuid not null,
  at timestamptz not null,
  primary key (facility_id, id),
  foreign key (facility_id, follow_up_id) references app.follow_up,
  foreign key (facility_id, staff_id) references app.staff
);
create index on app.follow_up_step (facility_id, follow_up_id, at);
call app.make_tenant('app.follow_up_step');
revoke update, delete on app.follow_up_step from lantoa_app;

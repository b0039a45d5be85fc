/* Bản trình đang ở bước nào: người điều phối xem, hay lãnh đạo ký; có nghĩa khi đang trình. Báo cáo sửa lại nối với bản Sở đã trả. */
alter table app.report
  add column review text not null default 'sign' check (review in ('check', 'sign')),
  add column predecessor_id uuid,
  add column answered_at timestamptz,
  add column answered_on date,
  add column answered_by uuid,
  add column answer_reason text,
  add foreign key (facility_id, predecessor_id) references app.report,
  add foreign key (facility_id, answered_by) references app.staff;
create unique index report_successor on app.report (facility_id, predecessor_id) where predecessor_id is not null;

/** Từng bước của đường trình ký: ai viết, trình, xem, ký, trả lại, thay ai, lúc nào, vì sao; kèm số liệu họ thấy. Không sửa. */
create table app.report_step (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  report_id uuid not null,
  kind text not null check (kind in (
    'assign', 'write', 'submit', 'pass', 'give_back', 'ask_again', 'sign', 'number', 'hand_over', 'answer')),
  /* Whose step it was: the author's, the coordinator's, the leader's. */
  part text not null check (part in ('author', 'coordinator', 'leader')),
  staff_id uuid not null,
  on_behalf_of uuid,
  at timestamptz not null,
  reason text,
  content_hash text,
  said jsonb,
  primary key (facility_id, id),
  foreign key (facility_id, report_id) references app.report,
  foreign key (facility_id, staff_id) references app.staff,
  foreign key (facility_id, on_behalf_of) references app.staff
);
create index on app.report_step (facility_id, report_id, at);
create unique index report_writer on app.report_step (facility_id, report_id, staff_id) where kind = 'write';
call app.make_tenant('app.report_step');
revoke update, delete on app.report_step from lantoa_app;

/** Tệp gắn vào báo cáo đã ký: bản có dấu, chữ ký số từ phần mềm văn bản; giấy báo nhận của Sở. Không sửa, không ghi đè. */
create table app.report_file (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  report_id uuid not null,
  kind text not null check (kind in ('signed', 'received')),
  sha256 text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  /* What the file says otherwise than the signed bytes named in it. */
  comparison jsonb,
  received_number text,
  received_on date,
  attached_by uuid not null,
  attached_at timestamptz not null,
  primary key (facility_id, id),
  unique (facility_id, report_id, kind, sha256),
  foreign key (facility_id, report_id) references app.report,
  foreign key (facility_id, sha256) references app.file,
  foreign key (facility_id, attached_by) references app.staff
);
call app.make_tenant('app.report_file');
revoke update, delete on app.report_file from lantoa_app;

/** Nơi nhận báo cáo đã dùng: nhớ để lần sau chọn lại. */
create table app.report_recipient (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  address text not null check (address = lower(address)),
  name text not null,
  last_used_at timestamptz not null,
  primary key (facility_id, id),
  unique (facility_id, address)
);
call app.make_tenant('app.report_recipient');

/** Một lần gửi báo cáo: bằng thư hay bằng tay (trục văn bản, bản giấy), những tệp nào theo mã băm; giữ nguyên như lúc gửi. */
create table app.report_sending (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  report_id uuid not null,
  way text not null check (way in ('mail', 'axis', 'paper', 'other')),
  to_words text not null,
  subject text,
  message text,
  files jsonb not null default '[]',
  sent_on date,
  note text,
  sent_by uuid not null,
  created_at timestamptz not null,
  primary key (facility_id, id),
  foreign key (facility_id, report_id) references app.report,
  foreign key (facility_id, sent_by) references app.staff
);
create index on app.report_sending (facility_id, report_id, created_at);
call app.make_tenant('app.report_sending');
revoke update, delete on app.report_sending from lantoa_app;

/** Sổ gửi: mỗi nơi nhận, mỗi lần thử một dòng, kèm lời máy chủ thư trả lời. */
create table app.report_delivery (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  sending_id uuid not null,
  address text not null,
  name text not null,
  attempt_no integer not null check (attempt_no > 0),
  state text not null check (state in ('queued', 'sending', 'sent', 'refused', 'unknown')),
  queued_at timestamptz not null,
  due_at timestamptz not null,
  /* Set before the mail leaves: a crash after it leaves the row 'sending', which the next run names as unknown. */
  started_at timestamptz,
  ended_at timestamptz,
  said text,
  primary key (facility_id, id),
  unique (facility_id, sending_id, address, attempt_no),
  foreign key (facility_id, sending_id) references app.report_sending,
  check ((state = 'queued') = (started_at is null)),
  check ((state in ('sent', 'refused', 'unknown')) = (ended_at is not null))
);
call app.make_tenant('app.report_delivery');
revoke delete on app.report_delivery from lantoa_app;

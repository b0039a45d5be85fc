/* Kỳ báo cáo: hạn đơn vị gửi điều phối, hạn do đâu mà có, đã ký báo cáo thì không đổi nữa. */
alter table app.period
  add column unit_due_on date,
  /* What the plan in force said last; another plan that says the same leaves what was changed by hand. */
  add column plan_due_on date,
  add column origin text not null default 'usual' check (origin in ('usual', 'plan', 'hand')),
  add column is_fixed boolean not null default false;

/** Một lần đổi hạn của một kỳ: ai, lúc nào, vì sao, trước và sau; không sửa. Không có người: kế hoạch vừa ban hành đặt hạn. */
create table app.period_change (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  period_id uuid not null,
  staff_id uuid,
  at timestamptz not null,
  why text not null,
  before jsonb not null,
  after jsonb not null,
  primary key (facility_id, id),
  foreign key (facility_id, period_id) references app.period,
  foreign key (facility_id, staff_id) references app.staff
);
create index on app.period_change (facility_id, period_id, at);
call app.make_tenant('app.period_change');
revoke update, delete on app.period_change from lantoa_app;

do $$
declare one uuid;
begin
  for one in select facility_id from app.facility loop
    call app.begin_migration_deed(one, 'migration.0024');
    update app.period set origin = 'plan', plan_due_on = due_on
    where facility_id = one and is_asked and due_on <> to_day;
    update app.period set is_fixed = true
    where facility_id = one and id in (select period_id from app.report where facility_id = one and signed_at is not null);
  end loop;
end $$;

/** Ý kiến của một đơn vị cho báo cáo một kỳ: điều làm được, khó khăn, kiến nghị; chỉ đơn vị viết, điều phối chỉ đọc. */
create table app.report_input (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  period_id uuid not null,
  unit_id uuid not null,
  state text not null default 'asked' check (state in ('asked', 'draft', 'with_head', 'sent', 'returned')),
  due_on date not null,
  went_well text not null default '',
  difficulties text not null default '',
  proposals text not null default '',
  nothing_more boolean not null default false,
  asked_by uuid,
  asked_at timestamptz not null,
  written_by uuid,
  sent_by uuid,
  sent_at timestamptz,
  return_reason text,
  returned_by uuid,
  returned_at timestamptz,
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, period_id, unit_id),
  foreign key (facility_id, period_id) references app.period,
  foreign key (facility_id, unit_id) references app.unit,
  foreign key (facility_id, asked_by) references app.staff,
  foreign key (facility_id, written_by) references app.staff,
  foreign key (facility_id, sent_by) references app.staff,
  foreign key (facility_id, returned_by) references app.staff
);
create index on app.report_input (facility_id, unit_id, state);
create index report_input_open on app.report_input (facility_id, due_on) where state <> 'sent';
call app.make_tenant('app.report_input');
revoke delete on app.report_input from lantoa_app;

/** Từng bước của một ý kiến: hỏi, gửi (kèm nguyên lời đã gửi), trả lại; không sửa, nên lời của đơn vị không mất. */
create table app.report_input_step (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  input_id uuid not null,
  kind text not null check (kind in ('ask', 'pass', 'send', 'return')),
  words jsonb,
  reason text,
  staff_id uuid,
  at timestamptz not null,
  primary key (facility_id, id),
  foreign key (facility_id, input_id) references app.report_input,
  foreign key (facility_id, staff_id) references app.staff
);
create index on app.report_input_step (facility_id, input_id, at);
call app.make_tenant('app.report_input_step');
revoke update, delete on app.report_input_step from lantoa_app;

/* Một bản nhắc kể cả việc không nằm trong kế hoạch (viết báo cáo, ký, gửi ý kiến): việc ấy có mã riêng, lời và đường dẫn như đã nhắc. */
alter table app.reminder
  alter column occurrence_id drop not null,
  add column matter text,
  add column words text,
  add column path text,
  add constraint reminder_of_one check ((occurrence_id is null) <> (matter is null)),
  add constraint reminder_matter_words check (matter is null or (words is not null and path is not null));
drop index app.reminder_once;
create unique index reminder_once on app.reminder
  (facility_id, staff_id, occurrence_id, matter, step, anchor_on, channel, chase_id) nulls not distinct;
create index reminder_matter on app.reminder (facility_id, matter) where matter is not null;

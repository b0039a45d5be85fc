/* The plan's whole life: amendments, replacements, next year's plan, a number that comes after signing, the signed file. */

alter table app.plan_version
  add column started_as text not null default 'new' check (started_as in ('new', 'amendment', 'replacement', 'next_year')),
  add column from_version_id uuid,
  add foreign key (facility_id, from_version_id) references app.plan_version,
  add check ((started_as = 'new') = (from_version_id is null));

/* One version at a time is on its way to being issued: two amendments side by side would each lose what the other changed. */
create unique index plan_version_on_its_way on app.plan_version (facility_id, plan_id)
  where state in ('draft', 'in_review', 'approved');

/* A task of next year's plan is a task of its own; this says which one of last year's it was written after. */
alter table app.task
  add column after_task_id uuid,
  add foreign key (facility_id, after_task_id) references app.task;

create index on app.part (facility_id, continues_part_id) where continues_part_id is not null;

/* What may be noted in a version's history grows with the product; the program's list is the one that is closed. */
alter table app.plan_change drop constraint plan_change_kind_check;
alter table app.plan_change add constraint plan_change_kind_check check (kind ~ '^[a-z_]{2,30}$');

/** Nhiệm vụ cũ mà phiên bản mới không tiếp tục: đã xong hay không còn, và việc đang mở thì để đến hạn hay miễn. */
create table app.plan_task_end (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  task_id uuid not null,
  fate text not null check (fate in ('finished', 'merged', 'dropped')),
  open_work text not null check (open_work in ('keep', 'waive')),
  reason text,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (facility_id, id),
  unique (facility_id, version_id, task_id),
  foreign key (facility_id, version_id) references app.plan_version,
  foreign key (facility_id, task_id) references app.task,
  foreign key (facility_id, decided_by) references app.staff,
  check (open_work <> 'waive' or reason is not null)
);
call app.make_tenant('app.plan_task_end');

/** Điều đã dời sang năm mới khi lập kế hoạch từ kế hoạch năm trước, và chỗ người soạn cần tự xem lại. */
create table app.plan_shift (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  row_id uuid,
  position smallint not null,
  place text not null,
  before text not null,
  after text not null,
  look text,
  seen_by uuid,
  seen_at timestamptz,
  primary key (facility_id, id),
  foreign key (facility_id, version_id) references app.plan_version
);
create index on app.plan_shift (facility_id, version_id);
call app.make_tenant('app.plan_shift');

/** Bản đã ký của một phiên bản: tệp giữ theo mã băm, đã đối chiếu với bản trong phần mềm. */
create table app.plan_attachment (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  sha256 text not null,
  name text not null,
  is_public boolean not null default false,
  differences jsonb,
  attached_by uuid not null,
  attached_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  primary key (facility_id, id),
  foreign key (facility_id, version_id) references app.plan_version,
  foreign key (facility_id, sha256) references app.file,
  foreign key (facility_id, attached_by) references app.staff
);
create index on app.plan_attachment (facility_id, version_id);
call app.make_tenant('app.plan_attachment', 'is_public and removed_at is null and exists (select 1 from app.plan_version v where v.facility_id = plan_attachment.facility_id and v.id = version_id and v.state in (''issued'', ''closed''))');

/* A plan that is over stays published: the year's page does not go away with the year. */
do $$
declare
  one text;
begin
  alter policy visitor on app.plan_version
    using (facility_id = (select app.facility()) and state in ('issued', 'closed'));
  alter policy visitor on app.plan
    using (facility_id = (select app.facility()) and exists (select 1 from app.plan_version v
      where v.facility_id = plan.facility_id and v.plan_id = plan.id and v.state in ('issued', 'closed')));
  foreach one in array array['plan_citation', 'plan_target', 'plan_deadline'] loop
    execute format('alter policy visitor on app.%1$I using (facility_id = (select app.facility()) and exists (
      select 1 from app.plan_version v where v.facility_id = %1$I.facility_id and v.id = version_id
        and v.state in (''issued'', ''closed'')))', one);
  end loop;
  alter policy visitor on app.plan_row
    using (facility_id = (select app.facility()) and review <> 'skipped' and exists (select 1 from app.plan_version v
      where v.facility_id = plan_row.facility_id and v.id = version_id and v.state in ('issued', 'closed')));
end $$;

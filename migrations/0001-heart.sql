-- Schemas, the facility a transaction is bound to, the audit trail and what makes a table a tenant table.
-- Roles (the owner, lantoa_app, lantoa_visitor, lantoa_auth, lantoa_jobs) exist before: src/platform/db/roles.ts.

create schema app;
create schema ref;
create schema auth;
create schema jobs;
revoke all on schema public from public;
revoke create on schema public from public;
grant usage on schema app, ref to lantoa_app, lantoa_visitor;
grant usage on schema auth to lantoa_auth;
grant usage on schema jobs to lantoa_app;

/* The facility that the open transaction is bound to; null outside one. */
create function app.facility() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.facility_id', true), '')::uuid;

/** Nhật ký: một dòng cho mỗi việc làm thay đổi dữ liệu, ghi trước thay đổi. */
create table app.audit (
  facility_id uuid not null,
  seq bigint generated always as identity,
  id uuid not null default uuidv7(),
  actor_kind text not null check (actor_kind in ('person', 'visitor', 'job', 'system', 'migration')),
  actor_id uuid,
  action text not null,
  subject text,
  detail jsonb not null default '{}',
  request_id text,
  at timestamptz not null default clock_timestamp(),
  primary key (facility_id, id),
  unique (facility_id, seq)
);

/** Niêm phong nhật ký: gốc Merkle của một đợt dòng, nối với gốc đợt trước. */
create table app.audit_seal (
  facility_id uuid not null,
  n integer not null,
  from_seq bigint not null,
  to_seq bigint not null,
  row_count integer not null,
  root bytea not null,
  previous bytea,
  at timestamptz not null default clock_timestamp(),
  primary key (facility_id, n)
);

/** Khóa yêu cầu: gửi lại cùng một việc nhận lại câu trả lời đầu tiên. */
create table app.request (
  facility_id uuid not null,
  actor_id uuid not null,
  key text not null,
  action text not null,
  input_hash bytea not null,
  answer jsonb,
  at timestamptz not null default clock_timestamp(),
  primary key (facility_id, actor_id, key)
);

/* Refuses a change whose deed was not left in the same transaction, whoever makes it. */
create function app.require_deed() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from app.audit
    where facility_id = app.facility()
      and id = nullif(current_setting('app.audit_id', true), '')::uuid
      and xmin = pg_current_xact_id()::xid
  ) then
    raise exception 'change of % without an audit row in the same transaction', tg_relid::regclass
      using errcode = 'LT001';
  end if;
  return null;
end $$;

/* Makes a table a tenant table: rows of one facility only, the owner sees all, every change leaves a deed.
   `visible` is the condition under which a visitor may see a row; null keeps visitors out. */
create procedure app.make_tenant(target regclass, visible text default null, audited boolean default true)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security, force row level security', target);
  execute format('create policy owner on %s to current_user using (true) with check (true)', target);
  execute format('create policy staff on %s to lantoa_app
    using (facility_id = (select app.facility())) with check (facility_id = (select app.facility()))', target);
  if visible is not null then
    execute format('create policy visitor on %s for select to lantoa_visitor
      using (facility_id = (select app.facility()) and (%s))', target, visible);
    execute format('grant select on %s to lantoa_visitor', target);
  end if;
  if audited then
    execute format('grant select, insert, update, delete on %s to lantoa_app', target);
    execute format('create trigger require_deed before insert or update or delete on %s
      for each statement execute function app.require_deed()', target);
  end if;
end $$;

call app.make_tenant('app.audit', null, false);
call app.make_tenant('app.audit_seal', null, false);
call app.make_tenant('app.request', null, false);
grant select, insert on app.audit, app.audit_seal to lantoa_app;
grant select, insert, update on app.request to lantoa_app;

/* For migrations that change rows: binds the transaction to one facility and leaves the deed. */
create procedure app.begin_migration_deed(facility uuid, action text) language plpgsql as $$
declare deed uuid := uuidv7();
begin
  perform set_config('app.facility_id', facility::text, true), set_config('app.audit_id', deed::text, true);
  insert into app.audit (facility_id, id, actor_kind, action) values (facility, deed, 'migration', action);
end $$;

/** Tệp đã nhận, lưu theo cơ sở và mã băm. */
create table app.file (
  facility_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  media_type text not null,
  stored_at timestamptz not null default now(),
  primary key (facility_id, sha256)
);
call app.make_tenant('app.file');

/** Việc cần biết: điều hỏng, đang chờ hoặc vừa được quyết, nằm trong danh sách của ai đó đến khi giải quyết. */
create table app.notice (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  severity text not null default 'wait' check (severity in ('trouble', 'wait', 'decided')),
  staff_id uuid,
  unit_id uuid,
  role text,
  subject_kind text not null,
  subject_id text not null,
  params jsonb not null default '{}',
  created_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by uuid,
  primary key (facility_id, id),
  check (num_nonnulls(staff_id, unit_id, role) >= 1)
);
create unique index notice_open on app.notice (facility_id, kind, subject_id, coalesce(staff_id, unit_id), role)
  nulls not distinct where resolved_at is null;
call app.make_tenant('app.notice');

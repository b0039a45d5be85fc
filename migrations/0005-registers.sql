/** Gói dữ liệu tham chiếu đã nạp: tên, phiên bản, ngày lập. */
create table ref.pack (
  name text primary key,
  version text not null,
  as_of date not null,
  sha256 text not null,
  loaded_at timestamptz not null default now()
);

/** Ngày nghỉ lễ và ngày làm bù của Việt Nam. */
create table ref.holiday (
  day date primary key,
  kind text not null check (kind in ('holiday', 'compensation', 'swap', 'working')),
  name text not null,
  confidence text not null check (confidence in ('official', 'secondary', 'memory', 'rule')),
  source text
);

/** Văn bản quy phạm và văn bản chỉ đạo cấp trung ương, có hiệu lực theo ngày. Cùng số khác năm là văn bản khác. */
create table ref.legal_document (
  number text not null,
  issued_on date not null,
  type text not null,
  issuer text not null,
  title text not null,
  effective_from date,
  effective_to date,
  replaced_by text[] not null default '{}',
  amended_by text[] not null default '{}',
  status text not null check (status in ('in_force', 'expired', 'partly', 'unknown', 'not_yet')),
  confidence text not null check (confidence in ('official', 'secondary', 'memory', 'rule')),
  source text,
  primary key (number, issued_on)
);
grant select on all tables in schema ref to lantoa_app, lantoa_visitor;

/** Văn bản pháp lý do cơ sở tự thêm (của tỉnh, của Sở, của chính cơ sở). */
create table app.legal_document (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  number text,
  type text not null,
  issuer text,
  title text not null,
  issued_on date,
  effective_from date,
  effective_to date,
  row_version integer not null default 1,
  primary key (facility_id, id)
);
create unique index on app.legal_document (facility_id, number, issued_on) nulls not distinct where number is not null;
call app.make_tenant('app.legal_document');

/** Sổ văn bản: số đã cấp trong năm. */
create table app.document_entry (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  book text not null default 'outgoing' check (book in ('outgoing', 'incoming')),
  year smallint not null,
  number integer not null check (number > 0),
  symbol text not null,
  type text not null,
  subject text not null,
  issued_on date not null,
  subject_kind text,
  subject_id uuid,
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, book, year, number)
);
call app.make_tenant('app.document_entry');

/** Chủ đề tuyên truyền. */
create table app.topic (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  name text not null,
  position smallint not null default 0,
  closed_on date,
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, name)
);
call app.make_tenant('app.topic');

/** Chương trình công tác; chỉ chương trình CCHC được tính vào số liệu ở đây. */
create table app.programme (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  code text not null,
  name text not null,
  counts boolean not null,
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, code)
);
call app.make_tenant('app.programme');

/** Kỳ báo cáo: từ, đến, ngày chốt số liệu, hạn gửi. Các kỳ được phép chồng nhau; kỳ không ai đòi vẫn giữ để tính lũy kế. */
create table app.period (
  facility_id uuid not null references app.facility,
  id uuid not null default uuidv7(),
  code text not null,
  kind text not null check (kind in ('Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', '9M', 'year')),
  year smallint not null,
  name text not null,
  from_day date not null,
  to_day date not null,
  cut_off date not null,
  due_on date not null,
  parent_due_on date,
  is_asked boolean not null default true,
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, code),
  check (from_day <= cut_off and cut_off <= to_day)
);
call app.make_tenant('app.period');

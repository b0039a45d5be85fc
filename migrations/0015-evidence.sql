/* What arrived and what is kept are two things: a picture is stored smaller, without place and device. */
alter table app.evidence
  add column received_sha256 text check (received_sha256 ~ '^[0-9a-f]{64}$'),
  add column received_size bigint check (received_size >= 0),
  add column role text check (role in ('sign_sheet')),
  add column taken_on_told_by text check (taken_on_told_by in ('picture', 'person')),
  add column latitude numeric check (latitude between -90 and 90),
  add column longitude numeric check (longitude between -180 and 180),
  add column thumbnail_sha256 text,
  add constraint evidence_thumbnail foreign key (facility_id, thumbnail_sha256) references app.file,
  add constraint evidence_place check ((latitude is null) = (longitude is null));
create index evidence_received on app.evidence (facility_id, received_sha256) where received_sha256 is not null;
create index evidence_thumbnail on app.evidence (facility_id, thumbnail_sha256) where thumbnail_sha256 is not null;

/* Until now what arrived was kept byte for byte. */
do $$
declare one uuid;
begin
  for one in select facility_id from app.facility loop
    call app.begin_migration_deed(one, 'migration.0015');
    update app.evidence set received_sha256 = sha256, taken_on_told_by = case when taken_on is not null then 'person' end,
      received_size = (select size from app.file where file.facility_id = one and file.sha256 = evidence.sha256)
    where facility_id = one;
  end loop;
end $$;

/** Dấu nhìn của một ảnh, chia thành dải: hai ảnh chung một dải có thể là một ảnh chụp hoặc lưu lại. */
create table app.evidence_look (
  facility_id uuid not null,
  evidence_id uuid not null,
  band smallint not null check (band between 0 and 3),
  bits integer not null check (bits between 0 and 65535),
  primary key (facility_id, band, bits, evidence_id),
  foreign key (facility_id, evidence_id) references app.evidence
);
create index on app.evidence_look (facility_id, evidence_id);
call app.make_tenant('app.evidence_look');

/** Liên kết đã nộp: mở được không, lần cuối khi nào, bản lưu nằm ở tệp nào. */
create table app.link (
  facility_id uuid not null references app.facility,
  url text not null,
  host text not null,
  state text not null default 'waiting' check (state in ('waiting', 'alive', 'dead', 'unsure')),
  reason text,
  http_status integer,
  title text,
  failures integer not null default 0,
  noted_at timestamptz not null,
  checked_at timestamptz,
  alive_at timestamptz,
  check_on date not null,
  kept_at timestamptz,
  copy_sha256 text,
  text_sha256 text,
  primary key (facility_id, url),
  foreign key (facility_id, copy_sha256) references app.file,
  foreign key (facility_id, text_sha256) references app.file,
  check (state <> 'alive' or alive_at is not null),
  check ((kept_at is null) = (copy_sha256 is null))
);
create index on app.link (facility_id, check_on);
create index on app.link (facility_id, host) where state = 'dead';
call app.make_tenant('app.link');

/* Addresses handed in before links were followed are looked at one after the other, over a month. */
do $$
declare one uuid;
begin
  for one in select facility_id from app.facility loop
    call app.begin_migration_deed(one, 'migration.0015');
    insert into app.link (facility_id, url, host, noted_at, check_on)
    select facility_id, url, substring(url from '^https?://([^/?#]+)'), min(received_at),
      current_date + (abs(hashtext(url)) % 28)
    from app.evidence
    where facility_id = one and kind = 'link' and url ~ '^https?://[^/?#]+' and octet_length(url) <= 2000
    group by facility_id, url;
  end loop;
end $$;

-- Evidence names its address in full, up to 2,000 letters long. An index over those is three pages deep with a hundred facilities in it,
-- one over their hashes is two; two addresses of one hash are told apart by the address itself.
alter table app.link
  add column url_hash bigint not null generated always as (hashtextextended(url, 0)) stored;

create index link_by_hash on app.link (facility_id, url_hash);

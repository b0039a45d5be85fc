-- Bands of a picture are asked for by its evidence, and pictures by a band: each way has one index that serves no other.
alter table app.evidence_look drop constraint evidence_look_pkey;
alter table app.evidence_look add primary key (facility_id, evidence_id, band) include (bits);
create index evidence_look_of_band on app.evidence_look (facility_id, band, bits) include (evidence_id);
drop index app.evidence_look_of_evidence;

-- As for rows and parts: a version is of one facility.
create statistics app.plan_change_of_version (dependencies) on facility_id, version_id from app.plan_change;

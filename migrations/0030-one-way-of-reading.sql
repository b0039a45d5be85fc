-- Facts that wait for somebody to accept them are few among all facts of a year, and asked for with every look at the targets.
create index on app.activity (facility_id, happened_on) where counted_at is null and ended_at is null;

-- The pieces of a picture's look come with the index that finds them.
create index evidence_look_of_evidence on app.evidence_look (facility_id, evidence_id) include (band, bits);
drop index app.evidence_look_facility_id_evidence_id_idx;

-- The rows of a version in the order they are shown: a list reads each page of the table once.
create index on app.plan_row (facility_id, version_id, position);

-- A version is of one facility: without being told, the planner takes the two for independent and, among a hundred facilities,
-- expects no row where there are fifty.
create statistics app.plan_row_of_version (dependencies) on facility_id, version_id from app.plan_row;
create statistics app.part_of_row (dependencies) on facility_id, row_id from app.part;

-- Ways that lists are read: the ties of an occurrence in every state, the events of a part, the open notices about a thing.
create index on app.tie (facility_id, occurrence_id);
create index on app.tie (facility_id, evidence_id) where evidence_id is not null;
create index on app.task_event (facility_id, part_id);
create index on app.notice (facility_id, subject_id) where resolved_at is null;

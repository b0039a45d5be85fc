-- A duty that an amendment withdraws goes, also where a phone once sent it too early: the number it bore stays known.
alter table app.device_refusal drop constraint device_refusal_facility_id_occurrence_id_fkey;
alter table app.device_refusal add foreign key (facility_id, occurrence_id) references app.occurrence
  on delete set null (occurrence_id);
create index on app.device_refusal (facility_id, occurrence_id) where occurrence_id is not null;

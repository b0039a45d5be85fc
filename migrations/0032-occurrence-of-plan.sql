/*
 * The plan of an occurrence, beside its task. Every view of a year asks for "the occurrences of this plan": by its task the planner
 * takes a plan's forty tasks for a handful of rows as soon as a database holds many facilities, and looks each up alone.
 */
alter table app.occurrence add column plan_id uuid;

create function app.set_plan_of_occurrence() returns trigger language plpgsql as $$
begin
  select plan_id into strict new.plan_id from app.task where facility_id = new.facility_id and id = new.task_id;
  return new;
end $$;
create trigger plan_of_occurrence before insert or update of task_id on app.occurrence
  for each row execute function app.set_plan_of_occurrence();

do $$
declare one uuid;
begin
  for one in select facility_id from app.facility loop
    call app.begin_migration_deed(one, 'migration.0032');
    update app.occurrence o set plan_id = t.plan_id from app.task t
    where o.facility_id = one and t.facility_id = one and t.id = o.task_id;
  end loop;
end $$;

alter table app.occurrence alter column plan_id set not null,
  add foreign key (facility_id, plan_id) references app.plan;
create index on app.occurrence (facility_id, plan_id, due_on);
create statistics app.occurrence_of_plan (dependencies) on facility_id, plan_id from app.occurrence;

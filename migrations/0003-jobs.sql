-- Run as lantoa_jobs, who owns the queue.
-- The one door through which the app adds a job: the facility is added here, and the key is the facility's own.
create or replace function jobs.enqueue(job text, payload json, key text default null, run_at timestamptz default null)
returns void language plpgsql security definer set search_path = '' as $$
declare facility uuid := nullif(current_setting('app.facility_id', true), '')::uuid;
begin
  if facility is null then raise exception 'a job outside a facility'; end if;
  perform graphile_worker.add_job(
    identifier => job,
    payload => json_build_object('facility_id', facility, 'body', payload),
    job_key => case when key is null then null else facility || ':' || job || ':' || key end,
    run_at => coalesce(run_at, pg_catalog.now()));
end $$;
revoke all on function jobs.enqueue from public;
grant execute on function jobs.enqueue to lantoa_app;

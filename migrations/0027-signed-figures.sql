/** Số liệu của một báo cáo đã ký gồm những sự việc nào, từng chỉ tiêu một; ghi lúc ký, không sửa. */
create table app.report_figure (
  facility_id uuid not null,
  report_id uuid not null,
  code text not null,
  activity_ids uuid[] not null,
  primary key (facility_id, report_id, code),
  foreign key (facility_id, report_id) references app.report
);
call app.make_tenant('app.report_figure');
revoke update, delete on app.report_figure from lantoa_app;

-- What was signed before said it in its snapshot.
do $$
declare one uuid;
begin
  for one in select facility_id from app.facility loop
    call app.begin_migration_deed(one, 'migration.0027');
    insert into app.report_figure (facility_id, report_id, code, activity_ids)
    select one, report.id, line ->> 'code', array(select jsonb_array_elements_text(line -> 'cumulative_activities')::uuid)
    from app.report, jsonb_array_elements(report.snapshot -> 'figures') line
    where report.facility_id = one and report.snapshot is not null and jsonb_array_length(line -> 'cumulative_activities') > 0;
  end loop;
end $$;

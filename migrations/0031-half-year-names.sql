/* "6 tháng đầu năm/2026" is no way to write it: a half year takes its year after a space. */
do $$
declare one uuid;
begin
  for one in select facility_id from app.facility loop
    call app.begin_migration_deed(one, 'migration.0031');
    update app.period set name = replace(name, ' năm/', ' năm ') where facility_id = one and kind in ('H1', 'H2');
  end loop;
end $$;

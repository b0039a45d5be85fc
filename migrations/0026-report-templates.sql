/** Mẫu Word của đơn vị: mỗi lần tải lên là một phiên bản; không sửa nội dung, chỉ cho nghỉ. */
create table app.report_template (
  facility_id uuid not null,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  version integer not null check (version >= 1),
  file_name text not null,
  sha256 text not null,
  state text not null check (state in ('checked', 'refused', 'retired')),
  findings jsonb not null default '[]',
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  row_version integer not null default 1,
  primary key (facility_id, id),
  unique (facility_id, name, version),
  foreign key (facility_id, sha256) references app.file,
  foreign key (facility_id, uploaded_by) references app.staff
);
call app.make_tenant('app.report_template');
revoke update, delete on app.report_template from lantoa_app;
grant update (state, row_version) on app.report_template to lantoa_app;

/** Báo cáo nào dùng mẫu nào; không có dòng là dùng bố cục có sẵn. Ký rồi thì mẫu nằm trong bản đã ký. */
create table app.report_template_choice (
  facility_id uuid not null,
  report_id uuid not null,
  template_id uuid not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (facility_id, report_id),
  foreign key (facility_id, report_id) references app.report,
  foreign key (facility_id, template_id) references app.report_template,
  foreign key (facility_id, chosen_by) references app.staff
);
create index on app.report_template_choice (facility_id, template_id);
call app.make_tenant('app.report_template_choice');

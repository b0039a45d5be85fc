-- How many units were asked for their words in a period, and how many are late with them: counted at every opening of the desk.
create index report_input_counted on app.report_input (facility_id, period_id) include (state, due_on);

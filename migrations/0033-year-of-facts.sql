-- Adding up a year of facts reads these two indexes alone, not the twenty thousand rows behind them.
create index activity_counted on app.activity (facility_id, happened_on) include (kind, channel, programme_id, id)
  where ended_at is null and counted_at is not null;
create index activity_measure_sum on app.activity_measure (facility_id, measure, activity_id) include (quantity);

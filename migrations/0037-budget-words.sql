-- What the budget column of a read plan says in words ("theo dự toán được giao"), by its task's place in the reading. It follows
-- from the reading, which is large and would be fetched whole for these few words each time the budget is opened.
create function app.budget_words(reading jsonb) returns jsonb
language sql immutable parallel safe
set search_path = pg_catalog
return (
  select jsonb_agg(jsonb_build_object('task', line -> 'task', 'text', cell ->> 'text'))
  from jsonb_path_query(reading, '$.rows[*] ? (@.task != null)') as line,
       jsonb_path_query(line, '$.cells[*] ? (@.role == "budget")') as cell
  where cell ->> 'text' ~ '[^0-9[:space:].,;:()%-]'
);

alter table app.plan_version
  add column budget_words jsonb generated always as (app.budget_words(reading)) stored;

-- Offered ties wait for somebody's decision: few among all, and looked for with every opening of the desk.
create index tie_offered on app.tie (facility_id, occurrence_id) where state = 'offered';

-- Fifty occurrences asked for by their ids are fifty rows, of whatever facility: told so, the planner reads their parts once.
create statistics app.occurrence_of_facility (dependencies) on facility_id, id from app.occurrence;

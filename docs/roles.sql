-- For the administrator of a PostgreSQL 18 where Lan Tỏa's owner may not make roles itself. Run once as an administrator, with
-- four passwords of your own (psql -v owner_password=… and so on), then give Lan Tỏa four addresses: see operations.md.

create role lantoa_owner   login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role lantoa_app     login nosuperuser nocreatedb nocreaterole password :'app_password';
create role lantoa_auth    login nosuperuser nocreatedb nocreaterole password :'auth_password';
create role lantoa_jobs    login nosuperuser nocreatedb nocreaterole password :'jobs_password';
create role lantoa_visitor nologin nosuperuser nocreatedb nocreaterole;

-- The application turns into the visitor for one transaction, and inherits nothing from it otherwise.
grant lantoa_visitor to lantoa_app with inherit false, set true;
alter role lantoa_app set transaction_timeout = '60s';
alter role lantoa_app set idle_in_transaction_session_timeout = '30s';
alter role lantoa_auth set search_path = auth;

create database lantoa owner lantoa_owner encoding 'UTF8' template template0;
revoke temporary, connect on database lantoa from public;
grant connect on database lantoa to lantoa_app, lantoa_auth, lantoa_jobs;

-- Sign-in: better-auth's tables as its schema compiler gives them, with e-mail optional, in a schema and under a role of
-- their own, outside row-level security. Its hooks run outside its writes, so triggers leave the audit rows.

create table auth."user" (
  "id" text primary key, "name" text not null, "email" text unique, "emailVerified" boolean not null, "image" text,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp,
  "username" text unique, "displayUsername" text, "twoFactorEnabled" boolean
);
create table auth."session" (
  "id" text primary key, "expiresAt" timestamptz not null, "token" text not null unique,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null,
  "ipAddress" text, "userAgent" text, "userId" text not null references auth."user" on delete cascade
);
create table auth."account" (
  "id" text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
  "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null
);
create table auth."verification" (
  "id" text primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp
);
create table auth."twoFactor" (
  "id" text primary key, "secret" text not null, "backupCodes" text not null,
  "userId" text not null references auth."user" on delete cascade, "verified" boolean,
  "failedVerificationCount" integer, "lockedUntil" timestamptz
);
create table auth."rateLimit" ("id" text primary key, "key" text not null unique, "count" integer not null, "lastRequest" bigint not null);
create index on auth."session" ("userId");
create index on auth."account" ("userId");
create index on auth."verification" ("identifier");
create index on auth."twoFactor" ("userId");

/** Địa chỉ của một cơ sở: đường dẫn ngắn và tên miền. Hỏi trước khi biết cơ sở nào, nên đứng ngoài phạm vi cơ sở. */
create table auth.site (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  host text unique,
  facility_id uuid not null unique,
  created_at timestamptz not null default now()
);

/** Tài khoản nào là viên chức nào ở cơ sở nào. */
create table auth.membership (
  user_id text not null references auth."user" on delete cascade,
  facility_id uuid not null,
  staff_id uuid not null,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (user_id, facility_id),
  unique (facility_id, staff_id)
);

/** Mã dùng một lần: đặt mật khẩu lần đầu hoặc đặt lại; chỉ giữ mã băm. */
create table auth.first_password_code (
  user_id text primary key references auth."user" on delete cascade,
  code_hash bytea not null,
  expires_at timestamptz not null,
  attempts integer not null default 0,
  created_at timestamptz not null default now()
);

/** Nhật ký đăng nhập và tài khoản. */
create table auth.audit (
  id uuid primary key default uuidv7(),
  seq bigint generated always as identity,
  action text not null,
  subject text,
  at timestamptz not null default clock_timestamp()
);

create function auth.leave_audit() returns trigger language plpgsql security definer set search_path = '' as $$
declare changed jsonb := to_jsonb(coalesce(new, old));
begin
  insert into auth.audit (action, subject)
  values (tg_table_name || '.' || lower(tg_op), coalesce(changed->>'userId', changed->>'user_id', changed->>'id', changed->>'slug'));
  return null;
end $$;

create trigger leave_audit after insert or update or delete on auth."user" for each row execute function auth.leave_audit();
create trigger leave_audit after insert or update or delete on auth."account" for each row execute function auth.leave_audit();
create trigger leave_audit after insert or delete on auth."session" for each row execute function auth.leave_audit();
create trigger leave_audit after insert or update or delete on auth."twoFactor" for each row execute function auth.leave_audit();
create trigger leave_audit after insert or update or delete on auth.site for each row execute function auth.leave_audit();
create trigger leave_audit after insert or update or delete on auth.membership for each row execute function auth.leave_audit();
create trigger leave_audit after insert or update or delete on auth.first_password_code for each row execute function auth.leave_audit();

grant select, insert, update, delete on all tables in schema auth to lantoa_auth;
revoke update, delete on auth.audit from lantoa_auth;

create schema audit;
grant usage on schema audit to vandra_app, vandra_job;

-- Field set: HSLF-FS 2016:40 4 kap. 9 § (action, unit, time, user's and patient's identity) and the purpose/reason
-- that the person may read. Append-only by grant and trigger; monthly partitions.
create table audit.access_log (
  seq bigint generated always as identity,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('resident', 'staff', 'system')),
  actor_id text not null,
  assignment_id uuid,
  unit_id uuid,
  organisation_id uuid,
  session_id uuid,
  resident_id uuid not null,
  holder uuid,
  action text not null,
  resource text not null,
  resource_id uuid,
  reason text,
  rule text not null,
  command text not null,
  request_id text not null,
  emergency boolean not null default false,
  primary key (seq, at)
) partition by range (at);
create index access_log_resident on audit.access_log (resident_id, at desc);
create index access_log_organisation on audit.access_log (organisation_id, at);
call platform.declare_table('audit.access_log', 'log', 'who did what with whose data');
create table audit.access_log_rest partition of audit.access_log default;

create function audit.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the access log is append-only'; end $$;
create trigger append_only before update or delete on audit.access_log for each row execute function audit.refuse_change();
create trigger no_truncate before truncate on audit.access_log for each statement execute function audit.refuse_change();

-- Makes the partition of a month; called by the migrator and monthly by a job, before the month begins.
create function audit.make_partition(p_month date) returns void
language plpgsql security definer set search_path = audit, pg_temp as $$
declare name text := 'access_log_' || to_char(p_month, 'YYYY_MM');
begin
  if to_regclass('audit.' || name) is null then
    execute format('create table audit.%I partition of audit.access_log for values from (%L) to (%L)',
      name, date_trunc('month', p_month)::date::timestamptz, (date_trunc('month', p_month) + interval '1 month')::date::timestamptz);
    execute format('alter table audit.%I enable row level security', name);
    execute format('alter table audit.%I force row level security', name);
    execute format('comment on table audit.%I is %L', name, 'class: log-partition; reached through audit.access_log only');
  end if;
end $$;
grant execute on function audit.make_partition(date) to vandra_job;
alter table audit.access_log_rest enable row level security;
alter table audit.access_log_rest force row level security;
comment on table audit.access_log_rest is 'class: log-partition; reached through audit.access_log only';

-- Sealed batches: a Merkle tree over rows first_seq..last_seq, its root signed.
create table audit.batch (
  id uuid primary key,
  number bigint not null unique,
  first_seq bigint not null,
  last_seq bigint not null,
  size integer not null,
  root bytea not null,
  previous_root bytea not null,
  total bigint not null,
  sealed_at timestamptz not null,
  key_id text not null,
  signature bytea not null
);
call platform.declare_table('audit.batch', 'reference', 'signed roots of the sealed access log');
grant insert on audit.batch to vandra_job;
create trigger append_only before update or delete on audit.batch for each row execute function audit.refuse_change();

create table audit.public_key (
  key_id text primary key,
  public_key bytea not null,
  valid_from timestamptz not null
);
call platform.declare_table('audit.public_key', 'reference', 'public halves of the sealing keys');
grant insert on audit.public_key to vandra_job;

-- The documented, recurring sample review (HSLF-FS 2016:40 4 kap. 9 § 5-6): who looked, at which rows, why these, what was decided.
create table audit.review (
  id uuid primary key,
  unit_id uuid not null,
  organisation_id uuid not null,
  resident_id uuid,
  drawn_at timestamptz not null,
  period_from timestamptz not null,
  period_to timestamptz not null,
  method text not null,
  seed text not null,
  row_ids uuid[] not null,
  reviewer_staff_id uuid,
  decision text check (decision in ('in-order', 'ask-the-person', 'reported')),
  decision_reason text,
  decided_at timestamptz,
  version integer not null default 1
);
call platform.declare_table('audit.review', 'unit', 'sample reviews of the access log');

-- Rows for a reviewer: only those of the drawn review, only for a session whose assignment is log review in that organisation.
-- Defined in 0030-access.sql, which knows sessions.

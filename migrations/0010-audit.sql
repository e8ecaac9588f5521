create schema audit;
grant usage on schema audit to vandra_app, vandra_job;

-- Field set: HSLF-FS 2016:40 4 kap. 9 § (action, unit, time, user's and patient's identity) and the purpose/reason
-- that the person may read. Append-only by grant and trigger; monthly partitions.
create table audit.access_log (
  seq bigint generated always as identity,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('resident', 'staff', 'system', 'client')),
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

-- Makes the partition of a month, in UTC; called here for the months around, and daily by a job for those to come.
-- A month that already has rows in the default partition stays there.
create function audit.make_partition(p_month date) returns void
language plpgsql security definer set search_path = audit, pg_temp as $$
declare
  v_name text := 'access_log_' || to_char(p_month, 'YYYY_MM');
  v_from timestamptz := date_trunc('month', p_month::timestamp) at time zone 'UTC';
  v_to timestamptz := (date_trunc('month', p_month::timestamp) + interval '1 month') at time zone 'UTC';
begin
  if to_regclass('audit.' || v_name) is not null or exists (select 1 from audit.access_log_rest where at >= v_from and at < v_to) then
    return;
  end if;
  execute format('create table audit.%I partition of audit.access_log for values from (%L) to (%L)', v_name, v_from, v_to);
  execute format('alter table audit.%I enable row level security', v_name);
  execute format('alter table audit.%I force row level security', v_name);
  execute format('comment on table audit.%I is %L', v_name, 'class: log-partition; reached through audit.access_log only');
end $$;
grant execute on function audit.make_partition(date) to vandra_job;
alter table audit.access_log_rest enable row level security;
alter table audit.access_log_rest force row level security;
do $$ begin execute format('create policy maintenance on audit.access_log_rest to %I using (true)', current_user); end $$;
comment on table audit.access_log_rest is 'class: log-partition; reached through audit.access_log only';
select audit.make_partition((date_trunc('month', now() at time zone 'UTC') + make_interval(months => n))::date) from generate_series(-24, 2) as n;

-- Sealed batches: every minute the new rows become one batch with a Merkle root; the batches are the entries of a list
-- whose root (history_root) is signed, so that one root kept elsewhere holds everything before it (decision 0011).
-- `leaves` holds 32 bytes for each row, in order: the root answers for them, they tell which row was touched.
create table audit.batch (
  number bigint primary key,
  first_seq bigint not null,
  last_seq bigint not null,
  missing bigint[] not null,
  total_count bigint not null,
  root bytea not null,
  previous_root bytea not null,
  history_root bytea not null,
  sealed_at timestamptz not null,
  key_id text not null,
  signature bytea not null,
  leaves bytea not null,
  check (last_seq >= first_seq)
);
call platform.declare_table('audit.batch', 'reference', 'signed roots of the sealed access log');
grant insert on audit.batch to vandra_job;
create trigger append_only before update or delete on audit.batch for each row execute function audit.refuse_change();
create trigger no_truncate before truncate on audit.batch for each statement execute function audit.refuse_change();
-- How far the numbering of rows has come: what sealing waits for.
grant select on sequence audit.access_log_seq_seq to vandra_job;

-- Where the log begins since months whose time was over were dropped: signed, so that what is gone lawfully can be told from
-- what was taken away (decision 0017). Rows below `rows_from` need not be there any more.
create table audit.beginning (
  number bigint primary key,
  rows_from bigint not null,
  rows_dropped bigint not null,
  month date not null unique,
  rule text not null,
  dropped_at timestamptz not null,
  key_id text not null,
  signature bytea not null
);
call platform.declare_table('audit.beginning', 'reference', 'signed statements of where the access log begins');
create trigger append_only before update or delete on audit.beginning for each row execute function audit.refuse_change();
create trigger no_truncate before truncate on audit.beginning for each statement execute function audit.refuse_change();

-- Drops one month and keeps the statement of it, together or not at all. Whether its time is over the country packs say; that
-- nothing younger than any known law's time goes, whoever asks, stands here (HSLF-FS 2016:40 4 kap. 9 §: five years).
create function audit.drop_month(p_beginning audit.beginning, p_before timestamptz) returns void
language plpgsql security definer set search_path = audit, pg_temp as $$
declare
  v_name text := 'access_log_' || to_char(p_beginning.month, 'YYYY_MM');
  v_from timestamptz := date_trunc('month', p_beginning.month::timestamp) at time zone 'UTC';
  v_to timestamptz := (date_trunc('month', p_beginning.month::timestamp) + interval '1 month') at time zone 'UTC';
  v_rows bigint;
  v_last_at timestamptz;
  v_last_seq bigint;
begin
  if p_before > now() - interval '5 years' then raise exception 'a month of the access log is dropped too early'; end if;
  execute format('lock table audit.%I in share row exclusive mode', v_name);
  select count(*), max(at), max(seq) into v_rows, v_last_at, v_last_seq from audit.access_log where at >= v_from and at < v_to;
  if v_rows = 0 or v_rows <> p_beginning.rows_dropped or v_last_at >= p_before then raise exception 'the month is not what was looked at'; end if;
  if v_last_seq >= p_beginning.rows_from or v_last_seq > (select max(last_seq) from audit.batch) then raise exception 'the month is not sealed'; end if;
  execute format('drop table audit.%I', v_name);
  insert into audit.beginning select p_beginning.*;
end $$;
grant execute on function audit.drop_month(audit.beginning, timestamptz) to vandra_job;

-- For the reader of the database. The verifier takes keys from elsewhere, never from the log it checks.
create table audit.public_key (
  key_id text primary key,
  public_key text not null,
  valid_from timestamptz not null
);
call platform.declare_table('audit.public_key', 'reference', 'public halves of the sealing keys');
grant insert on audit.public_key to vandra_job;

-- The documented, recurring sample review (HSLF-FS 2016:40 4 kap. 9 § 5-6): one row for each row drawn, with why it was drawn
-- (codes of rules/draw-sample.ts), who decided what, and the reason. `draw_id` holds those of one drawing together.
create table audit.review (
  id uuid primary key,
  unit_id uuid not null,
  organisation_id uuid not null,
  resident_id uuid not null,
  draw_id uuid not null,
  drawn_at timestamptz not null,
  period_from timestamptz not null,
  period_to timestamptz not null,
  seed text not null,
  row_seq bigint not null,
  row_at timestamptz not null,
  because text[] not null,
  relation text not null check (relation in ('current', 'ended', 'none')),
  reviewer_staff_id uuid,
  decision text check (decision in ('in-order', 'ask-the-person', 'reported')),
  decision_reason text,
  decided_at timestamptz,
  version integer not null default 1,
  unique (organisation_id, row_seq)
);
create index review_open on audit.review (unit_id, drawn_at) where decision is null;
call platform.declare_table('audit.review', 'unit', 'sample reviews of the access log');

-- Rows for a reviewer: only those of the drawn review, only for a session whose assignment is log review in that organisation.
-- Defined in 0030-access.sql, which knows sessions.

-- Ground: roles are made by the migrator (they belong to the cluster, not to the database).
-- Classes of tables (ARCHITECTURE.md, "One person in focus"): every table declares one, and
-- testing/catalogue.test.ts holds each table to the policy of its class.
create schema platform;
create schema access;
grant usage on schema platform, access to vandra_app, vandra_job;
alter default privileges revoke execute on functions from public;

create extension if not exists btree_gist;

-- The person in focus and what is open, for this transaction only. A transaction-local setting reads back as ''
-- on a reused connection: nullif makes unset and empty the same, and both fail closed.
create function access.focus() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('vandra.focus', true), '')::uuid $$;
create function access.opened() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('vandra.opened', true), '')::uuid[], '{}'::uuid[]) $$;
-- The person themself, when it is their own session: what only they may read.
create function access.self() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('vandra.self', true), '')::uuid $$;
create function access.units() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('vandra.units', true), '')::uuid[], '{}'::uuid[]) $$;
create function access.spaces() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('vandra.spaces', true), '')::uuid[], '{}'::uuid[]) $$;
grant execute on function access.focus(), access.opened(), access.self(), access.units(), access.spaces() to vandra_app, vandra_job;

-- Declares the class of a table: policy, grants, and the comment that the catalogue test reads.
create procedure platform.declare_table(p_table regclass, p_class text, p_what text) language plpgsql as $$
declare
  person_using constant text := '(resident_id = (select access.focus()) and holder = any ((select access.opened())::uuid[]))';
  -- What the person has not sent yet: of the own drawer nothing, but in the person's own session.
  private_using constant text := '(resident_id = (select access.focus()) and holder = any ((select access.opened())::uuid[]) and (holder <> resident_id or resident_id = (select access.self())))';
  -- Of the person in focus a unit's rows are as open as what the unit holds; jobs do their work in every list of that person.
  unit_using constant text := '(unit_id = any ((select access.units())::uuid[]) or (resident_id = (select access.focus()) and unit_id = any ((select access.opened())::uuid[])))';
  unit_job_using constant text := '(unit_id = any ((select access.units())::uuid[]) or resident_id = (select access.focus()))';
  space_using constant text := '(space_id = any ((select access.spaces())::uuid[]))';
  -- What is due about a person without a holder lies in the own drawer.
  due_using text := '(resident_id = (select access.focus()))';
begin
  if exists (select 1 from pg_attribute where attrelid = p_table and attname = 'holder' and not attisdropped) then
    due_using := '(resident_id = (select access.focus()) and (holder is null or holder = any ((select access.opened())::uuid[])))';
  end if;
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('comment on table %s is %L', p_table, 'class: ' || p_class || '; ' || p_what);
  -- The owner (migrations and definer functions) is held by FORCE too, so it needs a policy by name; no program connects as it.
  execute format('create policy maintenance on %s to %I using (true) with check (true)', p_table, current_user);
  case p_class
    when 'person' then
      execute format('create policy person on %s to vandra_app, vandra_job using %s with check %s', p_table, person_using, person_using);
      execute format('grant select, insert, update, delete on %s to vandra_app, vandra_job', p_table);
    when 'private' then
      execute format('create policy private on %s to vandra_app using %s with check %s', p_table, private_using, private_using);
      execute format('create policy private_job on %s to vandra_job using %s with check %s', p_table, person_using, person_using);
      execute format('grant select, insert, update, delete on %s to vandra_app, vandra_job', p_table);
    when 'unit' then
      execute format('create policy unit on %s to vandra_app using %s with check %s', p_table, unit_using, unit_using);
      execute format('create policy unit_job on %s to vandra_job using %s with check %s', p_table, unit_job_using, unit_job_using);
      execute format('grant select, insert, update, delete on %s to vandra_app, vandra_job', p_table);
    when 'space' then
      execute format('create policy space on %s to vandra_app, vandra_job using %s with check %s', p_table, space_using, space_using);
      execute format('grant select, insert, update, delete on %s to vandra_app, vandra_job', p_table);
    when 'key' then
      -- No policy and no grant: reached through one definer function only.
      execute format('revoke all on %s from vandra_app, vandra_job', p_table);
    when 'due' then
      execute format('create policy due_job on %s to vandra_job using (true) with check (true)', p_table);
      execute format('create policy due_write on %s for insert to vandra_app with check (resident_id is null or %s)', p_table, due_using);
      execute format('create policy due_change on %s for update to vandra_app using %s with check %s', p_table, due_using, due_using);
      execute format('create policy due_read on %s for select to vandra_app using %s', p_table, due_using);
      execute format('grant select, insert, update, delete on %s to vandra_job', p_table);
      execute format('grant select, insert, update on %s to vandra_app', p_table);
    when 'reference' then
      execute format('create policy reference on %s to vandra_app, vandra_job using (true) with check (true)', p_table);
      execute format('grant select on %s to vandra_app, vandra_job', p_table);
    when 'log' then
      execute format('create policy log_write on %s for insert to vandra_app, vandra_job with check (true)', p_table);
      execute format('create policy log_own on %s for select to vandra_app using (resident_id = (select access.self()))', p_table);
      execute format('create policy log_job on %s for select to vandra_job using (true)', p_table);
      execute format('grant select, insert on %s to vandra_app, vandra_job', p_table);
    else raise exception 'unknown table class %', p_class;
  end case;
end $$;

-- The demo's movable clock: civil time only (sessions, tokens and sealing keep real time).
create table platform.demo_clock (
  singleton boolean primary key default true check (singleton),
  ahead interval not null default '0'
);
insert into platform.demo_clock default values;
call platform.declare_table('platform.demo_clock', 'reference', 'how far the demo clock is ahead of real time');
grant update on platform.demo_clock to vandra_app, vandra_job;

-- Civil now: what the law's and the service's dates are counted from.
create function platform.civil_now() returns timestamptz language sql stable as
$$ select now() + (select ahead from platform.demo_clock) $$;
-- The civil day in a zone: what a date column is compared with. Never `civil_now()::date`, which is the session's zone.
create function platform.civil_day(p_zone text) returns date language sql stable as
$$ select (platform.civil_now() at time zone p_zone)::date $$;
grant execute on function platform.civil_now(), platform.civil_day(text) to vandra_app, vandra_job;

-- Facts: what happened, stored in the same transaction, sent to listeners afterwards. No free text, ever.
create table platform.fact (
  id uuid primary key,
  type text not null,
  resident_id uuid,
  holder uuid,
  at timestamptz not null,
  data jsonb not null default '{}'
);
call platform.declare_table('platform.fact', 'due', 'the outbox of facts');

-- Effects made once though delivered at least once.
create table platform.effect (
  effect_key text primary key,
  resident_id uuid,
  at timestamptz not null default now()
);
call platform.declare_table('platform.effect', 'due', 'effect keys of listeners and jobs that have run');

-- Reminders, follow-ups, retention: due rows swept with the injected clock.
create table platform.due (
  id uuid primary key,
  kind text not null,
  effect_key text not null unique,
  resident_id uuid,
  holder uuid,
  due_at timestamptz not null,
  civil_date date,
  civil_time text,
  zone text,
  payload jsonb not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'done', 'cancelled', 'failed')),
  attempts integer not null default 0,
  done_at timestamptz,
  problem text
);
create index due_waiting on platform.due (due_at) where state = 'waiting';
create index due_resident on platform.due (resident_id, kind);
call platform.declare_table('platform.due', 'due', 'what the service owes at a time');

-- Keys that must go, ordered in the transaction that took the rows away; carried out after it until it is done.
create table platform.key_erasure (
  id uuid primary key,
  resident_id uuid not null,
  key_ids uuid[] not null,
  ordered_at timestamptz not null,
  done_at timestamptz
);
create index key_erasure_waiting on platform.key_erasure (id) where done_at is null;
call platform.declare_table('platform.key_erasure', 'due', 'keys of persons that must go, and when they went');

-- Idempotency: the answer stored with the effect; a replay writes (replays + 1), so that it waits for the standby too.
create table platform.idempotency (
  key_hash bytea primary key,
  resident_id uuid,
  command text not null,
  outcome jsonb,
  made_at timestamptz not null default now(),
  replays integer not null default 0
);
call platform.declare_table('platform.idempotency', 'key', 'keys of posts already carried out, with their answers');

-- Claims a key: returns null when it is new (and stores it), else the stored answer.
create function platform.claim_key(p_key bytea, p_command text) returns table (is_new boolean, outcome jsonb)
language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  insert into platform.idempotency as i (key_hash, command) values (p_key, p_command) on conflict (key_hash) do nothing;
  if found then
    return query select true, null::jsonb;
  else
    return query update platform.idempotency i set replays = i.replays + 1
      where i.key_hash = p_key and i.command = p_command returning false, i.outcome;
  end if;
end $$;
create function platform.keep_outcome(p_key bytea, p_outcome jsonb) returns void
language sql security definer set search_path = platform, pg_temp as
$$ update platform.idempotency set outcome = p_outcome where key_hash = p_key $$;
create function platform.forget_keys(p_before timestamptz) returns integer
language sql security definer set search_path = platform, pg_temp as
$$ with gone as (delete from platform.idempotency where made_at < p_before returning 1) select count(*)::integer from gone $$;
grant execute on function platform.claim_key(bytea, text), platform.keep_outcome(bytea, jsonb) to vandra_app, vandra_job;
grant execute on function platform.forget_keys(timestamptz) to vandra_job;

create schema identity;
grant usage on schema identity to vandra_app, vandra_job;

create table identity.organisation (
  id uuid primary key,
  country text not null check (country in ('se', 'fi')),
  kind text not null check (kind in ('region', 'municipality', 'wellbeing-county', 'association')),
  name text not null,
  official_id text not null unique
);
call platform.declare_table('identity.organisation', 'reference', 'care providers and other parties');

create table identity.unit (
  id uuid primary key,
  organisation_id uuid not null references identity.organisation,
  names jsonb not null,
  zone text not null,
  phone text not null,
  email text not null,
  takes_referrals boolean not null default false,
  answer_within_days integer not null default 5,
  wait_weeks integer,
  -- The municipalities that the unit is for; null asks nobody where they live.
  municipalities text[],
  official_id text not null unique,
  -- Who answers for what nobody else at the unit has.
  responsible_assignment_id uuid not null
);
call platform.declare_table('identity.unit', 'reference', 'units of organisations');

create table identity.staff (
  id uuid primary key,
  name text not null,
  title jsonb not null,
  languages text[] not null default '{sv}',
  -- By the country pack's list of professions (content/packs/<country>/prescribing.json); null: not known to be any of them.
  profession text
);
call platform.declare_table('identity.staff', 'reference', 'professionals');

create table identity.assignment (
  id uuid primary key,
  staff_id uuid not null references identity.staff,
  unit_id uuid not null references identity.unit,
  role text not null check (role in ('coach', 'care-manager', 'unit-manager', 'log-reviewer', 'administrator', 'designer', 'publisher')),
  purpose text not null check (purpose in ('care', 'administration', 'log-review')),
  starts_on date not null,
  ends_on date
);
create index assignment_staff on identity.assignment (staff_id);
call platform.declare_table('identity.assignment', 'reference', 'the job a staff session is bound to');

-- A unit has somebody who answers, always: in care there, so that they may open the person, and without a last day. Whoever
-- leaves is followed by somebody else first. Both at the end of the transaction, for a unit and its first assignment need each other.
alter table identity.unit add foreign key (responsible_assignment_id) references identity.assignment deferrable initially deferred;
create function identity.keep_responsible() returns trigger language plpgsql as $$
begin
  if exists (select 1 from identity.unit u join identity.assignment a on a.id = u.responsible_assignment_id
             where new.id in (u.id, a.id)
               and (a.unit_id <> u.id or a.purpose <> 'care' or a.role not in ('coach', 'care-manager') or a.ends_on is not null)) then
    raise exception 'whoever is responsible for a unit works there in care, without a last day';
  end if;
  return null;
end $$;
create constraint trigger keep_responsible after insert or update on identity.unit deferrable initially deferred
  for each row execute function identity.keep_responsible();
create constraint trigger keep_responsible after insert or update on identity.assignment deferrable initially deferred
  for each row execute function identity.keep_responsible();

-- Who is away, from the first day to the last (none: until further notice), and who stands in.
create table identity.absence (
  id uuid primary key,
  assignment_id uuid not null references identity.assignment,
  from_day date not null,
  until_day date check (until_day >= from_day),
  cover_assignment_id uuid references identity.assignment check (cover_assignment_id <> assignment_id),
  entered_by uuid not null references identity.assignment,
  entered_at timestamptz not null,
  constraint absence_once exclude using gist (assignment_id with =, daterange(from_day, until_day, '[]') with &&)
);
call platform.declare_table('identity.absence', 'reference', 'who is away, and who stands in');
-- Entered by oneself or the unit's manager; the use case looks who.
grant insert, delete on identity.absence to vandra_app;

-- Another system of an organisation that works for one unit, such as its record system. The person it reads about sees its name.
create table identity.client (
  id uuid primary key,
  -- What it calls itself when it asks for a token.
  client_id text not null unique check (client_id ~ '^[a-z0-9][a-z0-9-]{2,59}$'),
  name text not null,
  unit_id uuid not null references identity.unit,
  purpose text not null check (purpose in ('care', 'administration')),
  starts_on date not null,
  ends_on date
);
call platform.declare_table('identity.client', 'reference', 'systems of organisations that work for a unit');

-- Key tables: exact match through one function each, never listed.
create table identity.client_secret (
  key_hash bytea primary key,
  client_id uuid not null references identity.client
);
call platform.declare_table('identity.client_secret', 'key', 'keyed hashes of the secrets of systems');

create table identity.login (
  key_hash bytea primary key,
  kind text not null check (kind in ('resident', 'staff')),
  person_id uuid not null
);
call platform.declare_table('identity.login', 'key', 'keyed hashes of identity numbers and staff subjects');

create table identity.session (
  token_hash bytea primary key,
  id uuid not null unique,
  kind text not null check (kind in ('resident', 'staff', 'client')),
  resident_id uuid,
  staff_id uuid,
  assignment_id uuid,
  client_id uuid references identity.client,
  country text not null check (country in ('se', 'fi')),
  assurance text not null,
  made_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  check ((kind = 'resident') = (resident_id is not null)),
  check ((kind = 'staff') = (staff_id is not null)),
  check ((kind = 'client') = (client_id is not null))
);
create index session_ends on identity.session (ends_at);
call platform.declare_table('identity.session', 'key', 'sessions by the hash of their token; real time, never the demo clock');

create function identity.find_login(p_key bytea, p_kind text) returns uuid
language sql stable security definer set search_path = identity, pg_temp as
$$ select person_id from identity.login where key_hash = p_key and kind = p_kind $$;
-- Claims a login for a resident: the first of two sign-ins at the same moment gets its own id, the second waits here and
-- gets the first one's. A person whose data has been erased begins anew under a new id; nothing leads from one to the other.
create function identity.claim_resident_login(p_key bytea, p_person uuid) returns table (person_id uuid, standing text)
language plpgsql security definer set search_path = identity, pg_temp as $$
declare
  v_person uuid;
  v_state text;
begin
  insert into identity.login as l (key_hash, kind, person_id) values (p_key, 'resident', p_person) on conflict (key_hash) do nothing;
  if found then
    return query select p_person, 'new'::text;
    return;
  end if;
  select l.person_id into v_person from identity.login l where l.key_hash = p_key and l.kind = 'resident' for update;
  select r.state into v_state from identity.resident r where r.resident_id = v_person;
  if v_state = 'erased' then
    update identity.login l set person_id = p_person where l.key_hash = p_key;
    return query select p_person, 'new'::text;
    return;
  end if;
  return query select v_person, v_state;
end $$;
create function identity.open_session(p_hash bytea, p_id uuid, p_resident uuid, p_staff uuid, p_assignment uuid, p_country text, p_assurance text, p_minutes integer) returns void
language sql security definer set search_path = identity, pg_temp as
$$ insert into identity.session (token_hash, id, kind, resident_id, staff_id, assignment_id, country, assurance, ends_at)
   values (p_hash, p_id, case when p_resident is null then 'staff' else 'resident' end, p_resident, p_staff, p_assignment, p_country, p_assurance,
           now() + make_interval(mins => p_minutes)) $$;
-- Finds a living session and moves its end forward by the minutes of its kind (at most once a minute, so that a page does
-- not write every time), but never beyond twelve hours after it was opened.
create function identity.find_session(p_hash bytea, p_resident_minutes integer, p_staff_minutes integer) returns setof identity.session
language plpgsql security definer set search_path = identity, pg_temp as $$
begin
  update identity.session set seen_at = now(),
      ends_at = least(now() + make_interval(mins => case kind when 'resident' then p_resident_minutes else p_staff_minutes end), made_at + interval '12 hours')
    where token_hash = p_hash and kind <> 'client' and ends_at > now() and seen_at < now() - interval '1 minute';
  return query select * from identity.session where token_hash = p_hash and kind <> 'client' and ends_at > now();
end $$;
-- Binds a staff session to one of its own assignments that is valid today, by the day of the assignment's unit.
create function identity.choose_assignment(p_hash bytea, p_assignment uuid) returns boolean
language plpgsql security definer set search_path = identity, platform, pg_temp as $$
begin
  update identity.session s set assignment_id = p_assignment
    from identity.assignment a, identity.unit u, identity.organisation o
    where s.token_hash = p_hash and s.ends_at > now() and a.id = p_assignment and a.staff_id = s.staff_id
      and u.id = a.unit_id and a.starts_on <= civil_day(u.zone) and (a.ends_on is null or a.ends_on >= civil_day(u.zone))
      and o.id = u.organisation_id;
  if found then
    update identity.session s set country = o.country from identity.assignment a, identity.unit u, identity.organisation o
      where s.token_hash = p_hash and a.id = p_assignment and u.id = a.unit_id and o.id = u.organisation_id;
    perform pg_notify('vandra_live', 'session:' || s.id) from identity.session s where s.token_hash = p_hash;
    return true;
  end if;
  return false;
end $$;
-- A person whose last record is gone: the keyed hash that led to them goes too.
create function identity.forget_login(p_person uuid) returns void
language sql security definer set search_path = identity, pg_temp as
$$ delete from identity.login where person_id = p_person and kind = 'resident' $$;
create function identity.end_session(p_hash bytea) returns void
language sql security definer set search_path = identity, pg_temp as
$$ with gone as (delete from identity.session where token_hash = p_hash returning id)
   select pg_notify('vandra_live', 'session:' || id) from gone $$;
-- Until when a session lives and what it is bound to, its end not moved: for streams, which end with their session.
create function identity.session_standing(p_id uuid) returns table (ends_at timestamptz, assignment_id uuid)
language sql stable security definer set search_path = identity, pg_temp as
$$ select s.ends_at, s.assignment_id from identity.session s where s.id = p_id and s.ends_at > now() $$;
-- A system asks for a token with its name and its secret: a session of its own, whose end does not move. False when the two do
-- not belong together, or its time has not come or is over where its unit is.
create function identity.open_client_session(p_client text, p_secret bytea, p_hash bytea, p_id uuid, p_seconds integer) returns boolean
language plpgsql security definer set search_path = identity, platform, pg_temp as $$
begin
  insert into identity.session (token_hash, id, kind, client_id, country, assurance, ends_at)
    select p_hash, p_id, 'client', c.id, o.country, 'client-secret', now() + make_interval(secs => p_seconds)
      from identity.client c join identity.client_secret s on s.client_id = c.id
      join identity.unit u on u.id = c.unit_id join identity.organisation o on o.id = u.organisation_id
      where c.client_id = p_client and s.key_hash = p_secret
        and c.starts_on <= civil_day(u.zone) and (c.ends_on is null or c.ends_on >= civil_day(u.zone));
  return found;
end $$;
-- Which system a living token is of.
create function identity.find_client_session(p_hash bytea)
returns table (session_id uuid, client_id uuid, unit_id uuid, organisation_id uuid, country text)
language sql stable security definer set search_path = identity, platform, pg_temp as $$
  select s.id, c.id, c.unit_id, u.organisation_id, s.country
    from identity.session s join identity.client c on c.id = s.client_id join identity.unit u on u.id = c.unit_id
    where s.token_hash = p_hash and s.kind = 'client' and s.ends_at > now()
      and c.starts_on <= civil_day(u.zone) and (c.ends_on is null or c.ends_on >= civil_day(u.zone))
$$;
grant execute on function identity.open_client_session(text, bytea, bytea, uuid, integer), identity.find_client_session(bytea) to vandra_app;
create function identity.forget_sessions() returns integer
language sql security definer set search_path = identity, pg_temp as
$$ with gone as (delete from identity.session where ends_at < now() - interval '1 day' returning 1) select count(*)::integer from gone $$;
grant execute on function identity.find_login(bytea, text),
  identity.open_session(bytea, uuid, uuid, uuid, uuid, text, text, integer), identity.find_session(bytea, integer, integer),
  identity.choose_assignment(bytea, uuid), identity.end_session(bytea), identity.session_standing(uuid) to vandra_app;
-- Residents are registered and signed in by the service's own job: before the session there is nobody who could be asked.
grant execute on function identity.claim_resident_login(bytea, uuid),
  identity.open_session(bytea, uuid, uuid, uuid, uuid, text, text, integer), identity.forget_sessions(),
  identity.forget_login(uuid) to vandra_job;

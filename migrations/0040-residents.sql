create schema residents;
grant usage on schema residents to vandra_app, vandra_job;

-- Name, identity number, birth date and contact data are sealed with the person's key; the rest is what lists and mails need.
create table residents.person (
  resident_id uuid primary key,
  holder uuid not null check (holder = resident_id),
  name_sealed bytea not null,
  identity_sealed bytea not null,
  birth_sealed bytea not null,
  contact_sealed bytea not null,
  language text not null check (language in ('sv', 'fi', 'en')),
  -- Channels in the order of preference, the time of day for reminders and the zone; null is the service's own.
  notify jsonb not null default '{"channels": ["email"], "time": null, "zone": null}',
  informed_at timestamptz,
  version integer not null default 1,
  changed_at timestamptz not null
);
call platform.declare_table('residents.person', 'person', 'who the resident is and how to reach them');

-- Whether what is about weight and calories is hidden for the person, and by whom (decision 0044). No row: it was never hidden.
create table residents.body_measures (
  resident_id uuid primary key,
  holder uuid not null check (holder = resident_id),
  is_hidden boolean not null,
  -- By the person, by an answer that a programme asks about, or by staff, who say why.
  set_by text not null check (set_by in ('self', 'answer', 'staff')),
  assignment_id uuid,
  reason_sealed bytea,
  changed_at timestamptz not null,
  check ((set_by = 'staff') = (assignment_id is not null and reason_sealed is not null))
);
call platform.declare_table('residents.body_measures', 'person', 'whether weight and calories are hidden for the resident');

-- For the job that sends messages: what decide() is told of each of many. It moves no focus.
create function access.standing_for_job(p_residents uuid[]) returns table (resident_id uuid, country text, state text, protected text)
language sql stable security definer set search_path = identity, pg_temp as
$$ select r.resident_id, r.country, r.state, r.protected from identity.resident r where r.resident_id = any (p_residents) $$;

-- How to reach many persons, for the job that sends messages: what it needs of each and nothing more, still sealed
-- (decision 0032). Nobody who is not registered is told of.
create function residents.reach_for_job(p_residents uuid[]) returns table (resident_id uuid, state text, country text,
  language text, notify jsonb, contact_sealed bytea, identity_sealed bytea)
language sql stable security definer set search_path = residents, identity, pg_temp as $$
  select r.resident_id, r.state, r.country, p.language, p.notify, p.contact_sealed, p.identity_sealed
    from identity.resident r left join residents.person p on p.resident_id = r.resident_id
    where r.resident_id = any (p_residents)
$$;
grant execute on function access.standing_for_job(uuid[]), residents.reach_for_job(uuid[]) to vandra_job;

-- What a unit's lists show: sealed name, language, protected or not. Written when a relation begins.
create table residents.roster (
  unit_id uuid not null,
  resident_id uuid not null,
  name_sealed bytea not null,
  language text not null,
  is_protected boolean not null,
  since timestamptz not null,
  primary key (unit_id, resident_id)
);
call platform.declare_table('residents.roster', 'unit', 'the residents of a unit, as its lists show them');

-- What was erased, for the person to read: on request, by a lawful decision, or because its time was over.
create table residents.erasure (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null check (holder = resident_id),
  kind text not null check (kind in ('request', 'decision', 'retention')),
  -- Whose record went; empty for what the person asked for, which goes at every unit.
  unit_id uuid,
  -- The decision's number or the source of the rule; empty for a request.
  basis text,
  erased_at timestamptz not null,
  -- Entries that went and entries that stayed, by name of the kind: counts only.
  outcome jsonb not null,
  primary key (resident_id, id),
  check ((kind = 'request') = (unit_id is null)),
  check ((kind = 'request') = (basis is null))
);
call platform.declare_table('residents.erasure', 'person', 'what was erased, why and when');

-- The retention job's report: what it erased and what it kept, by which rule. It holds no person.
create table residents.retention_report (
  id uuid primary key,
  made_at timestamptz not null,
  class text not null check (class in ('care-record', 'access-log', 'service')),
  country text not null check (country in ('se', 'fi')),
  outcome text not null check (outcome in ('erased', 'kept')),
  -- Why it was kept; empty when it was erased.
  because text check (because in ('within-time', 'still-open', 'cannot-tell')),
  rule text not null,
  source text not null,
  counts jsonb not null,
  check ((outcome = 'kept') = (because is not null))
);
create index retention_report_newest on residents.retention_report (made_at desc, id desc);
call platform.declare_table('residents.retention_report', 'reference', 'what the retention job did, in counts');
grant insert on residents.retention_report to vandra_job;

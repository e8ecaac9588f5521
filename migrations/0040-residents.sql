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
  notify jsonb not null default '{"email": true}',
  informed_at timestamptz,
  version integer not null default 1,
  changed_at timestamptz not null
);
call platform.declare_table('residents.person', 'person', 'who the resident is and how to reach them');

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

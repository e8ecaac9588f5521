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

-- What retention did, reported: what was due, what was kept and why.
create table residents.erasure (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null check (holder = resident_id),
  asked_at timestamptz not null,
  decided_at timestamptz,
  outcome jsonb,
  state text not null check (state in ('asked', 'carried-out', 'refused')),
  primary key (resident_id, id)
);
call platform.declare_table('residents.erasure', 'person', 'requests for erasure and what came of them');

create table residents.retention_report (
  id uuid primary key,
  made_at timestamptz not null,
  rule text not null,
  source text not null,
  erased integer not null,
  kept integer not null
);
call platform.declare_table('residents.retention_report', 'reference', 'what the retention job did, in counts');
grant insert on residents.retention_report to vandra_job;

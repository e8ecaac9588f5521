create schema instruments;
grant usage on schema instruments to vandra_app, vandra_job;

-- A response keeps the version it was answered in; the result keeps scoring version and cut-off set.
create table instruments.response (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  instrument text not null,
  version text not null,
  country text not null check (country in ('se', 'fi')),
  language text not null check (language in ('sv', 'fi', 'en')),
  occasion text not null check (occasion in ('self-check', 'follow-up')),
  -- The referral or the follow-up it was answered for.
  occasion_id uuid,
  answers_sealed bytea not null,
  answered_at timestamptz not null,
  primary key (resident_id, id)
);
create index response_in_time on instruments.response (resident_id, answered_at, id);
call platform.declare_table('instruments.response', 'person', 'an answered instrument, tied to its version');

-- The result as it was told, with its limits, their source and the scale: later content never changes it.
create table instruments.result (
  resident_id uuid not null,
  response_id uuid not null,
  holder uuid not null,
  scoring_version text not null,
  cut_off_set text,
  computed_at timestamptz not null,
  result jsonb not null,
  primary key (resident_id, response_id),
  foreign key (resident_id, response_id) references instruments.response on delete cascade
);
call platform.declare_table('instruments.result', 'person', 'score and band, with the cut-off set named');

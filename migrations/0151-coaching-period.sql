-- What the person and the unit agree on. Never changed in place: a proposal replaces what was proposed, and what the person said
-- yes to last is what holds.
create table coaching.agreement (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  period_id uuid not null,
  version integer not null,
  template text not null,
  meetings integer not null check (meetings between 1 and 20),
  span_months integer not null check (span_months between 1 and 24),
  ways text[] not null,
  shares text[] not null,
  words_sealed bytea,
  set_by text not null check (set_by in ('resident', 'staff')),
  set_at timestamptz not null,
  agreed_at timestamptz,
  -- `staff`: the person said yes in a conversation, and the professional wrote it down.
  agreed_by text check (agreed_by in ('resident', 'staff')),
  agreed_staff_id uuid,
  primary key (resident_id, id),
  unique (resident_id, period_id, version),
  foreign key (resident_id, period_id) references coaching.period,
  check ((agreed_at is null) = (agreed_by is null)),
  check ((agreed_by is not distinct from 'staff') = (agreed_staff_id is not null))
);
call platform.declare_table('coaching.agreement', 'person', 'what the person and the unit have agreed on');

-- A time in which a period rests.
create table coaching.pause (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  period_id uuid not null,
  from_on date not null,
  -- The day that was thought of; `ended_on` is the day it really went on.
  until_on date not null check (until_on > from_on),
  ended_on date,
  set_by text not null check (set_by in ('resident', 'staff')),
  primary key (resident_id, id),
  foreign key (resident_id, period_id) references coaching.period
);
create unique index pause_now on coaching.pause (resident_id, period_id) where ended_on is null;
call platform.declare_table('coaching.pause', 'person', 'times in which a coaching period rests');

-- How it was, in the person's own words and numbers. It lies in the own drawer, where no professional reads it; only when the
-- person says so is it the unit's to see.
create table coaching.experience (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  period_id uuid not null,
  -- 0 after the last meeting, else the months of the follow-up.
  months integer not null check (months between 0 and 60),
  recommend integer check (recommend between 0 and 10),
  helped text check (helped in ('yes', 'partly', 'no')),
  attained integer check (attained between -2 and 2),
  words_sealed bytea,
  answered_at timestamptz not null,
  primary key (resident_id, id),
  unique (resident_id, period_id, months)
);
call platform.declare_table('coaching.experience', 'private', 'how the person found the coaching');

-- The same numbers for reports, without anybody in them: no person, no day, an id without a time in it.
create table coaching.experience_mark (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null,
  month date not null check (extract(day from month) = 1),
  months integer not null,
  recommend integer,
  helped text,
  attained integer
);
create index experience_mark_unit on coaching.experience_mark (unit_id, month);
call platform.declare_table('coaching.experience_mark', 'reference', 'how coaching was found; no person stands in it');
grant insert on coaching.experience_mark to vandra_app;

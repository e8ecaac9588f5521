create schema coaching;
grant usage on schema coaching to vandra_app, vandra_job;

-- The agreement keeps the template's numbers as they were when it began: a later template changes no running period.
create table coaching.period (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  referral_id uuid not null,
  staff_id uuid not null,
  template text not null,
  meetings_from integer not null,
  meetings_to integer not null check (meetings_to >= meetings_from),
  span_months integer not null,
  follow_up_months integer[] not null,
  follow_up_time text not null,
  invite_days_before integer not null,
  zone text not null,
  habits text[] not null,
  state text not null check (state in ('offered', 'accepted', 'active', 'paused', 'ended', 'in-follow-up', 'closed')),
  started_on date not null,
  ended_on date,
  end_reason text check (end_reason in ('reached', 'stopped', 'moved', 'no-contact', 'death')),
  closed_at timestamptz,
  -- The period that the person came back from.
  previous_id uuid,
  version integer not null default 1,
  primary key (resident_id, id),
  foreign key (resident_id, previous_id) references coaching.period,
  check ((state in ('offered', 'accepted', 'active', 'paused')) = (ended_on is null)),
  check ((ended_on is null) = (end_reason is null)),
  check ((state = 'closed') = (closed_at is not null))
);
create unique index period_open on coaching.period (resident_id, holder) where ended_on is null;
create unique index period_referral on coaching.period (resident_id, referral_id) where previous_id is null;
create unique index period_after on coaching.period (resident_id, previous_id) where previous_id is not null;
call platform.declare_table('coaching.period', 'person', 'an agreement of meetings, then follow-ups');

-- A goal is never changed in place: the new one replaces the old, and the old one stays to be read.
create table coaching.goal (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  period_id uuid not null,
  replaces uuid,
  habit text not null,
  words_sealed bytea not null,
  first_step_sealed bytea,
  importance integer not null check (importance between 0 and 10),
  confidence integer not null check (confidence between 0 and 10),
  set_by text not null check (set_by in ('resident', 'staff')),
  set_at timestamptz not null,
  state text not null default 'current' check (state in ('current', 'replaced', 'reached')),
  version integer not null default 1,
  primary key (resident_id, id),
  foreign key (resident_id, period_id) references coaching.period
);
create unique index goal_current on coaching.goal (resident_id, period_id) where state = 'current';
create index goal_history on coaching.goal (resident_id, set_at);
call platform.declare_table('coaching.goal', 'person', 'the resident''s own goal');

-- What belongs to the goal beside its words: how much and how often, plans for obstacles, the ladder of steps, what each
-- level of attainment means. Never changed in place either, so that two who write at once lose nothing.
create table coaching.goal_sheet (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  period_id uuid not null,
  kind text not null check (kind in ('exact', 'plans', 'ladder', 'levels', 'follows')),
  replaces uuid,
  values_sealed bytea not null,
  set_by text not null check (set_by in ('resident', 'staff')),
  set_at timestamptz not null,
  state text not null default 'current' check (state in ('current', 'replaced')),
  version integer not null,
  primary key (resident_id, id),
  foreign key (resident_id, period_id) references coaching.period
);
create unique index goal_sheet_current on coaching.goal_sheet (resident_id, period_id, kind) where state = 'current';
create index goal_sheet_history on coaching.goal_sheet (resident_id, set_at);
call platform.declare_table('coaching.goal_sheet', 'person', 'what the person and the coach have written around the goal');

-- How far the person got, by the levels that they had put in words: each of the two says it for themselves.
create table coaching.goal_rating (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  period_id uuid not null,
  levels_id uuid not null,
  rated_by text not null check (rated_by in ('resident', 'staff')),
  staff_id uuid,
  level integer not null check (level between -2 and 2),
  words_sealed bytea,
  rated_at timestamptz not null,
  state text not null default 'current' check (state in ('current', 'replaced')),
  primary key (resident_id, id),
  foreign key (resident_id, period_id) references coaching.period,
  foreign key (resident_id, levels_id) references coaching.goal_sheet,
  check ((rated_by = 'staff') = (staff_id is not null))
);
create unique index goal_rating_current on coaching.goal_rating (resident_id, period_id, rated_by) where state = 'current';
call platform.declare_table('coaching.goal_rating', 'person', 'how far the goal was reached, and who says so');

-- A number of a day that the person follows: minutes, glasses, hours. Only the person writes it, and may correct it.
create table coaching.own_day (
  resident_id uuid not null,
  period_id uuid not null,
  measure text not null,
  on_day date not null,
  holder uuid not null,
  value_sealed bytea not null,
  written_at timestamptz not null,
  primary key (resident_id, period_id, measure, on_day),
  foreign key (resident_id, period_id) references coaching.period
);
call platform.declare_table('coaching.own_day', 'person', 'numbers of a day that the person follows in coaching');

-- Something small that is tried until the next meeting.
create table coaching.experiment (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  period_id uuid not null,
  words_sealed bytea not null,
  until_on date not null,
  begun_by text not null check (begun_by in ('resident', 'staff')),
  begun_at timestamptz not null,
  outcome text check (outcome in ('helped', 'partly', 'did-not', 'not-tried')),
  how_sealed bytea,
  told_by text check (told_by in ('resident', 'staff')),
  told_at timestamptz,
  version integer not null default 1,
  primary key (resident_id, id),
  foreign key (resident_id, period_id) references coaching.period,
  check ((outcome is null) = (told_at is null)),
  check ((outcome is null) = (told_by is null))
);
create index experiment_by_time on coaching.experiment (resident_id, begun_at);
call platform.declare_table('coaching.experiment', 'person', 'what the person tries between two meetings, and how it went');

-- A note is written, signed and locked; what comes later is an addendum. Nothing is ever overwritten after signing.
create table coaching.note (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  -- Null where a group met: who takes part need not be coached.
  period_id uuid,
  meeting_id uuid,
  group_meeting_id uuid,
  author_staff_id uuid not null,
  phrase text not null,
  language text not null check (language in ('sv', 'fi', 'en')),
  body_sealed bytea not null,
  -- What the contact was: it follows from the phrase, and says with habits, level and channel which codes fit.
  activity text not null,
  habits text[] not null,
  level text not null,
  channel text not null,
  codes jsonb not null,
  state text not null check (state in ('draft', 'signed')),
  signed_at timestamptz,
  written_at timestamptz not null,
  version integer not null default 1,
  primary key (resident_id, id),
  foreign key (resident_id, period_id) references coaching.period,
  check ((state = 'signed') = (signed_at is not null)),
  check ((period_id is null) = (group_meeting_id is not null))
);
create unique index note_group_meeting on coaching.note (resident_id, group_meeting_id) where group_meeting_id is not null;
create unique index note_meeting on coaching.note (resident_id, meeting_id, author_staff_id) where meeting_id is not null;
create index note_by_time on coaching.note (resident_id, written_at);
call platform.declare_table('coaching.note', 'person', 'the professional''s record of a contact');
create table coaching.addendum (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  note_id uuid not null,
  author_staff_id uuid not null,
  body_sealed bytea not null,
  signed_at timestamptz not null,
  primary key (resident_id, id),
  foreign key (resident_id, note_id) references coaching.note
);
create index addendum_of_note on coaching.addendum (resident_id, note_id, signed_at);
call platform.declare_table('coaching.addendum', 'person', 'what was added after signing');
create function coaching.keep_signed() returns trigger language plpgsql as $$
begin
  if old.state = 'signed' then raise exception 'a signed note is locked'; end if;
  return new;
end $$;
create function coaching.keep_addendum() returns trigger language plpgsql as $$
begin
  raise exception 'an addendum is locked';
end $$;
create trigger keep_signed before update on coaching.note for each row execute function coaching.keep_signed();
create trigger keep_addendum before update on coaching.addendum for each row execute function coaching.keep_addendum();
-- No page and no use case takes a note away; only the retention job does, by lawful decision.
revoke delete on coaching.note, coaching.addendum from vandra_app;

create table coaching.follow_up (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  period_id uuid not null,
  months integer not null,
  -- The day that is counted from the end; civil_date is another one when it was moved.
  counted_date date not null,
  civil_date date not null,
  civil_time text not null,
  zone text not null,
  due_at timestamptz not null,
  state text not null check (state in ('planned', 'invited', 'answered', 'held', 'cancelled')),
  meeting_id uuid,
  response_ids uuid[] not null default '{}',
  answered_at timestamptz,
  version integer not null default 1,
  primary key (resident_id, id),
  unique (resident_id, period_id, months),
  foreign key (resident_id, period_id) references coaching.period
);
create index follow_up_by_time on coaching.follow_up (resident_id, due_at);
call platform.declare_table('coaching.follow_up', 'person', 'a look back 3 and 9 months after the end');

-- How many people each professional of a unit can carry, as they or their manager have said.
create table coaching.capacity (
  unit_id uuid not null references identity.unit,
  staff_id uuid not null references identity.staff,
  carries integer not null check (carries between 0 and 500),
  set_by_staff_id uuid not null,
  set_at timestamptz not null,
  primary key (unit_id, staff_id)
);
call platform.declare_table('coaching.capacity', 'reference', 'how many people a professional can carry; no resident stands in it');
grant insert, update, delete on coaching.capacity to vandra_app;

-- How many each professional of a unit has, and how many periods have ended since a day: numbers, and nobody in them.
create function coaching.load_at(p_unit uuid, p_since date) returns table (staff_id uuid, active integer, ended integer)
language sql stable security definer set search_path = coaching, pg_temp as $$
  select p.staff_id, (count(*) filter (where p.ended_on is null))::integer, (count(*) filter (where p.ended_on >= p_since))::integer
    from coaching.period p where p.holder = p_unit group by p.staff_id
$$;
create index period_of_unit on coaching.period (holder, staff_id);
grant execute on function coaching.load_at(uuid, date) to vandra_app;

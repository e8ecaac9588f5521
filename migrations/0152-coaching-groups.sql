-- What a group's meeting was, in numbers: how many came of how many, and what was done. Nobody stands in it, so that it stays when
-- somebody who took part is erased. What was done with each of them is a note of their own.
create table coaching.group_session (
  group_meeting_id uuid primary key,
  unit_id uuid not null references identity.unit,
  resident_id uuid check (resident_id is null),
  group_id uuid not null,
  staff_id uuid not null,
  on_day date not null,
  minutes integer not null,
  members integer not null,
  came integer not null check (came between 0 and members),
  -- Who came and whose record was not open to the unit when it was signed.
  not_written integer not null check (not_written between 0 and came),
  habits text[] not null,
  level text not null,
  channel text not null,
  codes jsonb not null,
  signed_at timestamptz not null
);
create index group_session_unit on coaching.group_session (unit_id, on_day);
call platform.declare_table('coaching.group_session', 'unit', 'a group''s meeting in numbers; no resident stands in it');
revoke delete on coaching.group_session from vandra_app;

create schema meetings;
grant usage on schema meetings to vandra_app, vandra_job;

-- Call signalling: rows are short-lived, nothing of a call is kept. Text written during a call goes between the browsers.
create table meetings.signal (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  meeting_id uuid not null,
  seq bigint generated always as identity,
  from_side text not null check (from_side in ('resident', 'staff')),
  body jsonb not null,
  at timestamptz not null default now(),
  primary key (resident_id, id)
);
create index signal_order on meetings.signal (resident_id, meeting_id, seq);
call platform.declare_table('meetings.signal', 'person', 'signalling between two browsers, deleted after the call');

create table meetings.presence (
  resident_id uuid not null,
  holder uuid not null,
  meeting_id uuid not null,
  side text not null check (side in ('resident', 'staff')),
  state text not null check (state in ('waiting', 'in-call', 'left')),
  connection text not null,
  seen_at timestamptz not null,
  primary key (resident_id, meeting_id, side)
);
call platform.declare_table('meetings.presence', 'person', 'who is in the waiting room or the call');

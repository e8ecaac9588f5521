create schema meetings;
grant usage on schema meetings to vandra_app, vandra_job;

-- Call signalling: rows are short-lived, nothing of a call is kept. Text written during a call goes between the browsers.
create table meetings.signal (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  meeting_id uuid not null,
  seq bigint generated always as identity,
  -- `resident`, `staff`, or the id of a guest.
  from_who text not null,
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
  -- `resident`, `staff`, or the id of a guest.
  who text not null,
  state text not null check (state in ('waiting', 'in-call', 'left')),
  connection text not null,
  seen_at timestamptz not null,
  primary key (resident_id, meeting_id, who)
);
call platform.declare_table('meetings.presence', 'person', 'who is in the waiting room or the call');

-- Somebody who is asked to take part in one meeting, by a link that one browser can use. Who they are goes when the door closes.
create table meetings.guest (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  meeting_id uuid not null,
  token_hash bytea not null unique,
  -- The browser that came by the link; another one comes no further.
  browser_hash bytea,
  name_sealed bytea,
  role text check (role in ('interpreter', 'relative', 'professional', 'other')),
  state text not null default 'asked' check (state in ('asked', 'let-in', 'ended')),
  asked_at timestamptz not null,
  primary key (resident_id, id)
);
create index guest_of on meetings.guest (resident_id, meeting_id);
call platform.declare_table('meetings.guest', 'person', 'who is asked into one meeting by a link; goes when its door has closed');

-- Whose meeting a link is for; jobs alone are told.
create function meetings.find_guest(p_hash bytea) returns table (resident_id uuid, holder uuid, meeting_id uuid, id uuid)
language sql stable security definer set search_path = meetings, platform, pg_temp as
$$ select g.resident_id, g.holder, g.meeting_id, g.id from meetings.guest g where g.token_hash = p_hash $$;
grant execute on function meetings.find_guest(bytea) to vandra_job;

-- A unit that meets by a video service of its own; a unit without a row meets here.
create table meetings.elsewhere (
  unit_id uuid primary key references identity.unit,
  name text not null check (char_length(name) between 1 and 80),
  address text not null check (address like 'https://%' and char_length(address) <= 500)
);
call platform.declare_table('meetings.elsewhere', 'reference', 'the video service of a unit that has its own, without any person');
grant insert, update, delete on meetings.elsewhere to vandra_app;

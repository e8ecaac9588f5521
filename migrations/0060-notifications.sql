create schema notifications;
grant usage on schema notifications to vandra_app, vandra_job;

-- One row per message to be sent; content-free by construction: template names only, the address is read when it is sent.
create table notifications.message (
  id uuid primary key,
  effect_key text not null unique,
  resident_id uuid,
  -- The unit it is sent for: when the unit's record goes, this goes with it.
  holder uuid not null,
  template text not null,
  -- A nudge waits for the pace of reminders; a time booked and an answer do not.
  kind text not null check (kind in ('nudge', 'appointment', 'answer')),
  payload jsonb not null default '{}',
  -- Left out: the person's own channels, in their own order.
  channels text[] check (channels <@ array['email', 'sms', 'push', 'inbox']),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'delivered', 'failed', 'not-wanted', 'no-address', 'outdated')),
  -- By which it went.
  channel text check (channel in ('email', 'sms', 'push', 'inbox')),
  -- Which took nothing, and are not tried again.
  tried text[] not null default '{}' check (tried <@ array['email', 'sms', 'push', 'inbox']),
  attempts integer not null default 0,
  problem text,
  -- The log: scheduled (made_at, for due_at), sent, delivered where the channel tells so, opened (the next sign-in: the
  -- link is the same for everybody), acted (the person's next act).
  made_at timestamptz not null,
  due_at timestamptz not null,
  -- The last civil day that it is worth sending.
  last_on date,
  -- Of a nudge: when the person last used what it is about, which the pace counts from, too.
  used_on date,
  sent_at timestamptz,
  delivered_at timestamptz,
  opened_at timestamptz,
  acted_at timestamptz,
  -- The worker that has it in hand, by the advisory lock that the worker holds as long as it lives.
  claimed_by integer,
  check ((state in ('sent', 'delivered')) = (sent_at is not null))
);
create index message_due on notifications.message (due_at, id) where state = 'waiting' and claimed_by is null;
create index message_resident on notifications.message (resident_id, sent_at);
-- One at a time per person: what is sent second knows what was sent first.
create unique index message_in_hand on notifications.message (resident_id) where claimed_by is not null;
call platform.declare_table('notifications.message', 'due', 'messages to be sent, and what became of them');

-- When the person last signed in: what the pace of reminders is counted from.
create table notifications.last_use (
  resident_id uuid primary key,
  holder uuid not null check (holder = resident_id),
  used_at timestamptz not null
);
call platform.declare_table('notifications.last_use', 'due', 'when the person last signed in');

-- What the pace of reminders counts, for the person in focus: when they were nudged, or are about to be, and when they last
-- signed in. One person, one pace, whichever units go along; moments alone, so that no unit learns who else does, or with what.
create function notifications.pace_of(p_since timestamptz, p_except text) returns table (what text, at timestamptz)
language sql stable security definer set search_path = notifications, access, pg_temp as $$
  select 'nudge', coalesce(m.sent_at, m.due_at) from notifications.message m
    where m.resident_id = access.focus() and m.kind = 'nudge' and m.state in ('waiting', 'sent', 'delivered')
      and coalesce(m.sent_at, m.due_at) > p_since and not starts_with(m.effect_key, p_except)
  union all
  select 'use', u.used_at from notifications.last_use u where u.resident_id = access.focus()
$$;
grant execute on function notifications.pace_of(timestamptz, text) to vandra_app, vandra_job;

-- The development inbox: demo mode only. What the local sinks took in.
create table notifications.dev_message (
  id uuid primary key,
  -- By the clock of the demo, so that the inbox tells the same story as the pages.
  taken_at timestamptz not null,
  channel text not null check (channel in ('email', 'sms', 'push', 'inbox')),
  -- Through which service it came: the mail server, the gateway, an inbox of the country.
  service text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  calendar text,
  -- A message that is sent again after a broken connection carries the same one.
  message_id text not null,
  unique (message_id, recipient)
);
create index dev_message_newest on notifications.dev_message (taken_at desc, id desc);
call platform.declare_table('notifications.dev_message', 'reference', 'demo only: messages that the local sinks took in');
grant insert, delete on notifications.dev_message to vandra_app, vandra_job;

create schema notifications;
grant usage on schema notifications to vandra_app, vandra_job;

-- One row per message to be sent; content-free by construction: template names only, the address is read when it is sent.
create table notifications.message (
  id uuid primary key,
  effect_key text not null unique,
  resident_id uuid,
  -- The unit it is sent for: when the unit's record goes, this goes with it.
  holder uuid not null,
  channel text not null check (channel in ('email', 'sms')),
  template text not null,
  payload jsonb not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'not-wanted', 'no-address', 'outdated')),
  attempts integer not null default 0,
  made_at timestamptz not null,
  sent_at timestamptz,
  problem text
);
create index message_resident on notifications.message (resident_id);
call platform.declare_table('notifications.message', 'due', 'messages to be sent, and what became of them');

-- The development inbox: demo mode only. What the local SMTP sink took in.
create table notifications.dev_mail (
  id uuid primary key,
  -- By the clock of the demo, so that the inbox tells the same story as the pages.
  taken_at timestamptz not null,
  sender text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  calendar text,
  -- A mail that is sent again after a broken connection carries the same one.
  message_id text not null,
  unique (message_id, recipient)
);
create index dev_mail_newest on notifications.dev_mail (taken_at desc, id desc);
call platform.declare_table('notifications.dev_mail', 'reference', 'demo only: mail the local sink took in');
grant insert, delete on notifications.dev_mail to vandra_app, vandra_job;

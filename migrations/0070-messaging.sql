create schema messaging;
grant usage on schema messaging to vandra_app, vandra_job;

create table messaging.thread (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  staff_id uuid,
  opened_at timestamptz not null,
  -- The promise: a civil day in the unit's zone, and the instant its day of work ends. Empty when nothing waits for an answer.
  answer_on date,
  answer_by timestamptz,
  version integer not null default 1,
  primary key (resident_id, id),
  check ((answer_on is null) = (answer_by is null))
);
-- One conversation per resident and unit.
create unique index thread_once on messaging.thread (resident_id, holder);
call platform.declare_table('messaging.thread', 'person', 'a conversation with a promised answer time');

create table messaging.message (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  thread_id uuid not null,
  author_kind text not null check (author_kind in ('resident', 'staff')),
  author_staff_id uuid,
  body_sealed bytea not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  primary key (resident_id, id),
  foreign key (resident_id, thread_id) references messaging.thread
);
create index message_thread on messaging.message (resident_id, thread_id, sent_at desc, id desc);
create index message_unread on messaging.message (resident_id, author_kind) where read_at is null;
call platform.declare_table('messaging.message', 'person', 'what was written in a conversation');

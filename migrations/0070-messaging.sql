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
  -- The last day of support: after it nothing is promised here. Null: answers are promised.
  promised_until date,
  -- The person has asked to be called, and when somebody last said that it is done.
  call_asked_at timestamptz,
  called_at timestamptz,
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

-- Files sent with a message. Name and bytes are sealed.
create table messaging.attachment (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  message_id uuid not null,
  name_sealed bytea not null,
  -- What the bytes themselves say.
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
  bytes integer not null check (bytes between 1 and 5000000),
  content_sealed bytea not null,
  primary key (resident_id, id),
  foreign key (resident_id, message_id) references messaging.message on delete cascade
);
create index attachment_of_message on messaging.attachment (resident_id, message_id);
call platform.declare_table('messaging.attachment', 'person', 'files sent with messages');

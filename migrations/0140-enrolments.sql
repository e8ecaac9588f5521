create schema enrolments;
grant usage on schema enrolments to vandra_app, vandra_job;

-- One person's walk through one programme. The holder is the unit that goes along; who walks alone keeps it in the own drawer,
-- where nobody else reads it.
create table enrolments.enrolment (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  programme text not null,
  -- Of the programmes' versions, those that the service ships among them: the first of its number that the person followed.
  version_id uuid not null,
  version text not null,
  state text not null check (state in ('active', 'paused', 'ended')),
  begun text not null check (begun in ('staff', 'self', 'invitation', 'group')),
  begun_by uuid references identity.assignment,
  started_on date not null,
  -- Of the unit or the country; a zone that the person has chosen goes before it.
  zone text not null,
  -- Whose texts, numbers and codes hold.
  country text not null check (country in ('se', 'fi')),
  -- When the person wants to hear of it; null: when their settings say.
  message_time text check (message_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  -- By which of their own ways they want to be reminded of it; null: by all of them.
  message_ways text[] check (message_ways <@ array['email', 'sms', 'push', 'inbox'] and cardinality(message_ways) > 0),
  -- The language that the person reads the programme in; null: the page's.
  read_in text check (length(read_in) <= 35),
  -- The step that the person opened last: coming back leads there.
  opened_step text check (length(opened_step) <= 60),
  -- The group that the person walks with; who leaves one keeps the day its weeks are counted from.
  group_id uuid,
  group_starts_on date,
  -- Of who began with a group: its first day, from which their modules are counted.
  cadence_from date,
  -- What the others of the group call the person: chosen by them, never taken from the register.
  alias_sealed bytea,
  maintenance_from date,
  -- Extended: the last day of support, where one was agreed.
  supported_until date,
  -- The day the person last did something in it.
  last_used_on date not null,
  -- Nothing whose time was before this is said.
  not_before timestamptz not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('finished', 'stopped', 'moved', 'no-contact')),
  -- What the coach writes at the end, which the person keeps.
  summary_sealed bytea,
  version_no integer not null default 1,
  primary key (resident_id, id),
  check ((state = 'ended') = (ended_at is not null)),
  check ((ended_at is null) = (end_reason is null)),
  check (begun <> 'staff' or begun_by is not null),
  check (group_id is null or (group_starts_on is not null and holder <> resident_id)),
  check (alias_sealed is null or group_id is not null)
);
create unique index enrolment_once on enrolments.enrolment (resident_id, programme) where state <> 'ended';
create index enrolment_group on enrolments.enrolment (group_id) where group_id is not null;
call platform.declare_table('enrolments.enrolment', 'private', 'one walk through a programme');

create table enrolments.pause (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  enrolment_id uuid not null,
  from_date date not null,
  from_time text not null,
  -- The first day on the way again; null while nobody knows.
  to_date date check (to_date >= from_date),
  made_at timestamptz not null,
  primary key (resident_id, id),
  foreign key (resident_id, enrolment_id) references enrolments.enrolment on delete cascade
);
create index pause_of on enrolments.pause (resident_id, enrolment_id);
call platform.declare_table('enrolments.pause', 'private', 'a time in which a walk rests');

create table enrolments.step_done (
  resident_id uuid not null,
  enrolment_id uuid not null,
  step_id text not null,
  holder uuid not null,
  done_on date not null,
  done_at timestamptz not null,
  primary key (resident_id, enrolment_id, step_id),
  foreign key (resident_id, enrolment_id) references enrolments.enrolment on delete cascade
);
call platform.declare_table('enrolments.step_done', 'private', 'steps that are done');

-- What is written in a block, or in a diary for one day. Only for oneself: it lies in the own drawer.
create table enrolments.entry (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  enrolment_id uuid not null,
  -- The block, or the diary.
  part_id text not null,
  -- The day of a diary.
  on_day date,
  privacy text not null check (privacy in ('me', 'coach', 'group')),
  -- Sent: the coach is asked to read it.
  state text not null check (state in ('kept', 'sent', 'answered')),
  -- The version whose words it was written under.
  version_id uuid not null,
  revision integer not null default 1,
  values_sealed bytea not null,
  -- By field: since which day what was chosen in it has been so. Rules on answers count from it.
  chosen_on jsonb not null,
  saved_on date not null,
  saved_at timestamptz not null,
  sent_at timestamptz,
  primary key (resident_id, id),
  foreign key (resident_id, enrolment_id) references enrolments.enrolment on delete cascade,
  check (privacy <> 'me' or holder = resident_id),
  check ((state = 'kept') = (sent_at is null))
);
create unique index entry_once on enrolments.entry (resident_id, enrolment_id, part_id, on_day) nulls not distinct;
call platform.declare_table('enrolments.entry', 'private', 'what is written in a programme');

-- A picture that belongs to what is written: taken in without what a telephone writes beside it, sealed as the words are.
create table enrolments.photo (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  enrolment_id uuid not null,
  entry_id uuid not null,
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes integer not null check (bytes between 1 and 12000000),
  content_sealed bytea not null,
  added_at timestamptz not null,
  primary key (resident_id, id),
  foreign key (resident_id, entry_id) references enrolments.entry on delete cascade
);
create index photo_of on enrolments.photo (resident_id, entry_id);
call platform.declare_table('enrolments.photo', 'private', 'pictures in what is written in a programme');

-- The coach's words on something that was sent, and when the person read them.
create table enrolments.feedback (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  enrolment_id uuid not null,
  entry_id uuid not null,
  words_sealed bytea not null,
  written_by uuid not null references identity.assignment,
  written_at timestamptz not null,
  read_at timestamptz,
  primary key (resident_id, id),
  foreign key (resident_id, entry_id) references enrolments.entry on delete cascade
);
create index feedback_of on enrolments.feedback (resident_id, enrolment_id, written_at);
call platform.declare_table('enrolments.feedback', 'private', 'what a coach wrote on a task');

-- What the coach changes for this person alone, in order.
create table enrolments.adjustment (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  enrolment_id uuid not null,
  kind text not null check (kind in ('hide', 'move', 'add', 'step', 'open')),
  -- The part that is hidden, moved or opened; the module that an added one or an own step joins.
  part_id text not null,
  -- Where it goes, what is added: ids and versions alone.
  detail jsonb not null default '{}',
  -- Title and words of an own step.
  step_sealed bytea check ((kind = 'step') = (step_sealed is not null)),
  made_on date not null,
  made_by uuid references identity.assignment,
  made_at timestamptz not null,
  undone_at timestamptz,
  primary key (resident_id, id),
  foreign key (resident_id, enrolment_id) references enrolments.enrolment on delete cascade
);
create index adjustment_of on enrolments.adjustment (resident_id, enrolment_id, made_at, id);
call platform.declare_table('enrolments.adjustment', 'private', 'what is changed in a programme for one person');

-- The person's own days: an operation, a quit day. They can move.
create table enrolments.own_event (
  resident_id uuid not null,
  enrolment_id uuid not null,
  event_id text not null,
  holder uuid not null,
  day date not null,
  saved_at timestamptz not null,
  primary key (resident_id, enrolment_id, event_id),
  foreign key (resident_id, enrolment_id) references enrolments.enrolment on delete cascade
);
call platform.declare_table('enrolments.own_event', 'private', 'days of the person that a programme asks for');

-- What became of each message that the road called for: so that none is said twice.
create table enrolments.told (
  resident_id uuid not null,
  enrolment_id uuid not null,
  message_key text not null check (length(message_key) <= 200),
  holder uuid not null,
  fate text not null check (fate in ('sent', 'passed', 'later')),
  -- When it was sent, or when it will be asked for again.
  at timestamptz not null,
  on_day date not null,
  primary key (resident_id, enrolment_id, message_key),
  foreign key (resident_id, enrolment_id) references enrolments.enrolment on delete cascade
);
call platform.declare_table('enrolments.told', 'private', 'messages of a programme, and what became of them');

-- Flags of the programme whose rule holds now, each since when it turned true: while it holds it is not raised again.
create table enrolments.flag_held (
  resident_id uuid not null,
  enrolment_id uuid not null,
  flag_id text not null,
  holder uuid not null,
  since timestamptz not null,
  primary key (resident_id, enrolment_id, flag_id),
  foreign key (resident_id, enrolment_id) references enrolments.enrolment on delete cascade
);
call platform.declare_table('enrolments.flag_held', 'person', 'rules of a programme that say that somebody must look');

-- The coach's work with one person in a programme: minutes and techniques, for the dose.
create table enrolments.work (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  enrolment_id uuid not null,
  kind text not null check (kind in ('feedback', 'message', 'call', 'meeting', 'other')),
  minutes integer not null check (minutes between 0 and 600),
  -- BCTTv1.
  techniques text[] not null default '{}',
  done_on date not null,
  done_by uuid not null references identity.assignment,
  noted_at timestamptz not null,
  primary key (resident_id, id),
  foreign key (resident_id, enrolment_id) references enrolments.enrolment on delete cascade
);
create index work_of on enrolments.work (resident_id, enrolment_id, done_on);
call platform.declare_table('enrolments.work', 'person', 'minutes and techniques of the coach');

-- One row per walk that a unit goes along with, for its list: counts and days alone.
create table enrolments.caseload (
  unit_id uuid not null,
  enrolment_id uuid not null,
  resident_id uuid not null,
  programme text not null,
  version_id uuid not null,
  staff_id uuid,
  group_id uuid,
  state text not null check (state in ('active', 'paused', 'ended')),
  started_on date not null,
  last_used_on date not null,
  unanswered integer not null default 0 check (unanswered >= 0),
  flags integer not null default 0 check (flags >= 0),
  tasks integer not null default 0 check (tasks >= 0),
  -- Missed forms: what the unit has asked the person for, and what this programme asks by itself.
  overdue_asked integer not null default 0 check (overdue_asked >= 0),
  overdue_own integer not null default 0 check (overdue_own >= 0),
  overdue integer not null generated always as (overdue_asked + overdue_own) stored,
  -- Since when messages or flags have waited for somebody, and since when tasks have.
  asked_since timestamptz,
  tasks_since timestamptz,
  primary key (unit_id, enrolment_id)
);
create index caseload_resident on enrolments.caseload (resident_id);
create index caseload_group on enrolments.caseload (group_id) where group_id is not null;
call platform.declare_table('enrolments.caseload', 'unit', 'who walks which programme with a unit, and what waits');

-- How a programme goes, without anybody in it: a mark per begun walk, step done, walk ended and vote, summed up by the hour.
create table enrolments.mark (
  id uuid primary key,
  version_id uuid not null,
  kind text not null check (kind in ('begun', 'done', 'ended', 'helped', 'not-helped')),
  -- The step, or how it ended.
  part text not null default '' check (length(part) <= 60)
);
call platform.declare_table('enrolments.mark', 'reference', 'marks of how programmes go; no person stands in them');
grant insert on enrolments.mark to vandra_app, vandra_job;
grant delete on enrolments.mark to vandra_job;
create table enrolments.tally (
  version_id uuid not null,
  kind text not null,
  part text not null,
  count integer not null check (count > 0),
  primary key (version_id, kind, part)
);
call platform.declare_table('enrolments.tally', 'reference', 'sums of marks');
grant insert, update on enrolments.tally to vandra_job;

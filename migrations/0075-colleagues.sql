create schema colleagues;
grant usage on schema colleagues to vandra_app, vandra_job;

-- What colleagues of a unit write to one another about a person: part of the record.
create table colleagues.remark (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  author_staff_id uuid not null,
  words_sealed bytea not null,
  written_at timestamptz not null,
  -- What it asks for: to be talked about when the team meets, or that somebody does something. Null: nothing.
  asks text check (asks in ('team', 'task')),
  -- Who is asked; null is anybody of the unit.
  for_staff_id uuid,
  -- The last day; where the unit is.
  due_on date,
  settled_at timestamptz,
  settled_by uuid,
  primary key (resident_id, id),
  check ((asks is null) = (due_on is null)),
  check (asks is not null or (for_staff_id is null and settled_at is null)),
  check ((settled_at is null) = (settled_by is null))
);
create index remark_newest on colleagues.remark (resident_id, written_at desc, id desc);
call platform.declare_table('colleagues.remark', 'person', 'what colleagues write to one another about a person');

-- A question to colleagues of the organisation in which no person is named: space_id is the organisation.
create table colleagues.consultation (
  space_id uuid not null,
  id uuid not null,
  from_unit uuid not null,
  -- Null: everybody who cares for people in the organisation.
  to_unit uuid,
  author_staff_id uuid not null,
  topic text not null check (length(topic) between 1 and 120),
  opened_at timestamptz not null,
  -- When something was last said, and by which unit.
  last_at timestamptz not null,
  last_unit uuid not null,
  closed_at timestamptz,
  primary key (space_id, id),
  check (to_unit is distinct from from_unit)
);
-- As the list is read: what is open first, then the newest.
create index consultation_listed on colleagues.consultation (space_id, (closed_at is not null), last_at desc, id desc);
create index consultation_author on colleagues.consultation (author_staff_id);
call platform.declare_table('colleagues.consultation', 'space', 'a question to colleagues without a person');

create table colleagues.consultation_line (
  space_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  unit_id uuid not null,
  author_staff_id uuid not null,
  words text not null check (length(words) between 1 and 4000),
  said_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, consultation_id) references colleagues.consultation
);
create index consultation_line_said on colleagues.consultation_line (space_id, consultation_id, said_at, id);
create index consultation_line_author on colleagues.consultation_line (author_staff_id);
call platform.declare_table('colleagues.consultation_line', 'space', 'what was said about a question');

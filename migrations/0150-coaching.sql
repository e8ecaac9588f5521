create schema coaching;
grant usage on schema coaching to vandra_app, vandra_job;

create table coaching.period (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  referral_id uuid not null,
  staff_id uuid not null,
  template text not null,
  planned_meetings integer not null,
  state text not null check (state in ('active', 'in-follow-up', 'closed')),
  started_on date not null,
  ended_on date,
  end_reason text check (end_reason in ('reached', 'stopped', 'moved', 'no-contact')),
  version integer not null default 1,
  primary key (resident_id, id)
);
create unique index period_open on coaching.period (resident_id, holder) where state = 'active';
call platform.declare_table('coaching.period', 'person', 'an agreement of meetings, then follow-ups');

create table coaching.goal (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  period_id uuid not null,
  habit text not null,
  words_sealed bytea not null,
  first_step_sealed bytea,
  importance integer not null check (importance between 0 and 10),
  confidence integer not null check (confidence between 0 and 10),
  set_by text not null check (set_by in ('resident', 'staff')),
  set_at timestamptz not null,
  state text not null default 'current' check (state in ('current', 'replaced', 'reached')),
  version integer not null default 1,
  primary key (resident_id, id)
);
call platform.declare_table('coaching.goal', 'person', 'the resident''s own goal');

-- A note is written, signed and locked; what comes later is an addendum. Nothing is ever overwritten after signing.
create table coaching.note (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  period_id uuid not null,
  meeting_id uuid,
  author_staff_id uuid not null,
  phrase text not null,
  body_sealed bytea not null,
  codes jsonb not null,
  state text not null check (state in ('draft', 'signed')),
  signed_at timestamptz,
  written_at timestamptz not null,
  version integer not null default 1,
  primary key (resident_id, id),
  check ((state = 'signed') = (signed_at is not null))
);
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
call platform.declare_table('coaching.addendum', 'person', 'what was added after signing');
create function coaching.keep_signed() returns trigger language plpgsql as $$
begin
  if old.state = 'signed' then raise exception 'a signed note is locked'; end if;
  return new;
end $$;
create trigger keep_signed before update on coaching.note for each row execute function coaching.keep_signed();
create trigger keep_addendum before update on coaching.addendum for each row execute function audit.refuse_change();

create table coaching.follow_up (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  period_id uuid not null,
  months integer not null,
  civil_date date not null,
  civil_time text not null,
  zone text not null,
  due_at timestamptz not null,
  state text not null check (state in ('planned', 'invited', 'answered', 'held', 'cancelled')),
  meeting_id uuid,
  response_ids uuid[] not null default '{}',
  version integer not null default 1,
  primary key (resident_id, id),
  unique (resident_id, period_id, months)
);
call platform.declare_table('coaching.follow_up', 'person', 'a look back 3 and 9 months after the end');

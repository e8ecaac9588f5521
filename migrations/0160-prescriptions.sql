create schema prescriptions;
grant usage on schema prescriptions to vandra_app, vandra_job;

-- One version of a prescription. It is a draft until somebody who may prescribe signs it; from then on nothing in it changes. Another
-- version takes its place, it is withdrawn with a reason, or it comes to its end. Signed without a follow-up it cannot be.
create table prescriptions.prescription (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  -- The first of its versions: what the person writes of the dose belongs to all of them.
  root_id uuid not null,
  replaces uuid,
  language text not null check (language in ('sv', 'fi', 'en')),
  content_sealed bytea not null,
  state text not null check (state in ('draft', 'to-sign', 'signed', 'replaced', 'withdrawn', 'ended', 'dropped')),
  begun_by uuid not null,
  begun_at timestamptz not null,
  asked_by uuid,
  signer_staff_id uuid,
  signed_by uuid,
  signed_as text,
  signed_at timestamptz,
  follow_up_on date,
  follow_up_how text check (follow_up_how in ('on-site', 'video', 'phone')),
  follow_up_staff_id uuid,
  codes jsonb not null default '[]',
  ended_by uuid,
  ended_at timestamptz,
  reason_sealed bytea,
  version integer not null default 1,
  primary key (resident_id, id),
  check ((state in ('draft', 'to-sign', 'dropped')) = (signed_at is null)),
  check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (signed_as is null)),
  check (signed_at is null or (follow_up_on is not null and follow_up_how is not null and follow_up_staff_id is not null)),
  check (state <> 'to-sign' or (asked_by is not null and signer_staff_id is not null)),
  check (state <> 'withdrawn' or (ended_by is not null and reason_sealed is not null))
);
create unique index prescription_in_force on prescriptions.prescription (resident_id, root_id) where state = 'signed';
create unique index prescription_being_written on prescriptions.prescription (resident_id, root_id) where state in ('draft', 'to-sign');
call platform.declare_table('prescriptions.prescription', 'person', 'exercise prescriptions, each version');
create function prescriptions.keep_signed() returns trigger language plpgsql as $$
begin
  if old.signed_at is null then return new; end if;
  if old.state <> 'signed' or new.state not in ('signed', 'replaced', 'withdrawn', 'ended')
    or (new.holder, new.root_id, new.replaces, new.language, new.content_sealed, new.signed_by, new.signed_as, new.signed_at,
        new.follow_up_on, new.follow_up_how, new.follow_up_staff_id, new.codes)
      is distinct from (old.holder, old.root_id, old.replaces, old.language, old.content_sealed, old.signed_by, old.signed_as, old.signed_at,
        old.follow_up_on, old.follow_up_how, old.follow_up_staff_id, old.codes) then
    raise exception 'a signed prescription is locked';
  end if;
  return new;
end $$;
create trigger keep_signed before update on prescriptions.prescription for each row execute function prescriptions.keep_signed();
-- No page and no use case takes one away; only the retention job does, by lawful decision.
revoke delete on prescriptions.prescription from vandra_app;

-- When somebody looks at how it goes, and what they saw. One is always planned while a prescription is in force.
create table prescriptions.follow_up (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  prescription_id uuid not null,
  planned_on date not null,
  how text not null check (how in ('on-site', 'video', 'phone')),
  staff_id uuid not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  held_on date,
  held_by uuid,
  outcome text check (outcome in ('as-agreed', 'partly', 'otherwise', 'not-yet', 'unknown')),
  words_sealed bytea,
  version integer not null default 1,
  primary key (resident_id, id),
  foreign key (resident_id, prescription_id) references prescriptions.prescription,
  check ((state = 'held') = (held_on is not null and held_by is not null and outcome is not null))
);
create unique index follow_up_planned on prescriptions.follow_up (resident_id, prescription_id) where state = 'planned';
call platform.declare_table('prescriptions.follow_up', 'person', 'when a prescription is followed up, and what was seen');

-- What the person did of it on a day, by activity: minutes, or that it was done. Only the person writes it, and may correct it.
create table prescriptions.dose (
  resident_id uuid not null,
  root_id uuid not null,
  activity text not null check (activity ~ '^a[1-9]$'),
  on_day date not null,
  holder uuid not null,
  value_sealed bytea not null,
  written_at timestamptz not null,
  primary key (resident_id, root_id, activity, on_day)
);
call platform.declare_table('prescriptions.dose', 'person', 'what the person did of the prescription on a day');

-- Who offers activities near the unit: the unit's own list until the directory of services takes over. Nobody's data.
create table prescriptions.organiser (
  unit_id uuid not null references identity.unit,
  id uuid not null,
  name text not null,
  what text not null,
  place text not null,
  phone text not null,
  web text not null,
  state text not null check (state in ('listed', 'ended')),
  set_by_staff_id uuid not null,
  set_at timestamptz not null,
  version integer not null default 1,
  primary key (unit_id, id)
);
call platform.declare_table('prescriptions.organiser', 'reference', 'organisers of activities that a unit points to; no resident stands in it');
grant insert, update on prescriptions.organiser to vandra_app;

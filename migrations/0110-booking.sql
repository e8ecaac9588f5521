create schema booking;
grant usage on schema booking to vandra_app, vandra_job;

-- Free times hold no person. Civil date and time are what was meant; the instant is derived.
create table booking.slot (
  id uuid primary key,
  unit_id uuid not null references identity.unit,
  staff_id uuid not null references identity.staff,
  civil_date date not null,
  civil_time text not null,
  zone text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  modalities text[] not null,
  state text not null default 'free' check (state in ('free', 'withdrawn')),
  check (ends_at > starts_at),
  -- Two times of one professional never overlap, however often a pattern is added.
  exclude using gist (staff_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'free')
);
create index slot_free on booking.slot (unit_id, staff_id, starts_at) where state = 'free';
call platform.declare_table('booking.slot', 'reference', 'free times, without any person');
grant insert, update on booking.slot to vandra_app, vandra_job;

-- One professional is in one place at a time: the database holds it.
create table booking.occupancy (
  meeting_id uuid primary key,
  staff_id uuid not null references identity.staff,
  slot_id uuid,
  kind text not null,
  modality text not null,
  during tstzrange not null,
  exclude using gist (staff_id with =, during with &&)
);
create index occupancy_slot on booking.occupancy (slot_id);
call platform.declare_table('booking.occupancy', 'reference', 'when a professional is taken; no person in it');
grant insert, delete on booking.occupancy to vandra_app, vandra_job;

create table booking.meeting (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  staff_id uuid not null,
  -- What it belongs to: the coaching period or the follow-up; and the offer it was booked by.
  ref_id uuid not null,
  offer_id uuid,
  slot_id uuid,
  kind text not null check (kind in ('coaching', 'follow-up')),
  modality text not null check (modality in ('video', 'phone', 'on-site')),
  civil_date date not null,
  civil_time text not null,
  zone text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('booked', 'cancelled', 'held', 'missed')),
  cancelled_by text check (cancelled_by in ('resident', 'staff')),
  version integer not null default 1,
  primary key (resident_id, id)
);
create index meeting_by_time on booking.meeting (resident_id, starts_at);
call platform.declare_table('booking.meeting', 'person', 'one booked contact');

-- An offer: this resident may book a time with this professional, for this.
create table booking.offer (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('coaching', 'follow-up')),
  ref_id uuid not null,
  modalities text[] not null,
  earliest date not null,
  state text not null default 'open' check (state in ('open', 'used', 'withdrawn')),
  made_at timestamptz not null,
  version integer not null default 1,
  primary key (resident_id, id)
);
create unique index offer_open on booking.offer (resident_id, ref_id, kind) where state = 'open';
call platform.declare_table('booking.offer', 'person', 'an invitation to book a time');

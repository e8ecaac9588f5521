create schema booking;
grant usage on schema booking to vandra_app, vandra_job;

-- Places beside the unit's own, and how long it takes to get there from the unit.
create table booking.site (
  id uuid primary key,
  unit_id uuid not null references identity.unit,
  name text not null check (char_length(name) between 1 and 120),
  travel_minutes integer not null check (travel_minutes between 0 and 240),
  state text not null default 'open' check (state in ('open', 'closed'))
);
create unique index site_name on booking.site (unit_id, lower(name)) where state = 'open';
call platform.declare_table('booking.site', 'reference', 'places where professionals meet residents, without any person');
grant insert, update on booking.site to vandra_app, vandra_job;

-- When a professional is free, week after week. Times are made from it, a while ahead.
create table booking.pattern (
  id uuid primary key,
  unit_id uuid not null references identity.unit,
  staff_id uuid not null references identity.staff,
  weekdays integer[] not null,
  from_time text not null,
  until_time text not null,
  minutes integer not null,
  -- After each meeting, before the next one can begin.
  pause_minutes integer not null default 0 check (pause_minutes between 0 and 120),
  first_day date not null,
  -- Null: until further notice.
  last_day date,
  modalities text[] not null,
  -- Null: at the unit itself.
  site_id uuid references booking.site,
  on_holidays boolean not null default false,
  -- Times are made up to this day.
  made_until date not null,
  state text not null default 'on' check (state in ('on', 'ended'))
);
create index pattern_of on booking.pattern (staff_id, unit_id) where state = 'on';
call platform.declare_table('booking.pattern', 'reference', 'when a professional is free week after week; no person in it');
grant insert, update on booking.pattern to vandra_app, vandra_job;

-- When a professional cannot, whatever the patterns say. No reason is kept: it would be about the professional's own life.
create table booking.time_off (
  id uuid primary key,
  staff_id uuid not null references identity.staff,
  zone text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  check (ends_at > starts_at)
);
create index time_off_of on booking.time_off (staff_id, ends_at);
call platform.declare_table('booking.time_off', 'reference', 'when a professional cannot; no person and no reason in it');
grant insert, delete on booking.time_off to vandra_app, vandra_job;

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
  pattern_id uuid references booking.pattern,
  site_id uuid references booking.site,
  pause_minutes integer not null default 0,
  -- `away`: free again when the time off is taken back.
  state text not null default 'free' check (state in ('free', 'away', 'withdrawn')),
  check (ends_at > starts_at),
  -- Two times of one professional never overlap, however often a pattern is added.
  exclude using gist (staff_id with =, tstzrange(starts_at, ends_at) with &&) where (state <> 'withdrawn')
);
create index slot_free on booking.slot (unit_id, staff_id, starts_at) where state = 'free';
create index slot_pattern on booking.slot (pattern_id, starts_at);
call platform.declare_table('booking.slot', 'reference', 'free times, without any person');
grant insert, update on booking.slot to vandra_app, vandra_job;

-- One professional is in one place at a time: the database holds it.
create table booking.occupancy (
  meeting_id uuid primary key,
  staff_id uuid not null references identity.staff,
  slot_id uuid,
  kind text not null,
  modality text not null,
  interpreter text,
  -- The meeting itself.
  meets tstzrange not null,
  pause_minutes integer not null default 0,
  -- The site, or the unit itself, and how far it is from the unit.
  place uuid not null,
  travel_minutes integer not null default 0,
  -- With the pause after it.
  during tstzrange not null check (during @> meets),
  -- With the way there and back.
  reach tstzrange not null check (reach @> meets),
  exclude using gist (staff_id with =, during with &&),
  exclude using gist (staff_id with =, place with <>, reach with &&)
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
  -- Null: at the unit itself.
  site_id uuid,
  kind text not null check (kind in ('coaching', 'follow-up')),
  modality text not null check (modality in ('video', 'phone', 'on-site')),
  -- The language of the interpreter who is asked for; null: none.
  interpreter text,
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

-- A link to a professional's own calendar: whoever has it reads when they are busy or free, and nothing else. Only its hash is
-- kept; one link at a time for each place of work.
create table booking.feed (
  token_hash bytea primary key,
  staff_id uuid not null references identity.staff,
  unit_id uuid not null references identity.unit,
  made_at timestamptz not null,
  unique (staff_id, unit_id)
);
call platform.declare_table('booking.feed', 'key', 'links to a professional''s calendar, as hashes');

-- A new link ends the one before.
create function booking.make_feed(p_hash bytea, p_staff uuid, p_unit uuid) returns void
language plpgsql security definer set search_path = booking, access, platform, pg_temp as $$
begin
  if not p_unit = any (access.units()) then raise exception 'a link is made for the session''s own unit'; end if;
  insert into booking.feed (token_hash, staff_id, unit_id, made_at) values (p_hash, p_staff, p_unit, platform.civil_now())
    on conflict (staff_id, unit_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at;
end $$;
-- False when there was none.
create function booking.end_feed(p_staff uuid, p_unit uuid) returns boolean
language plpgsql security definer set search_path = booking, access, platform, pg_temp as $$
begin
  if not p_unit = any (access.units()) then raise exception 'a link is ended by its own unit'; end if;
  delete from booking.feed where staff_id = p_staff and unit_id = p_unit;
  return found;
end $$;
create function booking.feed_made(p_staff uuid, p_unit uuid) returns timestamptz
language sql stable security definer set search_path = booking, access, platform, pg_temp as
$$ select f.made_at from booking.feed f where f.staff_id = p_staff and f.unit_id = p_unit and p_unit = any (access.units()) $$;
-- Whose it is, as long as they work there.
create function booking.find_feed(p_hash bytea) returns table (staff_id uuid, unit_id uuid)
language sql stable security definer set search_path = booking, identity, platform, pg_temp as
$$ select f.staff_id, f.unit_id from booking.feed f
   where f.token_hash = p_hash and exists (select 1 from identity.assignment a
     where a.staff_id = f.staff_id and a.unit_id = f.unit_id and a.starts_on <= platform.civil_now()::date
       and (a.ends_on is null or a.ends_on >= platform.civil_now()::date)) $$;
grant execute on function booking.make_feed(bytea, uuid, uuid), booking.end_feed(uuid, uuid), booking.feed_made(uuid, uuid),
  booking.find_feed(bytea) to vandra_app;

-- Who waits for a time that is freed, by the offer it would be booked with. One wait for each offer.
create table booking.wait (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  offer_id uuid not null,
  since timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'offered', 'ended')),
  -- The time that is kept for the person, and until when.
  slot_id uuid,
  kept_until timestamptz,
  -- Times that were offered and not taken: they went on to the next.
  passed uuid[] not null default '{}',
  version integer not null default 1,
  primary key (resident_id, id),
  check ((state = 'offered') = (slot_id is not null and kept_until is not null))
);
create unique index wait_once on booking.wait (resident_id, offer_id) where state <> 'ended';
create index wait_line on booking.wait (holder, since) where state = 'waiting';
call platform.declare_table('booking.wait', 'person', 'waits for a time that is freed');

-- A freed time that is kept for somebody for a while; no person in it. It ends by itself.
create table booking.keep (
  slot_id uuid primary key references booking.slot,
  staff_id uuid not null references identity.staff,
  until timestamptz not null
);
create index keep_of on booking.keep (staff_id, until);
call platform.declare_table('booking.keep', 'reference', 'freed times that are kept for somebody for a while, without the person');
grant insert, update, delete on booking.keep to vandra_app, vandra_job;

-- Who has waited longest for a time like this one and has not passed it on; jobs alone are told who.
create function booking.next_in_line(p_slot uuid, p_passed_over uuid[]) returns table (resident_id uuid, wait_id uuid)
language sql stable security definer set search_path = booking, identity, platform, pg_temp as
$$ select w.resident_id, w.id from booking.slot s
   join booking.wait w on w.holder = s.unit_id and w.state = 'waiting' and not (s.id = any (w.passed))
   join booking.offer o on o.resident_id = w.resident_id and o.id = w.offer_id and o.state = 'open'
     and o.staff_id = s.staff_id and o.earliest <= s.civil_date and o.modalities && s.modalities
   join identity.resident r on r.resident_id = w.resident_id and r.state = 'active'
   where s.id = p_slot and s.state = 'free' and not (w.id = any (p_passed_over)) order by w.since, w.id limit 1 $$;
grant execute on function booking.next_in_line(uuid, uuid[]) to vandra_job;

-- Keeps a freed time when somebody waits for one like it, and says only whether.
create function booking.keep_if_awaited(p_slot uuid, p_until timestamptz) returns boolean
language plpgsql volatile security definer set search_path = booking, identity, platform, pg_temp as $$
begin
  if not exists (select 1 from booking.next_in_line(p_slot, '{}')) then return false; end if;
  insert into booking.keep (slot_id, staff_id, until) select s.id, s.staff_id, p_until from booking.slot s where s.id = p_slot
    on conflict (slot_id) do update set until = excluded.until;
  return true;
end $$;
grant execute on function booking.keep_if_awaited(uuid, timestamptz) to vandra_app, vandra_job;

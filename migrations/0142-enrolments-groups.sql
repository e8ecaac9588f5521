-- A group of a unit that walks one programme. No person stands in it: who is in it stands with each walk.
create table enrolments.walk_group (
  id uuid primary key,
  unit_id uuid not null references identity.unit,
  resident_id uuid check (resident_id is null),
  programme text not null,
  version_id uuid not null,
  -- As the staff call it; its members read it too.
  name text not null check (length(name) between 1 and 80),
  -- Open: a link leads into it. Running: staff alone add somebody.
  state text not null check (state in ('open', 'running', 'ended')),
  -- The first day of its first week.
  starts_on date not null,
  coach_id uuid not null references identity.assignment,
  made_by uuid not null references identity.assignment,
  made_at timestamptz not null,
  ended_at timestamptz,
  -- What was changed among its meetings since then is told to its members in one message at that time.
  news_since timestamptz,
  news_at timestamptz,
  check ((news_since is null) = (news_at is null)),
  check ((state = 'ended') = (ended_at is not null))
);
create index walk_group_unit on enrolments.walk_group (unit_id, made_at);
call platform.declare_table('enrolments.walk_group', 'unit', 'groups that walk a programme together');

create table enrolments.group_meeting (
  id uuid primary key,
  unit_id uuid not null,
  resident_id uuid check (resident_id is null),
  group_id uuid not null references enrolments.walk_group on delete cascade,
  on_day date not null,
  at_time text not null check (at_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  zone text not null,
  minutes integer not null check (minutes between 15 and 480),
  -- Where, or how.
  place text not null check (length(place) between 1 and 300),
  -- Grows with each change, so that whoever was reminded of the time before is reminded anew.
  version integer not null default 1,
  made_at timestamptz not null,
  -- The last change that is news to the members; null: it had been before it was written in.
  news_at timestamptz,
  cancelled_at timestamptz
);
create index group_meeting_of on enrolments.group_meeting (group_id, on_day);
call platform.declare_table('enrolments.group_meeting', 'unit', 'when and where a group meets');

-- The group that a walk of the person in focus is in, with its meetings: what a member may know of it. Shut: it has ended, or
-- the person has closed the unit's data to others, and so nothing of the group is open to them, nor theirs to it.
create function enrolments.group_of(p_enrolment uuid)
returns table (id uuid, unit_id uuid, name text, state text, starts_on date, version_id uuid, coach_id uuid, is_shut boolean, meetings jsonb)
language sql stable security definer set search_path = enrolments, access, platform, pg_temp as $$
  select g.id, g.unit_id, g.name, g.state, g.starts_on, g.version_id, g.coach_id,
    g.state = 'ended' or exists (select 1 from access.block b where b.resident_id = w.resident_id and b.unit_id = g.unit_id
      and b.since <= civil_now() and (b.until is null or b.until > civil_now())),
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'day', m.on_day, 'time', m.at_time, 'zone', m.zone, 'minutes', m.minutes,
      'place', m.place, 'version', m.version) order by m.on_day, m.at_time, m.id)
      from enrolments.group_meeting m where m.group_id = g.id and m.cancelled_at is null), '[]')
  from enrolments.enrolment w join enrolments.walk_group g on g.id = w.group_id and g.unit_id = w.holder
  where w.resident_id = access.focus() and w.holder = any (access.opened()) and w.id = p_enrolment
$$;

-- What others of the group have shared in these parts, to a member who has shared there too. Nothing is copied: it is read
-- where it lies, so that what is taken back, left, ended, blocked or erased is gone at once (decision 0035).
create function enrolments.words_in_group(p_enrolment uuid, p_parts text[])
returns table (author uuid, walk uuid, holder uuid, id uuid, part_id text, on_day date, saved_on date, version_id uuid, values_sealed bytea, alias_sealed bytea,
  shows_pictures boolean)
language sql stable security definer set search_path = enrolments, access, platform, pg_temp as $$
  select theirs.resident_id, theirs.id, e.holder, e.id, e.part_id, e.on_day, e.saved_on, e.version_id, e.values_sealed, theirs.alias_sealed,
    -- A picture can say where somebody is: of who has protected identity the group reads words alone (decision 0040).
    not exists (select 1 from identity.resident r where r.resident_id = theirs.resident_id and r.protected is not null)
  from enrolments.enrolment own
    join enrolments.walk_group g on g.id = own.group_id and g.unit_id = own.holder and g.state <> 'ended'
    join enrolments.entry mine on mine.resident_id = own.resident_id and mine.enrolment_id = own.id and mine.privacy = 'group'
      and mine.part_id = any (p_parts)
    join enrolments.enrolment theirs on theirs.group_id = g.id and theirs.holder = g.unit_id and theirs.resident_id <> own.resident_id
      and theirs.state <> 'ended' and theirs.alias_sealed is not null
    join enrolments.entry e on e.resident_id = theirs.resident_id and e.enrolment_id = theirs.id and e.holder = g.unit_id
      and e.privacy = 'group' and e.part_id = mine.part_id and e.on_day is not distinct from mine.on_day
  where own.resident_id = access.self() and own.resident_id = access.focus() and own.id = p_enrolment and own.state <> 'ended'
    and own.alias_sealed is not null
    and not exists (select 1 from access.block b where b.resident_id in (own.resident_id, theirs.resident_id) and b.unit_id = g.unit_id
      and b.since <= civil_now() and (b.until is null or b.until > civil_now()))
  order by e.saved_at, e.id
$$;

-- A picture that belongs to such words, to whoever may read them, and so long as they may.
create function enrolments.photo_in_group(p_enrolment uuid, p_photo uuid)
returns table (author uuid, holder uuid, type text, content_sealed bytea)
language sql stable security definer set search_path = enrolments, access, platform, pg_temp as $$
  select w.author, p.holder, p.type, p.content_sealed
  from enrolments.words_in_group(p_enrolment, (select array_agg(distinct mine.part_id) from enrolments.entry mine
      where mine.resident_id = access.self() and mine.enrolment_id = p_enrolment and mine.privacy = 'group')) w
    join enrolments.photo p on p.resident_id = w.author and p.id = p_photo and p.entry_id = w.id and p.holder = w.holder
  where w.shows_pictures
$$;
grant execute on function enrolments.group_of(uuid) to vandra_app, vandra_job;
grant execute on function enrolments.words_in_group(uuid, text[]), enrolments.photo_in_group(uuid, uuid) to vandra_app;

-- An invitation: whoever has the link may begin, so long and so often as it says. Only its hash is kept.
create table enrolments.invitation (
  code_hash bytea primary key,
  unit_id uuid not null,
  programme text not null,
  starts_on date,
  -- Into this group, as long as it is open.
  group_id uuid,
  made_by uuid not null references identity.assignment,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  most_uses integer not null check (most_uses between 1 and 1000),
  uses integer not null default 0,
  check (uses <= most_uses)
);
call platform.declare_table('enrolments.invitation', 'key', 'links that invite to a programme, as hashes');

create function enrolments.make_invitation(p_hash bytea, p_unit uuid, p_programme text, p_starts date, p_group uuid, p_by uuid, p_ends timestamptz, p_most integer) returns void
language plpgsql security definer set search_path = enrolments, access, platform, pg_temp as $$
begin
  if not p_unit = any (access.units()) then raise exception 'an invitation is made for the session''s own unit'; end if;
  if p_group is not null and not exists (select 1 from enrolments.walk_group g where g.id = p_group and g.unit_id = p_unit) then
    raise exception 'a group''s invitation is made by its unit';
  end if;
  insert into enrolments.invitation (code_hash, unit_id, programme, starts_on, group_id, made_by, made_at, ends_at, most_uses)
    values (p_hash, p_unit, p_programme, p_starts, p_group, p_by, platform.civil_now(), p_ends, p_most);
end $$;
-- The invitation with what is to be known of its group: null when it leads into none. A group that is not open takes nobody; nor one
-- that is full, which the rule says.
create function enrolments.find_invitation(p_hash bytea)
returns table (unit_id uuid, programme text, starts_on date, made_by uuid, group_id uuid, group_name text, group_version uuid, group_starts_on date, group_coach uuid, group_walking integer)
language sql stable security definer set search_path = enrolments, platform, pg_temp as
$$ select i.unit_id, i.programme, i.starts_on, i.made_by, g.id, g.name, g.version_id, g.starts_on, g.coach_id,
     (select count(*)::integer from enrolments.enrolment w where w.group_id = g.id and w.state <> 'ended')
   from enrolments.invitation i left join enrolments.walk_group g on g.id = i.group_id
   where i.code_hash = p_hash and i.ends_at > platform.civil_now() and i.uses < i.most_uses
     and (i.group_id is null or g.state = 'open') $$;
-- Counts one use. False when it leads nowhere any more.
create function enrolments.use_invitation(p_hash bytea) returns boolean
language plpgsql volatile security definer set search_path = enrolments, platform, pg_temp as $$
begin
  update enrolments.invitation i set uses = i.uses + 1
    where i.code_hash = p_hash and i.ends_at > platform.civil_now() and i.uses < i.most_uses
      and (i.group_id is null or exists (select 1 from enrolments.walk_group g where g.id = i.group_id and g.state = 'open'));
  return found;
end $$;
grant execute on function enrolments.make_invitation(bytea, uuid, text, date, uuid, uuid, timestamptz, integer), enrolments.find_invitation(bytea),
  enrolments.use_invitation(bytea) to vandra_app;

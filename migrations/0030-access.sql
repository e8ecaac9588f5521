-- The registry row of a resident: that the person exists and how carefully they must be handled.
create table identity.resident (
  resident_id uuid primary key,
  holder uuid not null check (holder = resident_id),
  country text not null check (country in ('se', 'fi')),
  state text not null default 'active' check (state in ('active', 'deceased', 'erased')),
  -- Known only when the population register has told it.
  died_on date check (died_on is null or state <> 'active'),
  protected text check (protected in ('sekretessmarkering', 'skyddad-folkbokforing', 'turvakielto')),
  made_at timestamptz not null
);
call platform.declare_table('identity.resident', 'person', 'registry of residents');

-- Care relations come from referrals to a unit, never from opening a person.
create table access.relation (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null check (holder = unit_id),
  unit_id uuid not null references identity.unit,
  source text not null check (source in ('referral', 'invitation', 'hand-over', 'case')),
  source_id uuid not null,
  -- The professional who has the person; null until somebody does.
  responsible_assignment_id uuid references identity.assignment,
  since timestamptz not null,
  until timestamptz,
  primary key (resident_id, id)
);
create index relation_unit on access.relation (unit_id, resident_id) where until is null;
call platform.declare_table('access.relation', 'person', 'why a unit may see a resident');

-- A block (spärr, kielto) closes one unit's data to others; it lies in the person's own drawer.
create table access.block (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null check (holder = resident_id),
  unit_id uuid not null references identity.unit,
  since timestamptz not null,
  until timestamptz,
  primary key (resident_id, id)
);
create unique index block_once on access.block (resident_id, unit_id) where until is null;
call platform.declare_table('access.block', 'person', 'units whose data the resident has closed to others');

create table access.consent (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null check (holder = resident_id),
  from_organisation_id uuid not null references identity.organisation,
  to_organisation_id uuid not null references identity.organisation,
  purpose text not null check (purpose in ('care')),
  since timestamptz not null,
  until timestamptz,
  withdrawn_at timestamptz,
  primary key (resident_id, id)
);
call platform.declare_table('access.consent', 'person', 'consent to share between record holders');

-- What decide() is told: read here, not in the application, so that the facts are the same for every way in.
create function access.facts(p_session uuid, p_resident uuid) returns jsonb
language sql stable security definer set search_path = access, identity, platform, pg_temp as $$
  select jsonb_build_object(
    'session', (select jsonb_build_object('kind', s.kind, 'residentId', s.resident_id, 'staffId', s.staff_id, 'assignmentId', s.assignment_id,
                  'clientId', s.client_id)
                from identity.session s where s.id = p_session and s.ends_at > now()),
    'resident', (select jsonb_build_object('country', r.country, 'state', r.state, 'protected', r.protected)
                 from identity.resident r where r.resident_id = p_resident),
    'assignment', (select jsonb_build_object('unitId', a.unit_id, 'organisationId', u.organisation_id, 'role', a.role, 'purpose', a.purpose,
                     'valid', a.starts_on <= civil_day(u.zone) and (a.ends_on is null or a.ends_on >= civil_day(u.zone)), 'country', o.country)
                   from identity.session s join identity.assignment a on a.id = s.assignment_id and a.staff_id = s.staff_id
                   join identity.unit u on u.id = a.unit_id join identity.organisation o on o.id = u.organisation_id
                   where s.id = p_session and s.ends_at > now()),
    'client', (select jsonb_build_object('clientId', c.id, 'unitId', c.unit_id, 'organisationId', u.organisation_id, 'purpose', c.purpose,
                 'valid', c.starts_on <= civil_day(u.zone) and (c.ends_on is null or c.ends_on >= civil_day(u.zone)), 'country', o.country)
               from identity.session s join identity.client c on c.id = s.client_id
               join identity.unit u on u.id = c.unit_id join identity.organisation o on o.id = u.organisation_id
               where s.id = p_session and s.ends_at > now()),
    'relations', coalesce((select jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'organisationId', u.organisation_id, 'current', r.since <= civil_now() and (r.until is null or r.until > civil_now())))
                   from access.relation r join identity.unit u on u.id = r.unit_id where r.resident_id = p_resident), '[]'),
    'blocks', coalesce((select jsonb_agg(jsonb_build_object('unitId', b.unit_id, 'organisationId', u.organisation_id))
                from access.block b join identity.unit u on u.id = b.unit_id
                where b.resident_id = p_resident and b.since <= civil_now() and (b.until is null or b.until > civil_now())), '[]'),
    'consents', coalesce((select jsonb_agg(jsonb_build_object('from', c.from_organisation_id, 'to', c.to_organisation_id))
                  from access.consent c where c.resident_id = p_resident and c.withdrawn_at is null
                  and c.since <= civil_now() and (c.until is null or c.until > civil_now())), '[]')
  )
$$;

-- Blank words are no reason: spaces, tabs, line ends and no-break spaces count as nothing.
create function access.has_words(p_text text) returns boolean language sql immutable as
$$ select coalesce(regexp_replace(p_text, '[[:space:]\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]', '', 'g') <> '', false) $$;

-- Where a staff session stands with a resident: unit, organisation and country of its assignment. No row without a valid
-- assignment for care and a current relation.
create function access.care_place(p_session uuid, p_resident uuid) returns table (unit_id uuid, organisation_id uuid, country text)
language sql stable security definer set search_path = access, identity, platform, pg_temp as $$
  select a.unit_id, u.organisation_id, o.country
    from identity.session s join identity.assignment a on a.id = s.assignment_id and a.staff_id = s.staff_id
    join identity.unit u on u.id = a.unit_id join identity.organisation o on o.id = u.organisation_id
    where s.id = p_session and s.ends_at > now() and a.purpose = 'care' and a.role in ('coach', 'care-manager')
      and a.starts_on <= civil_day(u.zone) and (a.ends_on is null or a.ends_on >= civil_day(u.zone))
      and exists (select 1 from identity.resident i where i.resident_id = p_resident and i.state <> 'erased')
      and exists (select 1 from access.relation r where r.resident_id = p_resident and r.unit_id = a.unit_id
                  and r.since <= civil_now() and (r.until is null or r.until > civil_now()))
$$;

-- The same for a system's own session: the unit it works for, where it is there for care and the unit has a current relation.
create function access.client_place(p_session uuid, p_resident uuid) returns uuid
language sql stable security definer set search_path = access, identity, platform, pg_temp as $$
  select c.unit_id
    from identity.session s join identity.client c on c.id = s.client_id join identity.unit u on u.id = c.unit_id
    where s.id = p_session and s.kind = 'client' and s.ends_at > now() and c.purpose = 'care'
      and c.starts_on <= civil_day(u.zone) and (c.ends_on is null or c.ends_on >= civil_day(u.zone))
      and exists (select 1 from identity.resident i where i.resident_id = p_resident and i.state <> 'erased')
      and exists (select 1 from access.relation r where r.resident_id = p_resident and r.unit_id = c.unit_id
                  and r.since <= civil_now() and (r.until is null or r.until > civil_now()))
$$;

-- How another unit's data stands to staff at p_unit: 'blocked'; 'open' (no words needed); 'choice' (an active choice with
-- own words opens it); 'closed' (nothing may be known of it).
create function access.standing(p_resident uuid, p_unit uuid, p_organisation uuid, p_country text, p_holder uuid) returns text
language sql stable security definer set search_path = access, identity, platform, pg_temp as $$
  select case
    -- Sweden blocks a unit to all other units; Finland's kielto binds other organisations only.
    when exists (select 1 from access.block b where b.resident_id = p_resident and b.unit_id = u.id
                 and b.since <= civil_now() and (b.until is null or b.until > civil_now())
                 and (p_country = 'se' or u.organisation_id <> p_organisation)) then 'blocked'
    -- The active choice inside an organisation is Swedish law; in Finland the relation is enough.
    when u.organisation_id = p_organisation then case when p_country = 'se' then 'choice' else 'open' end
    when exists (select 1 from access.consent c where c.resident_id = p_resident and c.from_organisation_id = u.organisation_id
                 and c.to_organisation_id = p_organisation and c.withdrawn_at is null
                 and c.since <= civil_now() and (c.until is null or c.until > civil_now())) then 'choice'
    else 'closed' end
  from identity.unit u where u.id = p_holder and u.id <> p_unit
$$;

-- The other units that hold something about a resident (a relation, or a block in force), as they stand to this session.
-- Those that are closed are not told of at all.
create function access.elsewhere(p_session uuid, p_resident uuid) returns table (unit_id uuid, standing text)
language sql stable security definer set search_path = access, identity, platform, pg_temp as $$
  select h.unit_id, h.standing from (
    select held.unit_id, access.standing(p_resident, p.unit_id, p.organisation_id, p.country, held.unit_id) as standing
      from access.care_place(p_session, p_resident) p,
        (select r.unit_id from access.relation r where r.resident_id = p_resident
         union select b.unit_id from access.block b where b.resident_id = p_resident and b.since <= civil_now()
           and (b.until is null or b.until > civil_now())) held
      where held.unit_id <> p.unit_id) h
  where h.standing <> 'closed' order by h.unit_id
$$;

-- Sets the person in focus and the holders that are open. It reads relations, blocks and consents itself: an error in
-- decide() opens nothing here. p_holder is whose data is asked for: staff get the person's own drawer and either their own
-- unit or the one other unit that they asked for, never more. p_choice is the active choice to pass to that unit's data,
-- p_emergency the reason of an emergency opening; both are for reading only, which decide() and the log see. Returns the
-- open holders, or null.
create function access.open_person(p_session uuid, p_resident uuid, p_holder uuid, p_choice text, p_emergency text) returns uuid[]
language plpgsql volatile security definer set search_path = access, identity, platform, pg_temp as $$
declare
  v_session identity.session;
  v_unit uuid;
  v_organisation uuid;
  v_country text;
  v_standing text;
  v_opened uuid[];
begin
  perform set_config('vandra.focus', '', true), set_config('vandra.opened', '', true), set_config('vandra.self', '', true);
  select * into v_session from identity.session s where s.id = p_session and s.ends_at > now();
  if not found then return null; end if;
  if not exists (select 1 from identity.resident r where r.resident_id = p_resident and r.state <> 'erased') then return null; end if;

  if v_session.kind = 'resident' then
    if v_session.resident_id <> p_resident then return null; end if;
    -- The person's own session: the own drawer and every unit, present and future, that holds something about them.
    select array_agg(u.id) || p_resident into v_opened from identity.unit u;
    perform set_config('vandra.self', p_resident::text, true);
  elsif v_session.kind = 'client' then
    -- A system sees what its unit holds, and nothing else: not the person's own drawer, no other unit.
    v_unit := access.client_place(p_session, p_resident);
    if v_unit is null or p_holder <> v_unit then return null; end if;
    v_opened := array[v_unit];
  else
    select p.unit_id, p.organisation_id, p.country into v_unit, v_organisation, v_country from access.care_place(p_session, p_resident) p;
    if not found then return null; end if;
    if p_holder = p_resident or p_holder = v_unit then
      v_opened := array[p_resident, v_unit];
    else
      v_standing := access.standing(p_resident, v_unit, v_organisation, v_country, p_holder);
      if v_standing is null or not (access.has_words(p_emergency) or v_standing = 'open' or (v_standing = 'choice' and access.has_words(p_choice))) then
        return null;
      end if;
      v_opened := array[p_resident, p_holder];
    end if;
  end if;
  perform set_config('vandra.focus', p_resident::text, true), set_config('vandra.opened', v_opened::text, true);
  return v_opened;
end $$;

-- For jobs of the service itself (reminders, follow-ups, retention): one person, one holder, and the own drawer.
create function access.open_for_job(p_resident uuid, p_holder uuid) returns uuid[]
language plpgsql volatile security definer set search_path = access, identity, platform, pg_temp as $$
begin
  perform set_config('vandra.focus', '', true), set_config('vandra.opened', '', true), set_config('vandra.self', '', true);
  if not exists (select 1 from identity.resident r where r.resident_id = p_resident) then return null; end if;
  perform set_config('vandra.focus', p_resident::text, true),
          set_config('vandra.opened', (case when p_holder is null then array[p_resident] else array[p_resident, p_holder] end)::text, true);
  return case when p_holder is null then array[p_resident] else array[p_resident, p_holder] end;
end $$;

-- A resident is registered at first sign-in: the id is not in use yet, so nobody else's data can be reached by it.
create function access.register_resident(p_resident uuid, p_country text, p_protected text) returns void
language plpgsql volatile security definer set search_path = access, identity, platform, pg_temp as $$
begin
  insert into identity.resident (resident_id, holder, country, protected, made_at)
    values (p_resident, p_resident, p_country, p_protected, platform.civil_now());
  perform set_config('vandra.focus', p_resident::text, true), set_config('vandra.opened', array[p_resident]::text, true),
          set_config('vandra.self', '', true);
end $$;

-- The units a staff session may list: its own assignment's unit, whatever the purpose but log review. What colleagues of an
-- organisation say to one another opens with it, to those who care for people.
create function access.enter_units(p_session uuid) returns uuid[]
language plpgsql volatile security definer set search_path = access, identity, platform, pg_temp as $$
declare v_units uuid[]; v_spaces uuid[];
begin
  perform set_config('vandra.units', '', true), set_config('vandra.spaces', '', true);
  select array_agg(a.unit_id), array_agg(u.organisation_id) filter (where a.purpose = 'care') into v_units, v_spaces
    from identity.session s join identity.assignment a on a.id = s.assignment_id and a.staff_id = s.staff_id
    join identity.unit u on u.id = a.unit_id
    where s.id = p_session and s.ends_at > now() and a.purpose in ('care', 'administration', 'log-review')
      and a.starts_on <= civil_day(u.zone) and (a.ends_on is null or a.ends_on >= civil_day(u.zone));
  if v_units is null then return null; end if;
  perform set_config('vandra.units', v_units::text, true), set_config('vandra.spaces', coalesce(v_spaces::text, ''), true);
  return v_units;
end $$;
create function access.enter_unit_for_job(p_unit uuid) returns void
language sql volatile security definer set search_path = access, pg_temp as
$$ select set_config('vandra.units', array[p_unit]::text, true) $$;

-- The reviewer's rows: only those drawn in a review of their own organisation, only under a log-review assignment.
create function audit.review_rows(p_session uuid, p_from timestamptz, p_to timestamptz) returns setof audit.access_log
language sql stable security definer set search_path = audit, identity, platform, pg_temp as $$
  select l.* from audit.access_log l
  where l.at >= p_from and l.at < p_to
    and l.organisation_id = (
      select u.organisation_id from identity.session s join identity.assignment a on a.id = s.assignment_id and a.staff_id = s.staff_id
      join identity.unit u on u.id = a.unit_id
      where s.id = p_session and s.ends_at > now() and a.purpose = 'log-review'
        and a.starts_on <= platform.civil_day(u.zone) and (a.ends_on is null or a.ends_on >= platform.civil_day(u.zone)))
$$;

-- For the drawing job: the rows of a period that staff of an organisation made, with the relation of their unit at that time.
create function audit.draw_population(p_organisation uuid, p_from timestamptz, p_to timestamptz)
returns table (seq bigint, at timestamptz, actor_id text, resident_id uuid, rule text, has_reason boolean, emergency boolean, relation text, is_protected boolean)
language sql stable security definer set search_path = audit, access, identity, pg_temp as $$
  select l.seq, l.at, l.actor_id, l.resident_id, l.rule, l.reason is not null, l.emergency,
    case
      when exists (select 1 from access.relation r where r.resident_id = l.resident_id and r.unit_id = l.unit_id and r.since <= l.at and (r.until is null or r.until > l.at)) then 'current'
      when exists (select 1 from access.relation r where r.resident_id = l.resident_id and r.unit_id = l.unit_id and r.since <= l.at) then 'ended'
      else 'none' end,
    exists (select 1 from identity.resident i where i.resident_id = l.resident_id and i.protected is not null)
  from audit.access_log l
  where l.organisation_id = p_organisation and l.at >= p_from and l.at < p_to and l.actor_kind = 'staff' and l.command not like 'audit.%'
$$;
-- For the retention job: each month of the log, with the countries whose staff made its rows. A row of a resident or of the
-- service itself names no organisation: it counts for every country that has one here.
create function audit.log_months() returns table (month date, row_count bigint, last_seq bigint, last_at timestamptz, countries text[])
language plpgsql stable security definer set search_path = audit, identity, pg_temp as $$
declare
  v_month date;
  v_from timestamptz;
  v_to timestamptz;
begin
  for v_month in select to_date(substring(c.relname from 12), 'YYYY_MM') from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'audit.access_log'::regclass and c.relname ~ '^access_log_\d{4}_\d{2}$' order by 1
  loop
    v_from := v_month::timestamp at time zone 'UTC';
    v_to := (v_month + interval '1 month') at time zone 'UTC';
    return query select v_month, count(*), max(l.seq), max(l.at),
        array(select distinct o.country from identity.organisation o
              where o.id in (select m.organisation_id from audit.access_log m where m.at >= v_from and m.at < v_to)
                or exists (select 1 from audit.access_log m where m.at >= v_from and m.at < v_to and m.organisation_id is null))
      from audit.access_log l where l.at >= v_from and l.at < v_to having count(*) > 0;
  end loop;
end $$;
grant execute on function audit.log_months() to vandra_job;

-- Where the reviews of an organisation are done: a unit that has a log reviewer on the day. Null when there is none.
create function audit.reviewing_unit(p_organisation uuid) returns uuid
language sql stable security definer set search_path = identity, platform, pg_temp as $$
  select a.unit_id from identity.assignment a join identity.unit u on u.id = a.unit_id
  where u.organisation_id = p_organisation and a.purpose = 'log-review'
    and a.starts_on <= civil_day(u.zone) and (a.ends_on is null or a.ends_on >= civil_day(u.zone))
  order by a.unit_id limit 1
$$;
grant execute on function audit.draw_population(uuid, timestamptz, timestamptz), audit.reviewing_unit(uuid) to vandra_job;

grant execute on function access.facts(uuid, uuid), access.elsewhere(uuid, uuid), access.open_person(uuid, uuid, uuid, text, text), access.enter_units(uuid),
  access.register_resident(uuid, text, text), audit.review_rows(uuid, timestamptz, timestamptz) to vandra_app;
grant execute on function access.facts(uuid, uuid), access.open_for_job(uuid, uuid), access.enter_unit_for_job(uuid),
  access.register_resident(uuid, text, text) to vandra_job;

-- One unit of an organisation asks another to go along from now on. Each of the two has a row of its own about it: what the
-- other one holds, neither reads.
create table enrolments.handover (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  -- The row of the unit that asked; its own for that unit itself.
  asked_id uuid not null,
  enrolment_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  programme text not null,
  version_id uuid not null,
  words_sealed bytea not null,
  state text not null check (state in ('asked', 'accepted', 'declined', 'taken-back')),
  asked_by uuid not null references identity.assignment,
  asked_at timestamptz not null,
  settled_by uuid references identity.assignment,
  settled_at timestamptz,
  primary key (resident_id, id),
  check (holder in (from_unit_id, to_unit_id) and from_unit_id <> to_unit_id),
  check ((state = 'asked') = (settled_at is null))
);
create unique index handover_once on enrolments.handover (resident_id, enrolment_id, holder) where state = 'asked';
call platform.declare_table('enrolments.handover', 'person', 'one unit asks another to take over a walk');

-- Whether a question still stands is said by the row of the unit that asked: an answer and a taking back at the same moment meet
-- there, and the first of them holds. Returns how it stood; 'asked': the answer was in time.
create function enrolments.answer_asked(p_resident uuid, p_own uuid, p_state text, p_by uuid, p_at timestamptz) returns text
language plpgsql security definer set search_path = enrolments, access, pg_temp as $$
declare
  v_asked uuid;
  v_state text;
begin
  if access.focus() is distinct from p_resident or p_state not in ('accepted', 'declined') then
    raise exception 'a question about a walk is answered with the person in focus';
  end if;
  select h.asked_id into v_asked from enrolments.handover h
    where h.resident_id = p_resident and h.id = p_own and h.holder = h.to_unit_id and h.holder = any (access.opened());
  select h.state into v_state from enrolments.handover h where h.resident_id = p_resident and h.id = v_asked for update;
  if v_state = 'asked' then
    update enrolments.handover set state = p_state, settled_by = p_by, settled_at = p_at where resident_id = p_resident and id = v_asked;
  end if;
  -- Erased with the record of the unit that asked: nobody asks any more.
  return coalesce(v_state, 'taken-back');
end $$;
grant execute on function enrolments.answer_asked(uuid, uuid, text, uuid, timestamptz) to vandra_app;

-- The walk becomes another unit's with all its rows at once. What is only the person's stays theirs. The sealed words are
-- sealed anew in the same transaction; only the service's own job does this, with the person in focus.
create function enrolments.move_walk(p_resident uuid, p_enrolment uuid, p_from uuid, p_to uuid) returns void
language plpgsql security definer set search_path = enrolments, access, pg_temp as $$
begin
  if access.focus() is distinct from p_resident or not p_from = any (access.opened()) then
    raise exception 'a walk is moved with the person in focus and its unit open';
  end if;
  -- A group is its unit's: the walk leaves it, and what was shared there is for the coach alone again.
  update enrolments.enrolment set holder = p_to, group_id = null, alias_sealed = null, version_no = version_no + 1
    where resident_id = p_resident and id = p_enrolment and holder = p_from;
  if not found then raise exception 'there is no such walk with this unit'; end if;
  update enrolments.pause set holder = p_to where resident_id = p_resident and enrolment_id = p_enrolment and holder = p_from;
  update enrolments.step_done set holder = p_to where resident_id = p_resident and enrolment_id = p_enrolment and holder = p_from;
  update enrolments.entry set holder = p_to, privacy = case privacy when 'group' then 'coach' else privacy end
    where resident_id = p_resident and enrolment_id = p_enrolment and holder = p_from;
  update enrolments.photo set holder = p_to where resident_id = p_resident and enrolment_id = p_enrolment and holder = p_from;
  update enrolments.feedback set holder = p_to where resident_id = p_resident and enrolment_id = p_enrolment and holder = p_from;
  update enrolments.adjustment set holder = p_to where resident_id = p_resident and enrolment_id = p_enrolment and holder = p_from;
  update enrolments.own_event set holder = p_to where resident_id = p_resident and enrolment_id = p_enrolment and holder = p_from;
  update enrolments.told set holder = p_to where resident_id = p_resident and enrolment_id = p_enrolment and holder = p_from;
  update enrolments.flag_held set holder = p_to where resident_id = p_resident and enrolment_id = p_enrolment and holder = p_from;
  update enrolments.work set holder = p_to where resident_id = p_resident and enrolment_id = p_enrolment and holder = p_from;
  delete from enrolments.caseload where resident_id = p_resident and enrolment_id = p_enrolment and unit_id = p_from;
end $$;
grant execute on function enrolments.move_walk(uuid, uuid, uuid, uuid) to vandra_job;

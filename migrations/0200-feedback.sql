create schema feedback;
grant usage on schema feedback to vandra_app, vandra_job;

-- "Did this help?" carries no person: a page pattern without ids, yes or no, a day. Words, if any, are forgotten after half a year.
create table feedback.vote (
  id uuid primary key,
  unit_id uuid not null,
  resident_id uuid,
  page text not null,
  helped boolean not null,
  words text check (length(words) <= 1000),
  language text not null,
  given_on date not null
);
call platform.declare_table('feedback.vote', 'unit', 'did this page help');

-- Accessibility feedback with its 14-day clock (digipalvelulaki 306/2019; DOS-lagen 2018:1937).
create table feedback.accessibility (
  id uuid primary key,
  unit_id uuid not null,
  resident_id uuid,
  -- The page it is about, as a pattern without ids; empty when nobody said.
  page text,
  words text not null check (length(words) <= 4000),
  -- Forgotten as soon as the answer has been given.
  reply_to text check (length(reply_to) <= 254),
  language text not null,
  received_at timestamptz not null,
  -- The last civil day, where the unit is.
  answer_on date not null,
  answered_at timestamptz,
  answered_by_staff_id uuid,
  answer text check (length(answer) <= 4000),
  -- How the answer reaches the one who asked.
  told text check (told in ('mail-waiting', 'mailed', 'by-phone', 'kept')),
  version integer not null default 1,
  check ((answered_at is null) = (answer is null)),
  check ((answered_at is null) = (told is null))
);
create index accessibility_waiting on feedback.accessibility (unit_id, answer_on) where answered_at is null;
call platform.declare_table('feedback.accessibility', 'unit', 'accessibility feedback and its answer clock');
create function feedback.give(p_table text, p_row jsonb) returns void
language plpgsql security definer set search_path = feedback, pg_temp as $$
begin
  if p_table = 'vote' then insert into feedback.vote select * from jsonb_populate_record(null::feedback.vote, p_row);
  elsif p_table = 'accessibility' then insert into feedback.accessibility select * from jsonb_populate_record(null::feedback.accessibility, p_row);
  else raise exception 'unknown feedback'; end if;
end $$;
grant execute on function feedback.give(text, jsonb) to vandra_app;

-- A vote's day is the day where its unit is, so its age is counted there too.
create function feedback.forget_words(p_days integer) returns integer
language sql security definer set search_path = feedback, identity, platform, pg_temp as
$$ with gone as (update feedback.vote v set words = null from identity.unit u
     where v.words is not null and u.id = v.unit_id and v.given_on < civil_day(u.zone) - p_days returning 1)
   select count(*)::integer from gone $$;
grant execute on function feedback.forget_words(integer) to vandra_job;

create schema feedback;
grant usage on schema feedback to vandra_app, vandra_job;

-- "Did this help?" carries no person and no free text: a page pattern, yes or no, a day.
create table feedback.vote (
  id uuid primary key,
  unit_id uuid not null,
  resident_id uuid,
  page text not null,
  helped boolean not null,
  language text not null,
  given_on date not null
);
call platform.declare_table('feedback.vote', 'unit', 'did this page help');

-- Accessibility feedback with its 14-day clock (digipalvelulaki 306/2019; DOS-lagen 2018:1937).
create table feedback.accessibility (
  id uuid primary key,
  unit_id uuid not null,
  resident_id uuid,
  words text not null,
  reply_to text,
  language text not null,
  received_at timestamptz not null,
  answer_by timestamptz not null,
  answered_at timestamptz,
  answer text,
  version integer not null default 1
);
call platform.declare_table('feedback.accessibility', 'unit', 'accessibility feedback and its answer clock');
create function feedback.give(p_table text, p_row jsonb) returns void
language plpgsql security definer set search_path = feedback, pg_temp as $$
begin
  if p_table = 'vote' then insert into feedback.vote select * from jsonb_populate_record(null::feedback.vote, p_row);
  elsif p_table = 'accessibility' then insert into feedback.accessibility select * from jsonb_populate_record(null::feedback.accessibility, p_row);
  else raise exception 'unknown feedback'; end if;
end $$;
grant execute on function feedback.give(text, jsonb) to vandra_app;

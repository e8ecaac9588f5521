create schema referrals;
grant usage on schema referrals to vandra_app, vandra_job;

create table referrals.referral (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  channel text not null check (channel in ('self', 'check', 'professional', 'invitation', 'phone')),
  -- A code of the pack's reasons (content/codes/ways-in.json); 'not-said' where nobody told.
  reason text not null,
  language text not null check (language in ('sv', 'fi', 'en')),
  habits text[] not null,
  words_sealed bytea,
  -- How the person would like to be answered: on their own pages, or by a call.
  contact text not null check (contact in ('message', 'phone')),
  response_ids uuid[] not null default '{}',
  state text not null check (state in ('received', 'accepted', 'declined', 'withdrawn')),
  received_at timestamptz not null,
  answer_by timestamptz not null,
  answered_at timestamptz,
  answered_by_staff_id uuid,
  decline_reason text,
  -- A professional's referral: the unit and the person who sent it, and the row that they have kept of it. The words are theirs.
  from_unit_id uuid,
  from_staff_id uuid,
  sent_id uuid,
  -- Who at the unit wrote down what a caller said.
  entered_by_staff_id uuid,
  urgency text not null default 'usual' check (urgency in ('usual', 'soon')),
  -- FaR, liikkumisresepti: none, the sender wishes it to be considered, or it is written.
  prescription text not null default 'none' check (prescription in ('none', 'wished', 'written')),
  -- What the unit has found out about whether it suits; `unknown` is not asked, or could not be told.
  stable_health text not null default 'unknown' check (stable_health in ('yes', 'no', 'unknown')),
  motivated text not null default 'unknown' check (motivated in ('yes', 'no', 'unknown')),
  segment text,
  assessed_by_staff_id uuid,
  assessed_at timestamptz,
  version integer not null default 1,
  primary key (resident_id, id),
  check ((assessed_at is null) = (assessed_by_staff_id is null)),
  check ((state = 'declined') = (decline_reason is not null)),
  check ((channel = 'professional') = (sent_id is not null)),
  check ((channel = 'phone') = (entered_by_staff_id is not null)),
  check ((sent_id is null) = (from_unit_id is null) and (sent_id is null) = (from_staff_id is null))
);
-- One question of one's own at a time to a unit: of two sent in the same moment, one is kept.
create unique index referral_open on referrals.referral (resident_id, holder) where state = 'received' and sent_id is null;
-- What the service brings twice arrives once.
create unique index referral_sent on referrals.referral (resident_id, sent_id) where sent_id is not null;
create index referral_in_time on referrals.referral (resident_id, received_at, id);
call platform.declare_table('referrals.referral', 'person', 'someone asks that we meet a resident; self-referral included');

-- What a unit has sent to another one about a person: the sender's own copy, with what became of it. The service brings it to the
-- other unit and the answer back; until somebody there has said yes, the sender is the one responsible.
create table referrals.sent (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  to_unit_id uuid not null,
  staff_id uuid not null,
  language text not null check (language in ('sv', 'fi', 'en')),
  reason text not null,
  habits text[] not null,
  -- What has been agreed with the person.
  words_sealed bytea not null,
  contact text not null check (contact in ('message', 'phone')),
  urgency text not null check (urgency in ('usual', 'soon')),
  prescription text not null check (prescription in ('none', 'wished', 'written')),
  state text not null check (state in ('sent', 'received', 'accepted', 'declined', 'withdrawn')),
  sent_at timestamptz not null,
  answer_by timestamptz not null,
  received_at timestamptz,
  answered_at timestamptz,
  decline_reason text,
  -- When somebody at the sending unit had read the answer.
  seen_at timestamptz,
  -- When the sending unit asked to have it back; what became of that, the state says.
  recalled_at timestamptz,
  primary key (resident_id, id),
  check ((state = 'sent') = (received_at is null)),
  check ((state in ('sent', 'received')) = (answered_at is null)),
  check ((state = 'declined') = (decline_reason is not null))
);
-- One unanswered referral of a unit to another about a person.
create unique index sent_open on referrals.sent (resident_id, holder, to_unit_id) where state in ('sent', 'received');
call platform.declare_table('referrals.sent', 'person', 'what a unit has sent to another one about a resident, and what became of it');

-- How people come to a unit and what they are answered, without anybody in it: no person, no day, an id without a time in it.
create table referrals.mark (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null,
  month date not null check (extract(day from month) = 1),
  kind text not null check (kind in ('asked', 'accepted', 'declined', 'withdrawn')),
  channel text not null check (channel in ('self', 'check', 'professional', 'invitation', 'phone')),
  reason text not null,
  decline_reason text,
  -- Whether the unit answered within what it had promised.
  on_time boolean,
  check ((kind = 'declined') = (decline_reason is not null)),
  check ((kind in ('accepted', 'declined')) = (on_time is not null))
);
create index mark_unit on referrals.mark (unit_id, month);
call platform.declare_table('referrals.mark', 'reference', 'marks of how people come and what they are answered; no person stands in them');
grant insert on referrals.mark to vandra_app, vandra_job;

-- How many wait for an answer at a unit: a number for whoever thinks of asking, and nobody in it.
create function referrals.waiting_at(p_unit uuid) returns integer
language sql stable security definer set search_path = referrals, pg_temp as
$$ select count(*)::integer from referrals.referral where holder = p_unit and state = 'received' $$;
create index referral_waiting on referrals.referral (holder) where state = 'received';
grant execute on function referrals.waiting_at(uuid) to vandra_app;

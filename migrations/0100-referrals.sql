create schema referrals;
grant usage on schema referrals to vandra_app, vandra_job;

create table referrals.referral (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  channel text not null check (channel in ('self', 'professional', 'invitation', 'phone')),
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
  version integer not null default 1,
  primary key (resident_id, id),
  check ((state = 'declined') = (decline_reason is not null))
);
-- One question at a time to a unit: of two sent in the same moment, one is kept.
create unique index referral_open on referrals.referral (resident_id, holder) where state = 'received';
create index referral_in_time on referrals.referral (resident_id, received_at, id);
call platform.declare_table('referrals.referral', 'person', 'someone asks that we meet a resident; self-referral included');

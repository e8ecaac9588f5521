create schema worklist;
grant usage on schema worklist to vandra_app, vandra_job;

-- A row on a staff list: what needs whom by when. No free text, no health words: kind and codes only.
create table worklist.item (
  id uuid primary key,
  unit_id uuid not null,
  resident_id uuid,
  kind text not null check (kind in ('intake', 'reply', 'meeting', 'sign', 'follow-up', 'call', 'review', 'flag', 'hand-over', 'referral-answer', 'task', 'team')),
  ref_id uuid not null,
  -- What kind of intake or call it is, where that matters on the list; never free text.
  detail text check (detail in ('health-check', 'not-reached', 'call-asked', 'support-ends', 'referred', 'pause-over', 'came-back', 'referred-soon', 'prescription')),
  staff_id uuid,
  -- 0 stands above everything, 1 above what is due by its day alone (2).
  rank smallint not null default 2 check (rank between 0 and 2),
  due_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'done', 'cancelled')),
  made_at timestamptz not null,
  done_at timestamptz,
  version integer not null default 1,
  unique (unit_id, kind, ref_id)
);
-- The id breaks ties, so that a page of a list can go on from the last row it showed.
create index item_open on worklist.item (unit_id, rank, due_at, id) where state = 'open';
create index item_resident on worklist.item (resident_id);
call platform.declare_table('worklist.item', 'unit', 'what needs whom by when');

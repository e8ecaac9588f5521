create schema instruments;
grant usage on schema instruments to vandra_app, vandra_job;

-- A response keeps the version it was answered in; the result keeps scoring version and cut-off set.
create table instruments.response (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  instrument text not null,
  version text not null,
  country text not null check (country in ('se', 'fi')),
  language text not null check (language in ('sv', 'fi', 'en')),
  occasion text not null check (occasion in ('self-check', 'follow-up', 'ordered', 'health-check', 'programme', 'score', 'partner')),
  -- The referral, the follow-up or the order it was answered for.
  occasion_id uuid,
  -- By the person, or by staff: together with the person, by phone, or copied from paper.
  filled_by text not null check (filled_by in ('resident', 'together', 'phone', 'paper')),
  entered_by uuid references identity.assignment,
  answers_sealed bytea not null,
  answered_at timestamptz not null,
  -- When it came in: what staff copy from paper was answered on an earlier day.
  received_at timestamptz not null check (received_at >= answered_at),
  primary key (resident_id, id),
  check ((filled_by = 'resident') = (entered_by is null))
);
create index response_in_time on instruments.response (resident_id, answered_at, id);
call platform.declare_table('instruments.response', 'private', 'an answered instrument, tied to its version');

-- The result as it was told, with its limits, their source and the scale: later content never changes it.
create table instruments.result (
  resident_id uuid not null,
  response_id uuid not null,
  holder uuid not null,
  scoring_version text not null,
  cut_off_set text,
  computed_at timestamptz not null,
  result jsonb not null,
  primary key (resident_id, response_id),
  foreign key (resident_id, response_id) references instruments.response on delete cascade
);
call platform.declare_table('instruments.result', 'private', 'score and band, with the cut-off set named');

-- A form that a unit asks a person to fill in, once. Those of one request share a series: a package, or one that recurs.
create table instruments.order (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  series_id uuid not null,
  instrument text not null,
  -- Chosen when it opens: the newest then, and never another one after that.
  form_version text,
  package text,
  ordered_by uuid not null references identity.assignment,
  ordered_at timestamptz not null,
  opens_on date not null,
  opens_at timestamptz not null,
  last_day date not null check (last_day >= opens_on),
  closes_at timestamptz not null check (closes_at > opens_at),
  zone text not null,
  state text not null check (state in ('planned', 'open', 'started', 'answered', 'declined', 'not-answered', 'withdrawn')),
  state_at timestamptz not null,
  -- The person's own words when they would rather not.
  reason_sealed bytea check (reason_sealed is null or state = 'declined'),
  response_id uuid,
  version integer not null default 1,
  primary key (resident_id, id),
  foreign key (resident_id, response_id) references instruments.response,
  check ((state = 'answered') = (response_id is not null)),
  check (form_version is not null or state in ('planned', 'withdrawn'))
);
create index order_by_time on instruments.order (resident_id, opens_at, id);
create unique index order_response on instruments.order (resident_id, response_id) where response_id is not null;
call platform.declare_table('instruments.order', 'person', 'a form the unit asks for, and what became of it');

-- What is begun and not sent. The person's own lies in the own drawer, and no page or list of staff reads it there; what staff
-- fill in on behalf lies with their unit.
create table instruments.draft (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  instrument text not null,
  -- A started form finishes in its version.
  version text not null,
  order_id uuid,
  -- A form of its own; one that the self-checks and the guided check ask: these share their answers, and end together; or one
  -- of those that a follow-up asks, which are sent in one go.
  occasion text not null check (occasion in ('form', 'check', 'follow-up')),
  -- Which follow-up.
  occasion_id uuid,
  language text not null check (language in ('sv', 'fi', 'en')),
  filled_by text not null check (filled_by in ('resident', 'together', 'phone', 'paper')),
  assignment_id uuid references identity.assignment,
  -- The day on which it was answered, where staff fill it in.
  answered_on date,
  -- The question that was answered last.
  at_key text check (length(at_key) <= 300),
  -- Counts what was saved; with each answer its own, so that two windows at once are found out.
  revision integer not null default 0,
  answers_sealed bytea not null,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (resident_id, id),
  foreign key (resident_id, order_id) references instruments.order on delete cascade,
  check ((filled_by = 'resident') = (holder = resident_id)),
  check ((filled_by = 'resident') = (assignment_id is null) and (filled_by = 'resident') = (answered_on is null)),
  check (occasion = 'form' or (filled_by = 'resident' and order_id is null)),
  check ((occasion = 'follow-up') = (occasion_id is not null))
);
create unique index draft_once on instruments.draft (resident_id, holder, instrument, occasion, order_id, occasion_id) nulls not distinct;
call platform.declare_table('instruments.draft', 'private', 'a form that is begun and not sent');

-- A file that belongs to an answer, first of a draft and then of the response.
create table instruments.attachment (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  draft_id uuid,
  response_id uuid,
  name_sealed bytea not null,
  -- What the bytes themselves say.
  type text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
  bytes integer not null check (bytes between 1 and 5000000),
  content_sealed bytea not null,
  added_at timestamptz not null,
  primary key (resident_id, id),
  foreign key (resident_id, draft_id) references instruments.draft on delete cascade,
  foreign key (resident_id, response_id) references instruments.response on delete cascade,
  check ((draft_id is null) <> (response_id is null))
);
create index attachment_of_draft on instruments.attachment (resident_id, draft_id);
create index attachment_of_response on instruments.attachment (resident_id, response_id);
call platform.declare_table('instruments.attachment', 'private', 'files added to answers');

-- Something a person must look at. It always has an owner: whom it falls to is decided before it is stored.
create table instruments.flag (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  -- What it was raised of: a response, or a walk whose rule turned true.
  response_id uuid,
  walk_id uuid,
  code text not null,
  rule_version text not null,
  priority text not null check (priority in ('high', 'normal')),
  -- As the instrument told it then; later content never changes it.
  reason jsonb not null,
  owner_assignment_id uuid not null references identity.assignment,
  owned_as text not null check (owned_as in ('responsible', 'cover', 'unit')),
  state text not null check (state in ('open', 'seen', 'closed')),
  raised_at timestamptz not null,
  due_at timestamptz not null,
  seen_at timestamptz,
  seen_by uuid references identity.assignment,
  closed_at timestamptz,
  closed_by uuid references identity.assignment,
  done_sealed bytea,
  version integer not null default 1,
  primary key (resident_id, id),
  unique (resident_id, response_id, code),
  check ((response_id is null) <> (walk_id is null)),
  foreign key (resident_id, response_id) references instruments.response,
  check ((state = 'closed') = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (done_sealed is null)),
  check ((seen_at is null) = (seen_by is null))
);
create index flag_by_time on instruments.flag (resident_id, raised_at, id);
call platform.declare_table('instruments.flag', 'person', 'what a person must look at, and who does');

-- Who had it, from when: the first row is made with the flag.
create table instruments.flag_owner (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  flag_id uuid not null,
  owner_assignment_id uuid not null references identity.assignment,
  owned_as text not null check (owned_as in ('responsible', 'cover', 'unit')),
  since timestamptz not null,
  primary key (resident_id, id),
  foreign key (resident_id, flag_id) references instruments.flag on delete cascade
);
create index flag_owner_of on instruments.flag_owner (resident_id, flag_id, since);
call platform.declare_table('instruments.flag_owner', 'person', 'who has had a flag, and from when');

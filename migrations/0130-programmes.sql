create schema programmes;
grant usage on schema programmes to vandra_app, vandra_job;

-- A programme as a name and an owner. What it holds lies in its versions.
create table programmes.programme (
  id uuid primary key,
  -- Whose it is: null for the service itself. A code is the owner's own: a copy or a package may keep it.
  organisation_id uuid references identity.organisation,
  code text not null check (code ~ '^[a-z][a-z0-9-]{0,59}$'),
  -- Whom to ask about it, as the owner wrote; a producer outside care may be named here.
  owner_name text not null check (length(btrim(owner_name)) between 1 and 200),
  owner_contact text not null check (length(btrim(owner_contact)) between 1 and 200),
  -- On which terms others may use it, such as CC-BY-4.0; null: the owner must be asked.
  licence text check (length(btrim(licence)) between 1 and 200),
  -- When the owner looks at it again.
  review_by date,
  -- Where it was copied from, when it was.
  copied_from uuid,
  shared text not null default 'own' check (shared in ('own', 'all')),
  made_by uuid references identity.assignment,
  made_at timestamptz not null,
  unique nulls not distinct (organisation_id, code)
);
call platform.declare_table('programmes.programme', 'reference', 'programmes: name and owner');
grant insert, update on programmes.programme to vandra_app, vandra_job;

-- A version on its way and after. Content moves while it is a draft and stands still from then on.
create table programmes.version (
  id uuid primary key,
  programme_id uuid not null references programmes.programme,
  major integer not null check (major between 1 and 9999),
  minor integer not null check (minor between 0 and 9999),
  state text not null check (state in ('draft', 'review', 'approved', 'published', 'retired')),
  content jsonb not null,
  hash bytea not null,
  -- What the owner says of it before review, by part; null until it is written.
  description jsonb check (jsonb_typeof(description) = 'object'),
  -- Counts what was saved, so that two who write at once are found out.
  revision integer not null default 0,
  -- What it was begun from.
  based_on uuid references programmes.version,
  made_by uuid references identity.assignment,
  made_at timestamptz not null,
  saved_by uuid references identity.assignment,
  saved_at timestamptz not null,
  -- Everybody who wrote in it: whoever approves it is not to be the only one who wrote it.
  writers uuid[] not null default '{}',
  -- Languages that lacked texts when it was published, as the publisher chose.
  gaps jsonb not null default '[]',
  published_by uuid references identity.assignment,
  published_at timestamptz,
  retired_by uuid references identity.assignment,
  retired_at timestamptz,
  unique (programme_id, major, minor),
  check ((state in ('published', 'retired')) = (published_at is not null)),
  check ((state = 'retired') = (retired_at is not null))
);
create unique index version_in_making on programmes.version (programme_id) where state in ('draft', 'review', 'approved');
call platform.declare_table('programmes.version', 'reference', 'versions of programmes, with their content');
grant insert, update, delete on programmes.version to vandra_app, vandra_job;

-- Files of programmes, by what they hold.
create table programmes.media (
  hash bytea primary key,
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp', 'audio/mpeg', 'audio/mp4', 'video/mp4', 'video/webm', 'text/vtt', 'application/pdf')),
  bytes integer not null check (bytes between 1 and 200000000)
);
call platform.declare_table('programmes.media', 'reference', 'files of programmes');
grant insert on programmes.media to vandra_app, vandra_job;
-- What they hold, a megabyte at a time, so that a film is never in memory as a whole.
create table programmes.media_part (
  hash bytea not null references programmes.media,
  place integer not null check (place >= 0),
  content bytea not null check (length(content) between 1 and 62500),
  primary key (hash, place)
);
alter table programmes.media_part alter column content set storage external;
call platform.declare_table('programmes.media_part', 'reference', 'what files of programmes hold');
grant insert on programmes.media_part to vandra_app, vandra_job;
create table programmes.version_media (
  version_id uuid not null references programmes.version on delete cascade,
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,80}\.[a-z0-9]{3,4}$'),
  hash bytea not null references programmes.media,
  primary key (version_id, name)
);
call platform.declare_table('programmes.version_media', 'reference', 'which file a version means by a name');
grant insert, update, delete on programmes.version_media to vandra_app, vandra_job;

-- The package that a version came in: handed out again as it came, while its content is the same.
create table programmes.origin (
  version_id uuid primary key references programmes.version on delete cascade,
  manifest text not null check (length(manifest) <= 2000000),
  signature text check (length(signature) <= 2000),
  -- Licence and questionnaires by their place in the package, to the letter.
  files jsonb not null,
  imported_by uuid references identity.assignment,
  imported_at timestamptz not null
);
call platform.declare_table('programmes.origin', 'reference', 'packages that versions of programmes came in');
grant insert on programmes.origin to vandra_app, vandra_job;

-- A reviewer's word on one part of the review. It holds for the content it was given for.
create table programmes.review (
  id uuid primary key,
  version_id uuid not null references programmes.version on delete cascade,
  part text not null check (part in ('description', 'evidence', 'demo', 'text')),
  verdict text not null check (verdict in ('approved', 'returned')),
  words text check (length(words) between 1 and 5000),
  -- What of the checklist the reviewer ticked.
  checked text[] not null default '{}',
  hash bytea not null,
  reviewed_by uuid not null references identity.assignment,
  reviewed_at timestamptz not null
);
create index review_of on programmes.review (version_id, reviewed_at);
call platform.declare_table('programmes.review', 'reference', 'what reviewers said of a version');
grant insert on programmes.review to vandra_app, vandra_job;

-- Talk about a part of a version among those who make it.
create table programmes.comment (
  id uuid primary key,
  version_id uuid not null references programmes.version on delete cascade,
  -- The id of the part inside the content; null is the whole version.
  part_id text check (part_id ~ '^[a-z][a-z0-9-]{0,59}$'),
  words text not null check (length(words) between 1 and 5000),
  made_by uuid not null references identity.assignment,
  made_at timestamptz not null,
  resolved_by uuid references identity.assignment,
  resolved_at timestamptz,
  check ((resolved_by is null) = (resolved_at is null))
);
create index comment_of on programmes.comment (version_id, made_at);
call platform.declare_table('programmes.comment', 'reference', 'comments on parts of a version');
grant insert, update on programmes.comment to vandra_app, vandra_job;

-- Another organisation that offers a programme: as it is, or with each new version to approve. An approval ends the row
-- and begins the next, so that who approved what stays.
create table programmes.adoption (
  id uuid primary key,
  programme_id uuid not null references programmes.programme,
  organisation_id uuid not null references identity.organisation,
  how text not null check (how in ('use', 'subscribe')),
  -- The version that the organisation has approved.
  version_id uuid not null references programmes.version,
  adopted_by uuid references identity.assignment,
  adopted_at timestamptz not null,
  ended_by uuid references identity.assignment,
  ended_at timestamptz
);
create unique index adoption_once on programmes.adoption (programme_id, organisation_id) where ended_at is null;
call platform.declare_table('programmes.adoption', 'reference', 'which organisation offers which programme');
grant insert, update on programmes.adoption to vandra_app, vandra_job;

-- What became of the last look at a link, of versions that are in use too.
create table programmes.link (
  url text primary key,
  checked_at timestamptz not null,
  state text not null check (state in ('found', 'gone', 'unreachable')),
  since timestamptz not null
);
call platform.declare_table('programmes.link', 'reference', 'links of programmes, and whether they lead anywhere');
grant insert, update on programmes.link to vandra_app, vandra_job;

-- What the owner of a programme has been told of: a day of review, a link that leads nowhere. Told once.
create table programmes.owner_told (
  programme_id uuid not null references programmes.programme,
  about text not null check (length(about) <= 600),
  told_at timestamptz not null,
  primary key (programme_id, about)
);
call platform.declare_table('programmes.owner_told', 'reference', 'what owners of programmes were told of');
grant insert on programmes.owner_told to vandra_job;

-- Whoever tries: content moves only in a draft, the state goes only where the way leads, and what was published stays.
create function programmes.keep_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state in ('published', 'retired') then raise exception 'a published version is never deleted'; end if;
    return old;
  end if;
  if (new.id, new.programme_id, new.major, new.minor, new.based_on, new.made_by, new.made_at)
     is distinct from (old.id, old.programme_id, old.major, old.minor, old.based_on, old.made_by, old.made_at) then
    raise exception 'a version keeps its number and its origin';
  end if;
  if old.state <> 'draft' and (new.content, new.hash, new.description) is distinct from (old.content, old.hash, old.description) then
    raise exception 'only a draft is written in';
  end if;
  if old.published_at is not null and (new.published_at, new.published_by, new.gaps) is distinct from (old.published_at, old.published_by, old.gaps) then
    raise exception 'when and by whom it was published stays';
  end if;
  if not (old.state = new.state or (old.state, new.state) in
    (('draft', 'review'), ('review', 'draft'), ('review', 'approved'), ('approved', 'draft'), ('approved', 'published'), ('published', 'retired'))) then
    raise exception 'a version does not go from % to %', old.state, new.state;
  end if;
  return new;
end $$;
create trigger keep_version before update or delete on programmes.version
  for each row execute function programmes.keep_version();
create function programmes.keep_as_it_is() returns trigger language plpgsql as $$
begin
  raise exception 'what was recorded is never changed';
end $$;
create trigger keep_as_it_is before update on programmes.review
  for each row execute function programmes.keep_as_it_is();
create trigger keep_as_it_is before update on programmes.origin
  for each row execute function programmes.keep_as_it_is();
create trigger keep_as_it_is before update or delete on programmes.media
  for each row execute function programmes.keep_as_it_is();
create trigger keep_as_it_is before update or delete on programmes.media_part
  for each row execute function programmes.keep_as_it_is();
revoke execute on function programmes.keep_version(), programmes.keep_as_it_is() from public;

-- Forms that were brought in, beside those the service ships. What came is kept as it came, so that it can be taken out again
-- unchanged. A version is never changed: what is wrong in one is put right in the next.
create table instruments.definition (
  id uuid primary key,
  -- Whose it is: null for the service itself (brought in by its operator). A name belongs to whoever had it first.
  organisation_id uuid references identity.organisation,
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  version text not null check (version ~ '^[^\s@|]{1,60}$'),
  state text not null check (state in ('draft', 'published', 'retired')),
  questionnaire text not null,
  licence jsonb not null,
  -- Of the questionnaire's content, whatever its layout.
  hash bytea not null,
  made_by uuid references identity.assignment,
  made_at timestamptz not null,
  -- Chosen with publishing: people may begin it without being asked.
  self_test boolean not null default false,
  published_by uuid references identity.assignment,
  published_at timestamptz,
  retired_by uuid references identity.assignment,
  retired_at timestamptz,
  unique (name, version),
  check ((state = 'draft') = (published_at is null)),
  check ((state = 'retired') = (retired_at is not null))
);
call platform.declare_table('instruments.definition', 'reference', 'forms that were brought in, by version');
grant insert, update on instruments.definition to vandra_app, vandra_job;

-- Scoring and limits of a form, shipped or brought in, with a version of their own. The newest judges what is answered from
-- then on; what was told before stays as it was told.
create table instruments.scoring (
  id uuid primary key,
  name text not null,
  form_version text not null,
  version text not null,
  scoring jsonb not null,
  hash bytea not null,
  made_by uuid references identity.assignment,
  made_at timestamptz not null,
  unique (name, form_version, version)
);
call platform.declare_table('instruments.scoring', 'reference', 'scoring rules and limits of forms, by version');
grant insert on instruments.scoring to vandra_app, vandra_job;

-- A leave from the holder of the rights, for the forms of one name: what the licence gate asks for.
create table instruments.permission (
  id uuid primary key,
  organisation_id uuid references identity.organisation,
  name text not null,
  -- Who gave it, as whoever recorded it wrote; null where only the reference was told.
  given_by text check (length(btrim(given_by)) between 1 and 200),
  reference text not null check (length(btrim(reference)) between 1 and 300),
  given_from date not null,
  recorded_by uuid references identity.assignment,
  recorded_at timestamptz not null
);
create index permission_of on instruments.permission (name);
call platform.declare_table('instruments.permission', 'reference', 'leaves from holders of rights, with their reference');
grant insert on instruments.permission to vandra_app, vandra_job;

-- Whoever tries: the content stays, and the state goes forward only.
create function instruments.keep_definition() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a version of a form is never deleted';
  end if;
  if (new.id, new.organisation_id, new.name, new.version, new.questionnaire, new.licence, new.hash, new.made_by, new.made_at)
     is distinct from
     (old.id, old.organisation_id, old.name, old.version, old.questionnaire, old.licence, old.hash, old.made_by, old.made_at)
     or (old.published_at is not null and (new.published_at, new.published_by, new.self_test) is distinct from (old.published_at, old.published_by, old.self_test))
     or not (old.state = new.state or (old.state, new.state) in (('draft', 'published'), ('published', 'retired')))
     or (old.state = 'retired' and new is distinct from old) then
    raise exception 'a version of a form is never changed: bring a new version';
  end if;
  return new;
end $$;
create trigger keep_definition before update or delete on instruments.definition
  for each row execute function instruments.keep_definition();
create function instruments.keep_as_it_is() returns trigger language plpgsql as $$
begin
  raise exception 'what was recorded is never changed';
end $$;
create trigger keep_as_it_is before update or delete on instruments.scoring
  for each row execute function instruments.keep_as_it_is();
create trigger keep_as_it_is before update or delete on instruments.permission
  for each row execute function instruments.keep_as_it_is();
revoke execute on function instruments.keep_definition(), instruments.keep_as_it_is() from public;

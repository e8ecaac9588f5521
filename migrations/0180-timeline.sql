create schema timeline;
grant usage on schema timeline to vandra_app, vandra_job;

create table timeline.entry (
  resident_id uuid not null,
  id uuid not null,
  holder uuid not null,
  at timestamptz not null,
  kind text not null,
  ref_id uuid,
  data jsonb not null default '{}',
  primary key (resident_id, id)
);
create index entry_by_time on timeline.entry (resident_id, at desc, id desc);
call platform.declare_table('timeline.entry', 'person', 'all facts of one resident that may be shown');

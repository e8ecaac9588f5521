/** What has come of a walk, as the database of the service has it. */
import { withServiceDatabase } from '../../../testing/service-database.ts';

interface WhichWalk {
  readonly dataDirectory: string;
  readonly walk: string;
}

interface Stored {
  readonly part: string;
  readonly revision: number;
  readonly state: string;
}

/** How often each part of the walk was written. */
export async function storedOf({ dataDirectory, walk }: WhichWalk): Promise<readonly Stored[]> {
  return withServiceDatabase(dataDirectory, async (client) => {
    const found = await client.query<Stored>(
      'select part_id as part, revision, state from enrolments.entry where enrolment_id = $1 order by part_id, on_day',
      [walk],
    );
    return found.rows;
  });
}

export async function doneStepsOf({ dataDirectory, walk }: WhichWalk): Promise<readonly string[]> {
  return withServiceDatabase(dataDirectory, async (client) => {
    const found = await client.query<{ step_id: string }>(
      'select step_id from enrolments.step_done where enrolment_id = $1 order by step_id',
      [walk],
    );
    return found.rows.map((row) => row.step_id);
  });
}

/** Whether steps helped, as it is counted of all walks together. */
export async function votesOf({
  dataDirectory,
}: Pick<WhichWalk, 'dataDirectory'>): Promise<readonly string[]> {
  return withServiceDatabase(dataDirectory, async (client) => {
    const found = await client.query<{ vote: string }>(
      `select kind || ' ' || part as vote from enrolments.mark where kind in ('helped', 'not-helped')
       union all select kind || ' ' || part from enrolments.tally, generate_series(1, count) where kind in ('helped', 'not-helped')`,
    );
    return found.rows.map((row) => row.vote);
  });
}

/** How the walk stands, and the person's own days in it. */
export async function standingOf({ dataDirectory, walk }: WhichWalk) {
  return withServiceDatabase(dataDirectory, async (client) => {
    const found = await client.query<{ state: string }>(
      'select state from enrolments.enrolment where id = $1',
      [walk],
    );
    const days = await client.query<{ day: string }>(
      'select day::text as day from enrolments.own_event where enrolment_id = $1',
      [walk],
    );
    return { state: found.rows[0]?.state ?? '', days: days.rows.map((row) => row.day) };
  });
}

/** How often the drafts of a form were saved, and how often it was sent. */
export async function formIn(dataDirectory: string, instrument: string) {
  return withServiceDatabase(dataDirectory, async (client) => {
    const drafts = await client.query<{ revision: number }>(
      'select revision from instruments.draft where instrument = $1',
      [instrument],
    );
    const sent = await client.query('select 1 from instruments.response where instrument = $1', [instrument]);
    return { revisions: drafts.rows.map((row) => row.revision), sent: sent.rows.length };
  });
}

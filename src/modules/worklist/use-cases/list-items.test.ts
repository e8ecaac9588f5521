import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import type { StaffActor } from '#kernel/actor.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { sql } from '#platform/db.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type TestApp,
} from '../../../../testing/app.ts';
import { findPeople } from './find-people.ts';
import { listItems } from './list-items.ts';
import { anItem, onRoster } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const everything = { scope: 'needs-me', kind: null, after: null, limit: 25 } as const;
const list = async (
  actor: StaffActor,
  given: Partial<Record<'scope' | 'kind' | 'after', string | null>> & { limit?: number } = {},
) => mustRun(app.run(actor, listItems, { ...everything, ...given }));

describe('the list of a unit', () => {
  test('shows the most urgent first, with the name, to those it concerns', async () => {
    const place = await aUnit(app);
    const [anna, per] = [
      await aStaffMember(app, place, { name: 'Anna Koski' }),
      await aStaffMember(app, place, { name: 'Per Lind' }),
    ];
    const resident = await aResident(app);
    const subject = { residentId: resident.residentId, unitId: place.unitId };
    await onRoster(app.run, resident, subject, 'Maria Ljungberg');
    await anItem(app.run, resident, subject, {
      kind: 'sign',
      dueAt: '2027-03-03T08:00:00Z',
      staffId: anna.staffId,
    });
    await anItem(app.run, resident, subject, { kind: 'intake', dueAt: '2027-03-01T08:00:00Z' });
    await anItem(app.run, resident, subject, {
      kind: 'meeting',
      dueAt: '2027-03-02T08:00:00Z',
      staffId: per.staffId,
    });

    const mine = await list(anna);
    expect(mine.items.map((item) => item.kind)).toEqual(['intake', 'sign']);
    expect(mine.items[0]?.person).toMatchObject({ name: 'Maria Ljungberg', isProtected: false });
    expect((await list(anna, { scope: 'mine' })).items.map((item) => item.kind)).toEqual(['sign']);
    const all = await list(anna, { scope: 'unit' });
    expect(all.items.map((item) => [item.kind, item.colleague])).toEqual([
      ['intake', null],
      ['meeting', 'Per Lind'],
      ['sign', null],
    ]);
    expect((await list(anna, { kind: 'sign' })).items).toHaveLength(1);
  });

  test('two units never see each other’s rows', async () => {
    const [one, other] = [await aUnit(app), await aUnit(app)];
    const [coach, elsewhere] = [await aStaffMember(app, one), await aStaffMember(app, other)];
    const resident = await aResident(app);
    await anItem(app.run, resident, { residentId: resident.residentId, unitId: one.unitId });
    expect((await list(coach, { scope: 'unit' })).items).toHaveLength(1);
    expect(await list(elsewhere, { scope: 'unit' })).toEqual({ items: [], counts: {}, next: null });
  });

  test('names nobody under protected identity', async () => {
    const place = await aUnit(app);
    const coach = await aStaffMember(app, place);
    const resident = await aResident(app, { protected: 'sekretessmarkering' });
    const subject = { residentId: resident.residentId, unitId: place.unitId };
    await onRoster(app.run, resident, subject, 'Canary Hemlig');
    await anItem(app.run, resident, subject);
    const shown = await list(coach);
    expect(shown.items[0]?.person).toMatchObject({ name: null, isProtected: true });
    const people = await mustRun(app.run(coach, findPeople, { name: '', page: 1, language: 'sv' }));
    expect(people.people[0]).toMatchObject({ name: null, isProtected: true });
    expect(JSON.stringify([shown, people])).not.toContain('Canary');
  });

  test('is for care staff only', async () => {
    const place = await aUnit(app);
    const reviewer = await aStaffMember(app, place, { role: 'log-reviewer', purpose: 'log-review' });
    expect(await app.run(reviewer, listItems, everything)).toMatchObject({
      ok: false,
      refusal: 'not-allowed',
    });
    expect(await app.run(reviewer, findPeople, { name: '', page: 1, language: 'sv' })).toMatchObject({
      ok: false,
      refusal: 'not-allowed',
    });
    expect(await app.run(await aResident(app), listItems, everything)).toMatchObject({
      ok: false,
      refusal: 'not-allowed',
    });
  });

  test('writes one log row for each resident shown, and none for those beyond the page', async () => {
    const place = await aUnit(app);
    const coach = await aStaffMember(app, place);
    const residents = [await aResident(app), await aResident(app), await aResident(app)];
    for (const [index, resident] of residents.entries()) {
      const subject = { residentId: resident.residentId, unitId: place.unitId };
      await onRoster(app.run, resident, subject, `Person ${index}`);
      await anItem(app.run, resident, subject, { dueAt: `2027-03-0${index + 1}T08:00:00Z` });
      await anItem(app.run, resident, subject, { kind: 'sign', dueAt: `2027-03-0${index + 1}T08:00:01Z` });
    }
    await mustRun(app.run(coach, listItems, { ...everything, limit: 4 }, { requestId: 'day-1' }));
    const rows = await app.owner('select resident_id, rule from audit.access_log where request_id = $1', [
      'day-1',
    ]);
    expect(rows.map((row) => String(row['resident_id'])).toSorted()).toEqual(
      residents
        .slice(0, 2)
        .map((one) => one.residentId)
        .sort(),
    );
    await mustRun(
      app.run(coach, findPeople, { name: 'person 2', page: 1, language: 'sv' }, { requestId: 'people-1' }),
    );
    expect(
      await app.owner('select 1 from audit.access_log where request_id = $1', ['people-1']),
    ).toHaveLength(1);
  });

  test('the search finds the unit’s own people only', async () => {
    const [one, other] = [await aUnit(app), await aUnit(app)];
    const coach = await aStaffMember(app, one);
    const [own, foreign] = [await aResident(app), await aResident(app)];
    await onRoster(app.run, own, { residentId: own.residentId, unitId: one.unitId }, 'Aino Mäkelä');
    await onRoster(
      app.run,
      foreign,
      { residentId: foreign.residentId, unitId: other.unitId },
      'Aino Mäkinen',
    );
    const found = await mustRun(app.run(coach, findPeople, { name: 'aino', page: 1, language: 'fi' }));
    expect(found.people.map((person) => person.name)).toEqual(['Aino Mäkelä']);
    expect(found).toMatchObject({ found: 1, page: 1, pages: 1 });
  });
});

test('what has a rank of its own stands above what is late', async () => {
  const place = await aUnit(app);
  const coach = await aStaffMember(app, place);
  const resident = await aResident(app);
  const about = { residentId: resident.residentId, unitId: place.unitId };
  const put = async (given: Parameters<typeof anItem>[3]) => anItem(app.run, resident, about, given);
  const late = await put({ kind: 'reply', dueAt: '2020-01-01T10:00:00.000Z' });
  const normal = await put({ kind: 'flag', rank: 1, dueAt: '2031-01-02T10:00:00.000Z' });
  const high = await put({ kind: 'flag', rank: 0, dueAt: '2031-01-03T10:00:00.000Z' });
  const first = await list(coach, { limit: 2 });
  expect(first.items.map((item) => item.refId)).toEqual([high, normal]);
  expect((await list(coach, { limit: 2, after: first.next })).items.map((item) => item.refId)).toEqual([
    late,
  ]);
});

describe('a list of 5,000 rows', () => {
  test('is read in pages without a gap or a double, its counts are its rows, and each page is a walk along the index', async () => {
    const place = await aUnit(app);
    const coach = await aStaffMember(app, place);
    const resident = await aResident(app);
    const other = await aUnit(app);
    // Three rows share each time, so that pages break between equals.
    await app.owner(
      `insert into worklist.item (id, unit_id, resident_id, kind, ref_id, due_at, made_at)
       select gen_random_uuid(), case when n % 2 = 0 then $1::uuid else $2::uuid end, $3, (array['intake', 'reply', 'sign'])[n % 3 + 1], gen_random_uuid(),
         timestamptz '2027-01-01 00:00Z' + (n / 3) * interval '1 minute', now() from generate_series(1, 10000) n`,
      [place.unitId, other.unitId, resident.residentId],
    );
    await app.owner('analyze worklist.item');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(coach, { after, limit: 100 });
      seen.push(...page.items.map((item) => item.id));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(5000);
    expect(new Set(seen).size).toBe(5000);
    const { counts } = await list(coach);
    expect((counts.intake ?? 0) + (counts.reply ?? 0) + (counts.sign ?? 0)).toBe(5000);

    const plan = await mustRun(
      app.run(
        coach,
        command({
          name: 'testing.plan',
          input: z.strictObject({}),
          async run(context) {
            const opened = await context.units();
            if (!opened.ok) return opened;
            const explained = await sql<{
              'QUERY PLAN': string;
            }>`explain (analyze, buffers off, timing off) select i.id from unnest(${opened.value.units}::uuid[]) as u (unit_id)
              cross join lateral (select i.id, i.rank, i.due_at from worklist.item i where i.unit_id = u.unit_id and i.state = 'open' and i.resident_id is not null
                and (i.staff_id is null or i.staff_id = ${coach.staffId}) order by i.rank, i.due_at, i.id limit 26) i order by i.rank, i.due_at, i.id limit 26`.execute(
              opened.value.db,
            );
            return done(explained.rows.map((row) => row['QUERY PLAN']).join('\n'));
          },
        }),
        {},
      ),
    );
    expect(plan).toContain('item_open');
    expect(Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1])).toBeLessThan(50);
  });
});

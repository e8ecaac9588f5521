import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { civilDate, civilTime, instant, instantOf, zone } from '#kernel/dates.ts';
import { addFreeTimes, bookMeeting, markHeld } from '#modules/booking/public.ts';
import { openApp } from '../../app.ts';
import { mustRun, openTestApp, testConfig, type TestApp } from '../../../testing/app.ts';
import { answerFollowUp, beginNote } from './public.ts';
import { saveAnswers } from '#modules/instruments/public.ts';
import { aClient, followUpStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { sweep, minuteBefore, move, end, followUps, mails, items, period, hasRelation, ...stage } =
  followUpStage(() => app);
const { begin, send, answer, idOf, dueOf } = stage;

describe('the road after the end', () => {
  test('nobody is asked before the time, nobody twice under two sweeps, and who does not answer is called', async () => {
    const silent = await aClient(app);
    const answering = await aClient(app);
    await mustRun(end(silent));
    await mustRun(end(answering));
    const [first] = await followUps(silent);
    const [toAnswer] = await followUps(answering);
    const stockholm = zone('Europe/Stockholm');
    const invites = await app.owner(
      `select due_at from platform.due where kind = 'coaching.follow-up-invite' and resident_id = $1 order by due_at`,
      [silent.resident.residentId],
    );
    const inviteAt = dueOf(invites[0]);

    expect(await answer(silent, idOf(first))).toMatchObject({ refusal: 'not-yet' });
    await move(minuteBefore(inviteAt));
    await sweep(app);
    expect(await mails(silent)).toBe(0);
    expect((await followUps(silent))[0]).toMatchObject({ state: 'planned' });

    const other = await openApp({ config: testConfig(), urls: app.urls, log: () => undefined, poolSize: 6 });
    try {
      await move(inviteAt);
      await other.movableClock?.refresh();
      await Promise.all([sweep(app), sweep(other), sweep(app), sweep(other)]);
    } finally {
      await other.close();
    }
    for (const client of [silent, answering]) {
      expect(await mails(client)).toBe(1);
      // One for having asked, one for the yes, one at the end and one for the invitation, although two come with an offer of times.
      expect(
        await app.owner(
          `select split_part(effect_key, ':', 1) as about, count(*)::integer as count from notifications.message
           where resident_id = $1 group by 1 order by min(made_at)`,
          [client.resident.residentId],
        ),
      ).toEqual([
        { about: 'referral-received', count: 1 },
        { about: 'referral-accepted', count: 1 },
        { about: 'coaching.experience', count: 1 },
        { about: 'coaching.follow-up', count: 1 },
      ]);
      expect((await followUps(client)).map((row) => row['state'])).toEqual(['invited', 'planned']);
      expect(await items(client)).toEqual([{ kind: 'follow-up', state: 'open' }]);
      expect(
        await app.owner(
          `select count(*)::integer as count from timeline.entry where kind = 'follow-up.invited' and resident_id = $1`,
          [client.resident.residentId],
        ),
      ).toEqual([{ count: 1 }]);
      expect(
        await app.owner(
          `select ref_id, state from booking.offer where kind = 'follow-up' and resident_id = $1`,
          [client.resident.residentId],
        ),
      ).toEqual([{ ref_id: (await followUps(client))[0]?.['id'], state: 'open' }]);
    }

    await mustRun(answer(answering, idOf(toAnswer)));
    expect((await followUps(answering))[0]).toMatchObject({ state: 'answered' });
    expect(await answer(answering, idOf(toAnswer))).toMatchObject({ refusal: 'already-answered' });

    await move(dueOf(first));
    await sweep(app);
    expect(await mails(silent)).toBe(2);
    expect(await mails(answering)).toBe(1);

    const callDay = civilDate(
      String(
        (
          await app.owner(
            `select civil_date::text from platform.due where kind = 'coaching.follow-up-call' and resident_id = $1 order by due_at`,
            [silent.resident.residentId],
          )
        )[0]?.['civil_date'],
      ),
    );
    await move(instantOf(callDay, civilTime('09:00'), stockholm).instant);
    await sweep(app);
    expect(await items(silent)).toEqual([
      { kind: 'call', state: 'open' },
      { kind: 'follow-up', state: 'open' },
    ]);
    expect((await items(answering)).map((row) => row['kind'])).toEqual(['follow-up']);

    // Nine months: the one who answers is done; a month later the way is closed, but for who has a note to sign.
    const second = (await followUps(silent))[1];
    await move(minuteBefore(dueOf(second)));
    await sweep(app);
    await mustRun(answer(answering, idOf((await followUps(answering))[1]), 2));
    expect(await period(answering)).toMatchObject({ state: 'closed' });
    expect(await hasRelation(answering)).toBe(true);
    await mustRun(
      app.run(silent.coach, beginNote(app.coaching), {
        residentId: silent.resident.residentId,
        periodId: silent.periodId,
        meetingId: null,
      }),
    );
    const close = await app.owner(
      `select due_at from platform.due where kind = 'coaching.period-close' and resident_id = $1`,
      [answering.resident.residentId],
    );
    await move(dueOf(close[0]));
    await sweep(app);
    expect(await hasRelation(answering)).toBe(false);
    expect(await hasRelation(silent)).toBe(true);
    expect(await period(silent)).toMatchObject({ state: 'closed' });
    expect((await followUps(silent)).map((row) => row['state'])).toEqual(['cancelled', 'cancelled']);
    expect((await items(silent)).map((row) => row['state'])).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(
      await app.owner(`select state, attempts from platform.due where state = 'failed' or attempts > 0`),
    ).toEqual([]);
  });

  test('answers are kept for the follow-up they belong to, and wrong ones are named', async () => {
    const client = await aClient(app);
    await mustRun(end(client));
    const [first] = await followUps(client);
    await move(dueOf(first));
    await sweep(app);
    expect(await send(client, idOf(first))).toMatchObject({ refusal: 'not-begun' });
    const begun = await mustRun(begin(client, idOf(first)));
    expect(begun).toHaveLength(1);
    expect(await mustRun(begin(client, idOf(first)))).toMatchObject([{ draftId: begun[0]?.draftId }]);
    expect(await send(client, idOf(first))).toMatchObject({ refusal: 'not-begun' });
    await mustRun(
      app.run(client.resident, saveAnswers(app), {
        residentId: client.resident.residentId,
        draftId: begun[0]?.draftId,
        language: 'sv',
        revision: 0,
        written: { kind: 'answers', changes: {} },
        at: begun[0]?.form.items[0]?.linkId ?? null,
      }),
    );
    const empty = await send(client, idOf(first));
    expect(empty).toMatchObject({ ok: false, refusal: 'bad-answers' });
    expect(Object.values(empty.ok ? {} : empty.details)).toContain('required');
    expect(
      await app.run(client.coach, answerFollowUp(app), {
        residentId: client.resident.residentId,
        followUpId: idOf(first),
        language: 'sv',
      }),
    ).toMatchObject({ refusal: 'not-allowed' });
    await mustRun(answer(client, idOf(first)));
    expect(
      await app.owner('select 1 from instruments.draft where resident_id = $1', [client.resident.residentId]),
    ).toEqual([]);
    expect(await answer(client, idOf(first))).toMatchObject({ refusal: 'already-answered' });
    const responseIds = ((await followUps(client))[0]?.['response_ids'] ?? []) as string[];
    expect(responseIds).toHaveLength(1);
    expect(
      await app.owner(
        `select occasion, occasion_id from instruments.response where resident_id = $1 and occasion = 'follow-up'`,
        [client.resident.residentId],
      ),
    ).toEqual(responseIds.map(() => ({ occasion: 'follow-up', occasion_id: idOf(first) })));
  });

  test('after a death nobody is invited, reminded or asked to call', async () => {
    const client = await aClient(app);
    await mustRun(end(client));
    await app.owner(`update identity.resident set state = 'deceased' where resident_id = $1`, [
      client.resident.residentId,
    ]);
    const dues = await app.owner(
      `select due_at from platform.due where kind like 'coaching.follow-up%' and resident_id = $1 order by due_at desc`,
      [client.resident.residentId],
    );
    await move(dueOf(dues[0]));
    await sweep(app);
    expect(await mails(client)).toBe(0);
    expect(await items(client)).toEqual([]);
    expect(
      await app.owner(`select 1 from booking.offer where kind = 'follow-up' and resident_id = $1`, [
        client.resident.residentId,
      ]),
    ).toEqual([]);
  });

  test('a follow-up whose meeting was held is done: nobody is reminded or called', async () => {
    const client = await aClient(app);
    await mustRun(end(client));
    const [first] = await followUps(client);
    const [invite] = await app.owner(
      `select due_at from platform.due where kind = 'coaching.follow-up-invite' and resident_id = $1 order by due_at`,
      [client.resident.residentId],
    );
    await move(dueOf(invite));
    await sweep(app);
    const [offer] = await app.owner(
      `select id from booking.offer where kind = 'follow-up' and resident_id = $1`,
      [client.resident.residentId],
    );
    await mustRun(
      app.run(client.coach, addFreeTimes(app.packs), {
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        from: '12:00',
        until: '13:00',
        minutes: 60,
        firstDay: first?.['civil_date'],
        weeks: 1,
        modalities: ['phone'],
        onHolidays: 'yes',
      }),
    );
    const [slot] = await app.owner(
      'select id, ends_at from booking.slot where staff_id = $1 order by starts_at',
      [client.coach.staffId],
    );
    const booked = await mustRun(
      app.run(client.resident, bookMeeting(app.packs), {
        residentId: client.resident.residentId,
        offerId: offer?.['id'],
        slotId: slot?.['id'],
        modality: 'phone',
      }),
    );
    await move(instant(new Date(String(slot?.['ends_at'])).toISOString()));
    await mustRun(
      app.run(client.coach, markHeld, {
        residentId: client.resident.residentId,
        meetingId: booked.meetingId,
        version: booked.version,
      }),
    );
    expect((await followUps(client)).map((row) => row['state'])).toEqual(['held', 'planned']);
    expect(await items(client)).toEqual([{ kind: 'follow-up', state: 'done' }]);
    expect(
      await app.owner(
        `select kind, state from platform.due where resident_id = $1 and kind in ('coaching.follow-up-remind', 'coaching.follow-up-call') and effect_key like $2 order by kind`,
        [client.resident.residentId, `%${String(first?.['id'])}%`],
      ),
    ).toEqual([
      { kind: 'coaching.follow-up-call', state: 'cancelled' },
      { kind: 'coaching.follow-up-remind', state: 'cancelled' },
    ]);
    // The questions can still be answered, once, and the follow-up stays held.
    await mustRun(answer(client, idOf(first)));
    expect((await followUps(client))[0]).toMatchObject({ state: 'held' });
    expect(await answer(client, idOf(first))).toMatchObject({ refusal: 'already-answered' });
  });
});

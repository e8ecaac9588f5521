import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { civilIn, civilTime, instantOf, plusDays, zone } from '#kernel/dates.ts';
import type { Mail } from '#platform/mail.ts';
import { sweepDue } from '#platform/worker.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../../testing/app.ts';
import {
  answerAccessibilityFeedback,
  answerState,
  feedbackMailSender,
  feedbackReminder,
  giveAccessibilityFeedback,
  giveVote,
  listAccessibilityFeedback,
} from '../public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const JOB_AT = 'http://localhost:3000';

async function give(
  place: Place,
  given: { words?: string; replyTo?: string; path?: string; language?: 'sv' | 'fi' | 'en' } = {},
) {
  return mustRun(
    app.run({ kind: 'visitor' }, giveAccessibilityFeedback(app.packs), {
      unitId: place.unitId,
      path: given.path ?? '',
      words: given.words ?? 'Tangentbordet fastnar',
      replyTo: given.replyTo ?? '',
      language: given.language ?? 'sv',
    }),
  );
}

const administratorAt = async (place: Place) =>
  aStaffMember(app, place, { role: 'administrator', purpose: 'administration' });

const list = async (actor: StaffActor) => mustRun(app.run(actor, listAccessibilityFeedback, {}));

async function rowOf(id: string) {
  const [row] = await app.owner('select reply_to, told, answer from feedback.accessibility where id = $1', [
    id,
  ]);
  return row;
}

/** What the queue holds for one piece of feedback. */
async function queued(id: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const rows = await app.owner(
    `select data from pgboss.job where name = 'feedback-mails' and data->>'feedbackId' = $1 order by created_on`,
    [id],
  );
  return rows.map((row) => row['data'] as Readonly<Record<string, string>>);
}

async function sent(jobs: readonly Readonly<Record<string, string>>[]) {
  const mails: Mail[] = [];
  const send = feedbackMailSender({
    run: app.run,
    packs: app.packs,
    publicUrl: JOB_AT,
    from: 'Vandra <no-reply@vandra.example>',
    mailer: { send: async (mail) => void mails.push(mail), close: () => undefined },
  });
  for (const job of jobs) await send(job);
  return mails;
}

describe('accessibility feedback', () => {
  test('gets a receipt and a day fourteen civil days away; the page stands without ids', async () => {
    const place = await aUnit(app, { country: 'fi' });
    const given = await give(place, {
      words: 'Näppäimistö jää loukkuun',
      language: 'fi',
      path: '/fi/my/times/018f0000-0000-7000-8000-000000000000/change?x=1',
    });
    const today = civilIn(app.clock.now(), zone('Europe/Helsinki')).date;
    expect(given.answerOn).toBe(plusDays(today, 14));
    const { waiting } = await list(await administratorAt(place));
    expect(waiting).toMatchObject([
      {
        id: given.receipt,
        words: 'Näppäimistö jää loukkuun',
        page: '/my/times/:id/change',
        replyTo: null,
        answered: null,
      },
    ]);
  });

  test('is answered once; the answer goes by mail to the address that was left, and the address is forgotten', async () => {
    const place = await aUnit(app);
    const administrator = await administratorAt(place);
    const { receipt: id } = await give(place, { words: 'Mitt HEMLIGA ord', replyTo: 'anna@vandra.example' });
    const answer = { id, answer: 'Nu går det att tabba vidare.', version: 1 };
    expect(await mustRun(app.run(administrator, answerAccessibilityFeedback, answer))).toMatchObject({
      told: 'mail-waiting',
    });
    expect(await app.run(administrator, answerAccessibilityFeedback, answer)).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    expect(await rowOf(id)).toMatchObject({ told: 'mail-waiting', reply_to: 'anna@vandra.example' });
    const jobs = await queued(id);
    expect(JSON.stringify(jobs)).not.toMatch(/anna@|tabba|HEMLIGA/);
    const [mail, ...more] = await sent([...jobs, ...jobs]);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'anna@vandra.example', language: 'sv' });
    expect(mail?.text).toContain('Nu går det att tabba vidare.');
    expect(mail?.text).toContain(`${JOB_AT}/sv/accessibility`);
    expect(`${mail?.subject} ${mail?.text}`).not.toContain('HEMLIGA');
    expect(await rowOf(id)).toMatchObject({
      told: 'mailed',
      reply_to: null,
      answer: 'Nu går det att tabba vidare.',
    });
    const { waiting, answered } = await list(administrator);
    expect(waiting).toEqual([]);
    expect(answered).toMatchObject([{ id, answered: { told: 'mailed', by: administrator.staffId } }]);
  });

  test('stays to be sent when the mail server is away', async () => {
    const place = await aUnit(app);
    const { receipt: id } = await give(place, { replyTo: 'anna@vandra.example' });
    await mustRun(
      app.run(await administratorAt(place), answerAccessibilityFeedback, {
        id,
        answer: 'Rättat.',
        version: 1,
      }),
    );
    const away = feedbackMailSender({
      run: app.run,
      packs: app.packs,
      publicUrl: JOB_AT,
      from: 'no-reply@vandra.example',
      mailer: { send: async () => Promise.reject(new Error('ECONNREFUSED')), close: () => undefined },
    });
    const [job] = await queued(id);
    await expect(away(job ?? {})).rejects.toThrow('ECONNREFUSED');
    expect(await rowOf(id)).toMatchObject({ told: 'mail-waiting', reply_to: 'anna@vandra.example' });
  });

  test.each([
    ['070-123 45 67', 'by-phone'],
    ['', 'kept'],
  ])('with “%s” left, no mail is sent and nothing but the answer is kept', async (replyTo, told) => {
    const place = await aUnit(app);
    const { receipt: id } = await give(place, { replyTo });
    await mustRun(
      app.run(await administratorAt(place), answerAccessibilityFeedback, {
        id,
        answer: 'Rättat.',
        version: 1,
      }),
    );
    expect(await queued(id)).toEqual([]);
    expect(await rowOf(id)).toEqual({ told, reply_to: null, answer: 'Rättat.' });
  });

  test('an answer must say something, and not more than there is room for', async () => {
    const place = await aUnit(app);
    const administrator = await administratorAt(place);
    const { receipt: id } = await give(place);
    expect(
      await app.run(administrator, answerAccessibilityFeedback, { id, answer: '  ', version: 1 }),
    ).toMatchObject({ refusal: 'no-answer' });
    expect(
      await app.run(administrator, answerAccessibilityFeedback, { id, answer: 'x'.repeat(4001), version: 1 }),
    ).toMatchObject({
      refusal: 'answer-too-long',
      details: { count: '4001' },
    });
  });

  test('is read and answered by who runs that unit only', async () => {
    const place = await aUnit(app);
    const { receipt: id } = await give(place);
    const input = { id, answer: 'Rättat.', version: 1 };
    const reviewer = await aStaffMember(app, place, { role: 'log-reviewer', purpose: 'log-review' });
    for (const actor of [
      await aStaffMember(app, place),
      reviewer,
      await aResident(app),
      { kind: 'visitor' } as const,
    ]) {
      expect(await app.run(actor, listAccessibilityFeedback, {})).toMatchObject({ refusal: 'not-allowed' });
      expect(await app.run(actor, answerAccessibilityFeedback, input)).toMatchObject({
        refusal: 'not-allowed',
      });
    }
    const elsewhere = await administratorAt(await aUnit(app));
    expect(await list(elsewhere)).toEqual({ waiting: [], answered: [], votes: [] });
    expect(await app.run(elsewhere, answerAccessibilityFeedback, input)).toMatchObject({
      refusal: 'not-found',
    });
    expect(
      (await list(await aStaffMember(app, place, { role: 'unit-manager', purpose: 'administration' })))
        .waiting,
    ).toHaveLength(1);
  });

  test('votes are counted per page, those that helped least first', async () => {
    const place = await aUnit(app);
    for (const [path, helped] of [
      ['/sv/my', true],
      ['/fi/my', true],
      ['/sv/place', false],
      ['/sv/place', true],
    ] as const)
      await mustRun(
        app.run({ kind: 'visitor' }, giveVote, {
          unitId: place.unitId,
          path,
          helped,
          words: '',
          language: 'sv',
        }),
      );
    expect((await list(await administratorAt(place))).votes).toEqual([
      { page: '/place', helped: 1, didNot: 1 },
      { page: '/my', helped: 2, didNot: 0 },
    ]);
  });
});

describe('the fourteen days', () => {
  test('the unit is reminded before they are over, as long as nobody has answered; then nothing more is owed', async () => {
    const place = await aUnit(app);
    const administrator = await administratorAt(place);
    const waits = await give(place, { words: 'HEMLIGT' });
    const soonAnswered = await give(place);
    const sweepOn = async (days: number) => {
      const day = plusDays(waits.answerOn, -days);
      expect(
        await app.movableClock?.moveTo(instantOf(day, civilTime('08:00'), zone('Europe/Stockholm')).instant),
      ).toBe(true);
      await sweepDue({ ...app, dueHandlers: [feedbackReminder] });
    };
    await sweepOn(6);
    expect(await queued(waits.receipt)).toEqual([]);
    await mustRun(
      app.run(administrator, answerAccessibilityFeedback, {
        id: soonAnswered.receipt,
        answer: 'Rättat.',
        version: 1,
      }),
    );
    await sweepOn(5);
    expect(await queued(waits.receipt)).toHaveLength(1);
    expect(await queued(soonAnswered.receipt)).toEqual([]);
    const [mail] = await sent(await queued(waits.receipt));
    expect(mail).toMatchObject({ to: 'unit@vandra.example', language: 'sv' });
    expect(mail?.text).toContain(`${JOB_AT}/sv/work/feedback`);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/HEMLIGT|hälsa|vård|coach/i);
    await sweepOn(1);
    expect(await queued(waits.receipt)).toHaveLength(2);
    await sweepOn(-1);
    expect(await queued(waits.receipt)).toHaveLength(2);
    const today = civilIn(app.clock.now(), zone('Europe/Stockholm')).date;
    const [late] = (await list(administrator)).waiting;
    expect(answerState({ answerOn: late?.answerOn ?? today, answeredOn: null }, today)).toEqual({
      kind: 'overdue',
      days: 1,
    });
    // A reminder whose mail waited until somebody had answered is not sent.
    await mustRun(
      app.run(administrator, answerAccessibilityFeedback, {
        id: waits.receipt,
        answer: 'Rättat.',
        version: 1,
      }),
    );
    expect(await sent((await queued(waits.receipt)).filter((job) => job['what'] === 'remind'))).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { civilIn, civilTime, instantOf, plusDays, zone } from '#kernel/dates.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { fillStage } from '../../../testing/filled-forms.ts';
import { phq9 } from '../../../testing/ordered-forms.ts';
import { startForm } from './public.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  client = await aClient(app);
});

const { begin, start, save, read, sendDraft, responses } = fillStage(() => app);
const stockholm = zone('Europe/Stockholm');

describe('on behalf', () => {
  test.each(['together', 'phone', 'paper'] as const)(
    '%s: says so on the response, and who entered it',
    async (filledBy) => {
      const started = await mustRun(start(client, { filledBy }, 'coach'));
      await mustRun(save(client, started.draftId, phq9(0, 0), { who: 'coach' }));
      await mustRun(sendDraft(client, started.draftId, { who: 'coach' }));
      expect(await responses(client)).toMatchObject([
        { filled_by: filledBy, entered_by: client.coach.assignmentId, occasion: 'ordered' },
      ]);
    },
  );

  test('from paper: the day it was answered judges it, whoever sends answers for it', async () => {
    const today = civilIn(app.clock.now(), stockholm).date;
    const day = plusDays(today, -9);
    const { draftId } = await mustRun(start(client, { filledBy: 'paper', answeredOn: day }, 'coach'));
    await mustRun(save(client, draftId, phq9(0, 0), { who: 'coach' }));
    const colleague = await aStaffMember(app, client.place, { name: 'Per Lind' });
    const theirs = { ...client, coach: colleague };
    expect((await mustRun(read(theirs, draftId, 'coach'))).draft).toMatchObject({
      filledBy: 'paper',
      answeredOn: day,
      assignmentId: client.coach.assignmentId,
    });
    await mustRun(sendDraft(theirs, draftId, { who: 'coach' }));
    expect(await responses(client)).toMatchObject([
      { filled_by: 'paper', entered_by: colleague.assignmentId },
    ]);
    const [times] = await app.owner(
      'select answered_at, received_at from instruments.response where resident_id = $1 and instrument = $2',
      [client.resident.residentId, 'phq-9'],
    );
    const at = (value: unknown) => new Date(String(value)).toISOString();
    expect(at(times?.['answered_at'])).toBe(instantOf(day, civilTime('12:00'), stockholm).instant);
    expect(at(times?.['received_at']) > at(times?.['answered_at'])).toBe(true);
  });

  test('how and when can be put right when it is sent; no day that is still to come', async () => {
    const today = civilIn(app.clock.now(), stockholm).date;
    const tomorrow = plusDays(today, 1);
    expect(await start(client, { filledBy: 'paper', answeredOn: tomorrow }, 'coach')).toMatchObject({
      refusal: 'in-the-future',
    });
    expect(await start(client, { answeredOn: today })).toMatchObject({ refusal: 'not-allowed' });
    const { draftId } = await mustRun(start(client, { filledBy: 'together' }, 'coach'));
    await mustRun(save(client, draftId, phq9(0, 0), { who: 'coach' }));
    const later = { how: 'phone', answeredOn: tomorrow };
    expect(await sendDraft(client, draftId, { who: 'coach', onBehalf: later })).toMatchObject({
      refusal: 'in-the-future',
    });
    await mustRun(
      sendDraft(client, draftId, { who: 'coach', onBehalf: { how: 'phone', answeredOn: today } }),
    );
    expect(await responses(client)).toMatchObject([{ filled_by: 'phone' }]);
    const own = await begin(client);
    await mustRun(save(client, own, phq9(0, 0)));
    expect(await sendDraft(client, own, { onBehalf: { how: 'phone', answeredOn: today } })).toMatchObject({
      refusal: 'not-allowed',
    });
  });

  test('is not for a unit that has nothing to do with the person', async () => {
    const stranger = await aStaffMember(app, await aUnit(app));
    expect(await start({ ...client, coach: stranger }, {}, 'coach')).toMatchObject({ refusal: 'not-found' });
  });
});

describe('what a person may begin without being asked', () => {
  const starts = async (instrument: string) =>
    app.run(client.resident, startForm(app), {
      residentId: client.resident.residentId,
      instrument,
      orderId: null,
      language: 'sv',
      filledBy: 'resident',
    });

  test('is what the country pack offers; what a unit must ask for is not', async () => {
    expect(await starts('weekly-weight')).toMatchObject({ ok: true });
    for (const name of ['phq-9', 'ftnd', 'no-such-form'])
      expect(await starts(name)).toMatchObject({ refusal: 'unknown-form' });
  });

  test('is nothing where no unit has a way to the person', async () => {
    await app.owner('update access.relation set until = now() where resident_id = $1', [
      client.resident.residentId,
    ]);
    expect(await starts('weekly-weight')).toMatchObject({ refusal: 'unknown-form' });
  });
});

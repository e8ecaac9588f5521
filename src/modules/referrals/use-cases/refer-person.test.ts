import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Actor, ResidentActor, StaffActor } from '#kernel/actor.ts';
import { civilDate } from '#kernel/dates.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../../testing/app.ts';
import {
  aReferForm,
  aReferral,
  carry,
  factTypes,
  isSeen,
  openItems,
  referralRows,
  refer,
  sentRows,
} from '../testing.ts';
import { acceptReferral } from './accept-referral.ts';
import { countWaysIn } from './count-ways-in.ts';
import { declineReferral } from './decline-referral.ts';
import { seeReferralAnswer } from './sent-referrals.ts';
import { withdrawReferral } from './withdraw-referral.ts';

let app: TestApp;
let here: Place;
let there: Place;
let resident: ResidentActor;
let nurse: StaffActor;
let coach: StaffActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  here = await aUnit(app);
  there = await aUnit(app);
  resident = await aResident(app, { name: 'Maria Prov' });
  await aRelation(app, resident, here);
  nurse = await aStaffMember(app, here, { name: 'Peter Lund' });
  coach = await aStaffMember(app, there);
});

const send = async (given: Readonly<Record<string, unknown>> = {}, by: Actor = nurse) =>
  app.run(by, refer(app), aReferForm(resident, there, given));

async function brought(): Promise<string> {
  await mustRun(send());
  await carry(app);
  return String((await referralRows(app, resident))[0]?.['id']);
}

const answering = (referralId: string) => ({ residentId: resident.residentId, referralId, version: 1 });

describe('sending', () => {
  test('keeps a copy with the sender, and nothing reaches the other unit before the service has brought it', async () => {
    await mustRun(send());
    expect(await sentRows(app, resident)).toMatchObject([
      {
        holder: here.unitId,
        to_unit_id: there.unitId,
        state: 'sent',
        reason: 'raised-risk',
        urgency: 'soon',
      },
    ]);
    expect(await referralRows(app, resident)).toEqual([]);
    expect(await isSeen(app, resident, there)).toBe(false);
    expect(await factTypes(app, resident)).toContain('referral.sent');
  });

  test('the words are sealed in both copies, and no fact, message or row of a list holds one', async () => {
    await brought();
    const [sent] = await sentRows(app, resident);
    const [referral] = await referralRows(app, resident);
    for (const row of [sent, referral]) {
      expect(row?.['words_sealed']).toBeInstanceOf(Buffer);
      expect(String(row?.['words_sealed'])).not.toContain('promenad');
    }
    const others = await app.owner(
      `select to_jsonb(f)::text as text from platform.fact f where resident_id = $1 union all
       select to_jsonb(m)::text from notifications.message m where resident_id = $1 union all
       select to_jsonb(i)::text from worklist.item i where resident_id = $1`,
      [resident.residentId],
    );
    expect(others.length).toBeGreaterThan(3);
    for (const { text } of others) expect(String(text)).not.toMatch(/promenad|Maria/);
  });

  test('is for those who have the person: another unit’s staff find nobody, a resident and a visitor are told no', async () => {
    const stranger = await aStaffMember(app, await aUnit(app));
    for (const by of [stranger, coach, resident, { kind: 'visitor' } as const])
      expect(await send({}, by)).toMatchObject({ refusal: 'not-found' });
    expect(await sentRows(app, resident)).toEqual([]);
  });

  test('not without the person’s own will, not without words, not without a habit', async () => {
    for (const given of [{ agreed: 'no' }, { agreed: undefined }, { words: '  ' }, { habits: [] }])
      expect(await send(given)).toMatchObject({ refusal: 'bad-input' });
    expect(await send({ words: 'x'.repeat(2001) })).toMatchObject({ refusal: 'bad-input' });
    expect(await send({ habits: ['flying'] })).toMatchObject({ refusal: 'unknown-habit' });
    expect(await send({ reason: 'invited' })).toMatchObject({ refusal: 'unknown-reason' });
  });

  test('not to the own unit, to one that takes none, or to another country’s', async () => {
    const closed = await aUnit(app);
    await app.owner('update identity.unit set takes_referrals = false where id = $1', [closed.unitId]);
    const abroad = await aUnit(app, { country: 'fi' });
    for (const unitId of [here.unitId, closed.unitId, abroad.unitId])
      expect(await send({ unitId })).toMatchObject({ refusal: 'unit-not-open' });
  });

  test('not of somebody whom the service does not meet: the ages are told', async () => {
    resident = await aResident(app, { birthDate: civilDate('2015-01-01') });
    await aRelation(app, resident, here);
    expect(await send()).toMatchObject({ refusal: 'age-not-served', details: { from: '16' } });
  });

  test('not while the person has blocked what the unit holds', async () => {
    await app.owner(
      `insert into access.block (resident_id, id, holder, unit_id, since) values ($1, gen_random_uuid(), $1, $2, now() - interval '1 day')`,
      [resident.residentId, here.unitId],
    );
    expect(await send()).toMatchObject({ refusal: 'blocked-here' });
  });

  test('a second one to the same unit waits for the first to be answered; of two at once one is kept', async () => {
    const both = await Promise.all([send(), send()]);
    expect(both.map((one) => (one.ok ? 'sent' : one.refusal)).toSorted()).toEqual(['already-sent', 'sent']);
    await carry(app);
    expect(await send()).toMatchObject({ refusal: 'already-sent' });
    expect(await sentRows(app, resident)).toHaveLength(1);
  });
});

describe('bringing', () => {
  test('gives the other unit a row, a relation and a line above the others, and the sender sees that it has arrived', async () => {
    const id = await brought();
    expect(await referralRows(app, resident)).toMatchObject([
      {
        holder: there.unitId,
        channel: 'professional',
        reason: 'raised-risk',
        from_unit_id: here.unitId,
        from_staff_id: nurse.staffId,
        urgency: 'soon',
        prescription: 'wished',
        state: 'received',
      },
    ]);
    expect(await isSeen(app, resident, there)).toBe(true);
    expect(
      await app.owner(
        'select unit_id, kind, ref_id, rank, detail from worklist.item where resident_id = $1',
        [resident.residentId],
      ),
    ).toEqual([{ unit_id: there.unitId, kind: 'intake', ref_id: id, rank: 1, detail: 'referred-soon' }]);
    const [sent] = await sentRows(app, resident);
    expect(sent).toMatchObject({ state: 'received' });
    expect(sent?.['received_at']).not.toBeNull();
    const [row] = await referralRows(app, resident);
    // The promise counts from the sending, and both sides have the same.
    expect(row?.['answer_by']).toEqual(sent?.['answer_by']);
    expect(await factTypes(app, resident)).toContain('referral.brought');
  });

  test('brought once more, or carried out again after a stop in between, is one referral', async () => {
    await brought();
    await app.owner(
      `update platform.due set state = 'waiting', attempts = 0 where resident_id = $1 and kind = 'referrals.sent'`,
      [resident.residentId],
    );
    await carry(app);
    // As if the sender's row had not been told of it.
    await app.owner(`update referrals.sent set state = 'sent', received_at = null where resident_id = $1`, [
      resident.residentId,
    ]);
    await app.owner(
      `update platform.due set state = 'waiting', attempts = 0 where resident_id = $1 and kind = 'referrals.sent'`,
      [resident.residentId],
    );
    await carry(app);
    expect(await referralRows(app, resident)).toHaveLength(1);
    expect(await openItems(app, resident)).toHaveLength(1);
  });

  test('stands beside what the person has asked for themselves, and each has its answer', async () => {
    const own = await aReferral(app, resident, there);
    const id = await brought();
    const rows = await referralRows(app, resident);
    expect(rows.map((row) => row['state'])).toEqual(['received', 'received']);
    const professional = rows.find((row) => row['channel'] === 'professional');
    // A no to one leaves the way to the person open for the other.
    await mustRun(app.run(coach, declineReferral, { ...answering(own), reason: 'not-now' }));
    expect(await isSeen(app, resident, there)).toBe(true);
    await mustRun(app.run(coach, acceptReferral, answering(String(professional?.['id']))));
    expect(id).not.toBe('');
  });

  test('is counted as a professional’s, at the unit that was asked', async () => {
    await brought();
    const { counted } = await mustRun(app.run(coach, countWaysIn, { months: 12 }));
    expect(counted.ways.find((way) => way.channel === 'professional')?.asked).toBe(1);
    const sender = await mustRun(app.run(nurse, countWaysIn, { months: 12 }));
    expect(sender.counted.total.asked).toBe(0);
  });

  test('the access log names the service and both units’ data', async () => {
    await brought();
    const rows = await app.owner(
      `select holder, actor_kind from audit.access_log where resident_id = $1 and actor_kind = 'system'`,
      [resident.residentId],
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('the answer', () => {
  test('a yes goes back to the sender, on their list until they have read it', async () => {
    const id = await brought();
    await mustRun(app.run(coach, acceptReferral, answering(id)));
    await carry(app);
    const [sent] = await sentRows(app, resident);
    expect(sent).toMatchObject({ state: 'accepted', decline_reason: null, seen_at: null });
    expect(await openItems(app, resident)).toMatchObject([{ kind: 'referral-answer', ref_id: sent?.['id'] }]);
    const see = { residentId: resident.residentId, sentId: String(sent?.['id']) };
    await mustRun(app.run(nurse, seeReferralAnswer, see));
    await mustRun(app.run(nurse, seeReferralAnswer, see));
    expect(await openItems(app, resident)).toEqual([]);
    expect((await sentRows(app, resident))[0]?.['seen_at']).not.toBeNull();
  });

  test('a no goes back with its reason, and the other unit sees the person no longer', async () => {
    const id = await brought();
    await mustRun(app.run(coach, declineReferral, { ...answering(id), reason: 'needs-care-first' }));
    await carry(app);
    expect(await sentRows(app, resident)).toMatchObject([
      { state: 'declined', decline_reason: 'needs-care-first' },
    ]);
    expect(await isSeen(app, resident, there)).toBe(false);
    expect(await isSeen(app, resident, here)).toBe(true);
    expect(await factTypes(app, resident)).toContain('referral.answer-came');
  });

  test('the person says no themselves, and the sender is told', async () => {
    const id = await brought();
    await mustRun(app.run(resident, withdrawReferral, answering(id)));
    await carry(app);
    expect(await sentRows(app, resident)).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('after an answer the unit may be asked again', async () => {
    const id = await brought();
    await mustRun(app.run(coach, declineReferral, { ...answering(id), reason: 'not-now' }));
    await carry(app);
    await mustRun(send());
    await carry(app);
    expect((await referralRows(app, resident)).map((row) => row['state'])).toEqual(['declined', 'received']);
  });

  test('nobody but the sending unit reads it as theirs, and there is nothing to read before it has come', async () => {
    const id = await brought();
    const see = {
      residentId: resident.residentId,
      sentId: String((await sentRows(app, resident))[0]?.['id']),
    };
    expect(await app.run(nurse, seeReferralAnswer, see)).toMatchObject({ refusal: 'not-found' });
    await mustRun(app.run(coach, acceptReferral, answering(id)));
    await carry(app);
    for (const by of [coach, resident, { kind: 'visitor' } as const])
      expect(await app.run(by, seeReferralAnswer, see)).toMatchObject({ refusal: 'not-found' });
  });
});

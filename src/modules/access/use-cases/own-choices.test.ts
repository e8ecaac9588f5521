import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import type { Actor, ResidentActor } from '#kernel/actor.ts';
import { civilDate } from '#kernel/dates.ts';
import type { UnitId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { sql } from '#platform/db.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type TestApp,
} from '../../../../testing/app.ts';
import { blockUnit, consentsOf, giveConsent, liftUnitBlock, withdrawGivenConsent } from '../public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

/** What a member of staff gets who passes to another unit's data with a reason: how many entries, or the refusal. */
async function readsAt(actor: Actor, resident: ResidentActor, holder: UnitId): Promise<number | string> {
  const look = command({
    name: 'testing.pass-to-unit',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({
        residentId: resident.residentId,
        action: 'read',
        resource: 'timeline',
        holder,
        choice: 'behövs för planeringen',
      });
      if (!opened.ok) return opened;
      const found = await sql<{
        count: number;
      }>`select count(*)::integer as count from access.relation where resident_id = ${opened.value.residentId} and holder = ${holder}`.execute(
        opened.value.db,
      );
      return done(found.rows[0]?.count ?? 0);
    },
  });
  const outcome = await app.run(actor, look, {});
  return outcome.ok ? outcome.value : outcome.refusal;
}

async function twoUnits(country: 'se' | 'fi', organisations: 'one organisation' | 'two organisations') {
  const holding = await aUnit(app, { country });
  const asking = await aUnit(
    app,
    organisations === 'one organisation' ? { country, organisationId: holding.organisationId } : { country },
  );
  const colleague = await aStaffMember(app, asking);
  const resident = await aResident(app, { country });
  await aRelation(app, resident, holding);
  await aRelation(app, resident, asking);
  return { holding, asking, colleague, resident };
}

describe('a block', () => {
  test('closes a unit to the other units of the same provider in Sweden, until it is lifted', async () => {
    const { holding, colleague, resident } = await twoUnits('se', 'one organisation');
    expect(await readsAt(colleague, resident, holding.unitId)).toBe(1);
    await mustRun(app.run(resident, blockUnit, { unitId: holding.unitId }));
    expect(await readsAt(colleague, resident, holding.unitId)).toBe('blocked');
    await mustRun(app.run(resident, liftUnitBlock, { unitId: holding.unitId }));
    expect(await readsAt(colleague, resident, holding.unitId)).toBe(1);
  });

  test('binds other organisations only in Finland', async () => {
    const inside = await twoUnits('fi', 'one organisation');
    await mustRun(app.run(inside.resident, blockUnit, { unitId: inside.holding.unitId }));
    expect(await readsAt(inside.colleague, inside.resident, inside.holding.unitId)).toBe(1);
    const outside = await twoUnits('fi', 'two organisations');
    await mustRun(
      app.run(outside.resident, giveConsent(app.packs), {
        from: outside.holding.organisationId,
        to: outside.asking.organisationId,
        until: null,
      }),
    );
    expect(await readsAt(outside.colleague, outside.resident, outside.holding.unitId)).toBe(1);
    await mustRun(app.run(outside.resident, blockUnit, { unitId: outside.holding.unitId }));
    expect(await readsAt(outside.colleague, outside.resident, outside.holding.unitId)).toBe('blocked');
  });

  test('set twice is one block, and cannot be set on a unit that holds nothing', async () => {
    const { holding, resident } = await twoUnits('se', 'one organisation');
    await mustRun(app.run(resident, blockUnit, { unitId: holding.unitId }));
    await mustRun(app.run(resident, blockUnit, { unitId: holding.unitId }));
    expect(
      await app.owner('select 1 as one from access.block where resident_id = $1', [resident.residentId]),
    ).toHaveLength(1);
    const elsewhere = await aUnit(app);
    expect(await app.run(resident, blockUnit, { unitId: elsewhere.unitId })).toMatchObject({
      ok: false,
      refusal: 'not-found',
    });
  });

  test('is never set by staff', async () => {
    const { holding, colleague } = await twoUnits('se', 'one organisation');
    expect(await app.run(colleague, blockUnit, { unitId: holding.unitId })).toMatchObject({
      ok: false,
      refusal: 'not-found',
    });
  });
});

describe('a consent', () => {
  test('opens one provider to another until it is withdrawn', async () => {
    const { holding, asking, colleague, resident } = await twoUnits('se', 'two organisations');
    expect(await readsAt(colleague, resident, holding.unitId)).toBe('not-found');
    await mustRun(
      app.run(resident, giveConsent(app.packs), {
        from: holding.organisationId,
        to: asking.organisationId,
        until: null,
      }),
    );
    expect(await readsAt(colleague, resident, holding.unitId)).toBe(1);
    const [given] = await app.owner('select id from access.consent where resident_id = $1', [
      resident.residentId,
    ]);
    await mustRun(app.run(resident, withdrawGivenConsent, { consentId: given?.['id'] }));
    expect(await readsAt(colleague, resident, holding.unitId)).toBe('not-found');
    expect(await app.run(resident, withdrawGivenConsent, { consentId: given?.['id'] })).toMatchObject({
      ok: false,
      refusal: 'not-found',
    });
  });

  test('holds through its last day where the person lives', async () => {
    const { holding, asking, resident } = await twoUnits('se', 'two organisations');
    await mustRun(
      app.run(resident, giveConsent(app.packs), {
        from: holding.organisationId,
        to: asking.organisationId,
        until: civilDate('2099-07-01'),
      }),
    );
    const list = command({
      name: 'testing.consents',
      input: z.strictObject({}),
      async run(context) {
        const opened = await context.person({
          residentId: resident.residentId,
          action: 'read',
          resource: 'consent',
        });
        return opened.ok ? done(await consentsOf(opened.value)) : opened;
      },
    });
    expect(await mustRun(app.run(resident, list, {}))).toMatchObject([{ until: '2099-07-01T22:00:00.000Z' }]);
  });

  test('is refused by name when it makes no sense', async () => {
    const { holding, asking, resident } = await twoUnits('se', 'two organisations');
    const give = async (given: object) =>
      app.run(resident, giveConsent(app.packs), {
        from: holding.organisationId,
        to: asking.organisationId,
        until: null,
        ...given,
      });
    expect(await give({ to: holding.organisationId })).toMatchObject({ refusal: 'same-organisation' });
    expect(await give({ until: '2020-01-01' })).toMatchObject({ refusal: 'day-has-passed' });
    expect(await give({ until: '2099-02-30' })).toMatchObject({
      refusal: 'bad-input',
      details: { field: 'until' },
    });
    expect(await give({ from: (await aUnit(app)).organisationId })).toMatchObject({ refusal: 'not-found' });
    await mustRun(give({}));
    expect(await give({})).toMatchObject({ refusal: 'consent-exists' });
  });
});

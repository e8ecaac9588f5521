/** One unit asks another to go along: nothing moves before a yes, then everything at once, and nothing is lost. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import {
  aBlock,
  aModule,
  aPhase,
  aProgramme,
  aStep,
  aStoredVersion,
  aText,
} from '#modules/programmes/testing.ts';
import { aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { handOverStage } from '../../../testing/hand-over.ts';
import { aJpeg, aPng } from '../../../testing/pictures.ts';
import { adjustWalk, beginWalk, giveFeedback, readPhoto, readRoad, writeEntry } from './public.ts';
import { plainPicture } from './rules/plain-picture.ts';
import type { Walker } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { parts, which, road, sendTask, sweep, messages, twoUnits, ask, handovers, names, answer } =
  handOverStage(() => app);

test('after a yes the other unit has the walk with all that is in it, and the first one no longer', async () => {
  const { walker, other, receiver } = await twoUnits();
  const entryId = await sendTask(walker, 'Jag vill prova.');
  const [first] = (await road(walker)).modules;
  await mustRun(
    app.run(walker.coach, giveFeedback(parts()), {
      ...which(walker),
      entryId,
      words: 'Bra.',
      minutes: 5,
      techniques: [],
    }),
  );
  await mustRun(
    app.run(walker.coach, adjustWalk(parts()), {
      ...which(walker),
      change: {
        kind: 'step',
        partId: first?.module.id ?? '',
        language: 'sv',
        title: 'Till dig',
        text: 'Gå.',
      },
    }),
  );
  const before = await road(walker);
  await mustRun(ask(walker, other.unitId));
  await sweep();
  // Nothing has moved yet.
  expect(await names(walker.coach)).toEqual(['Maria']);
  expect(await names(receiver)).toEqual([]);
  expect((await handovers(walker, receiver))[0]?.words).toBe('Maria flyttar till er ort.');
  expect(await app.owner(`select kind, state from worklist.item where unit_id = $1`, [other.unitId])).toEqual(
    [{ kind: 'hand-over', state: 'open' }],
  );

  await mustRun(answer(walker, receiver, 'accepted'));
  expect(await answer(walker, receiver, 'accepted')).toMatchObject({ refusal: 'answered-already' });
  await sweep();
  expect(await names(receiver)).toEqual(['Maria']);
  expect(await names(walker.coach)).toEqual([]);
  const after = await mustRun(app.run(receiver, readRoad(parts()), { ...which(walker), stepId: null }));
  expect(after.entries.map((one) => one.values)).toEqual(before.entries.map((one) => one.values));
  expect(after.feedback.map((one) => one.words)).toEqual(['Bra.']);
  expect(after.modules[0]?.steps.at(-1)?.step.title).toEqual({ sv: 'Till dig' });
  expect(await app.run(walker.coach, readRoad(parts()), { ...which(walker), stepId: null })).toMatchObject({
    refusal: 'not-found',
  });
  expect((await road(walker)).enrolment.holder).toBe(other.unitId);
  expect((await messages(walker)).some((key) => key.startsWith('handed-over '))).toBe(true);
  expect(
    await app.owner(
      `select holder from platform.due where kind = 'enrolments.look' and state = 'waiting' and resident_id = $1`,
      [walker.resident.residentId],
    ),
  ).toEqual([{ holder: other.unitId }]);
});

test('after a no it stays, and the other unit has no way to the person any more', async () => {
  const { walker, other, receiver } = await twoUnits();
  await mustRun(ask(walker, other.unitId));
  expect(await ask(walker, other.unitId)).toMatchObject({ refusal: 'asked-already' });
  await sweep();
  await mustRun(answer(walker, receiver, 'declined'));
  await sweep();
  expect(await names(walker.coach)).toEqual(['Maria']);
  expect((await handovers(walker, walker.coach))[0]?.state).toBe('declined');
  expect(await app.run(receiver, readRoad(parts()), { ...which(walker), stepId: null })).toMatchObject({
    refusal: 'not-found',
  });
});

test('only within the organisation, and not where the person has blocked the unit', async () => {
  const { walker, other } = await twoUnits();
  const elsewhere = await aUnit(app, { country: 'se' });
  expect(await ask(walker, elsewhere.unitId)).toMatchObject({ refusal: 'not-possible' });
  expect(await ask(walker, walker.place.unitId)).toMatchObject({ refusal: 'not-possible' });
  await app.owner(
    `insert into access.block (resident_id, id, holder, unit_id, since) values ($1, gen_random_uuid(), $1, $2, platform.civil_now())`,
    [walker.resident.residentId, walker.place.unitId],
  );
  expect(await ask(walker, other.unitId)).toMatchObject({ refusal: 'blocked-here' });
});

describe('pictures', () => {
  const photo = { kind: 'photo', id: 'meal-photo', label: aText('Din tallrik') } as const;
  const meal = (id: string) =>
    aBlock('exercise', id, { fields: [{ ...photo, id: `${id}-photo` }], privacy: 'coach' });
  const content = aProgramme({
    phases: [
      aPhase('guided', [
        aModule('first', { steps: [aStep('eat', { blocks: [meal('shown'), meal('own')] })] }),
      ]),
    ],
  });
  async function whoShows() {
    const client = await aClient(app, { country: 'se', name: 'Maria' });
    const { versionId } = await aStoredVersion(app, {
      organisationId: client.place.organisationId,
      content,
    });
    await app.programmes.reload();
    return { ...client, ...(await begin(client, versionId)) };
  }
  const begin = async (client: Client, versionId: string) =>
    mustRun(
      app.run(client.resident, beginWalk(parts()), {
        residentId: client.resident.residentId,
        versionId,
        startsOn: null,
        messageTime: null,
        unitId: client.place.unitId,
      }),
    );
  const show = async (walker: Walker, blockId: string, bytes: Uint8Array, privacy: 'me' | 'coach') => {
    const written = await mustRun(
      app.run(walker.resident, writeEntry(parts()), {
        ...which(walker),
        stepId: 'eat',
        blockId,
        onDay: null,
        fields: { [`${blockId}.${blockId}-photo`]: ['Soppa'] },
        photos: { [`${blockId}-photo`]: bytes },
        revision: null,
        intent: 'keep',
        privacy,
      }),
    );
    if (written.kind !== 'saved') throw new Error(written.kind);
    const { entries } = await road(walker);
    const value = entries.find((one) => one.id === written.entryId)?.values?.[`${blockId}-photo`];
    return Array.isArray(value) ? String(value[1]) : '';
  };
  const look = async (walker: Walker, by: Actor, photoId: string) => {
    const read = await app.run(by, readPhoto, { ...which(walker), photoId });
    return read.ok ? Buffer.from(read.value.content).toString('base64') : read.refusal;
  };
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const sealedFor = async (photoId: string) =>
    (
      await app.owner(
        'select holder, substring(content_sealed from 2 for 16) as key from enrolments.photo where id = $1',
        [photoId],
      )
    )[0];

  test('go along: the new unit opens them as they were shown, the old one no longer, and nobody the one kept for oneself', async () => {
    // Nothing lies beside the picture: what was shown is kept byte for byte.
    const [shown, own] = [plainPicture(aJpeg())?.content, plainPicture(aPng())?.content];
    if (shown === undefined || own === undefined) throw new Error('these are pictures');
    const { walker, other, receiver } = await twoUnits(await whoShows());
    const [shownId, ownId] = [
      await show(walker, 'shown', shown, 'coach'),
      await show(walker, 'own', own, 'me'),
    ];
    expect(await look(walker, walker.coach, shownId)).toBe(base64(shown));
    const before = await sealedFor(shownId);
    await mustRun(ask(walker, other.unitId));
    await sweep();
    // Asked, and not answered: the picture is where it was.
    expect(await look(walker, receiver, shownId)).toBe('not-found');
    expect(await look(walker, walker.coach, shownId)).toBe(base64(shown));

    await mustRun(answer(walker, receiver, 'accepted'));
    await sweep();
    expect(await look(walker, receiver, shownId)).toBe(base64(shown));
    expect(await look(walker, walker.resident, shownId)).toBe(base64(shown));
    expect(await look(walker, walker.coach, shownId)).toBe('not-found');
    const after = await sealedFor(shownId);
    expect([before?.['holder'], after?.['holder']]).toEqual([walker.place.unitId, other.unitId]);
    expect(after?.['key']).not.toEqual(before?.['key']);

    expect(await look(walker, walker.resident, ownId)).toBe(base64(own));
    for (const by of [receiver, walker.coach]) expect(await look(walker, by, ownId)).toBe('not-found');

    // What the old unit held may be erased: the picture does not hang on its key.
    const { residentId } = walker.resident;
    const keyIds = await app.sealing.retire(residentId, { holder: walker.place.unitId });
    expect(await app.sealing.erase({ id: newId(), residentId, keyIds })).toBeGreaterThan(0);
    expect(await look(walker, receiver, shownId)).toBe(base64(shown));
  });
});

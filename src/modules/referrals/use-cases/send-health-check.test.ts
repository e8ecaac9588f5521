/** A guided check is sent part by part, as the person chose; the unit sees at once what it is. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ResidentActor } from '#kernel/actor.ts';
import { aResident, aUnit, mustRun, openTestApp, type Place, type TestApp } from '../../../../testing/app.ts';
import { ALCOHOL, aReferral, aSendForm, openItems, referralRows } from '../testing.ts';
import { openReferral } from './open-referral.ts';
import { sendReferral } from './send-referral.ts';

const WISH = {
  instrument: 'own-view',
  version: '1',
  answers: { change: ['sleep', 'stress'], importance: 8, confidence: 4 },
};
const MEASURES = { instrument: 'measures', version: '1', answers: { weight: 81.5, height: 174 } };

let app: TestApp;
let place: Place;
let resident: ResidentActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  place = await aUnit(app);
  resident = await aResident(app);
});

const aCheck = (responses: readonly unknown[], given: Readonly<Record<string, unknown>> = {}) =>
  aSendForm(resident, place, { occasion: 'health-check', responses, ...given });
const send = async (responses: readonly unknown[], given: Readonly<Record<string, unknown>> = {}) =>
  app.run(resident, sendReferral({ library: app.library, packs: app.packs }), aCheck(responses, given));

describe('a guided check', () => {
  test('keeps the chosen parts as responses of the check, and the wish is what help is wanted with', async () => {
    const { referralId } = await mustRun(send([ALCOHOL, MEASURES, WISH]));
    expect(
      await app.owner(
        'select instrument, occasion, occasion_id from instruments.response where resident_id = $1 order by instrument',
        [resident.residentId],
      ),
    ).toEqual(
      ['alcohol', 'measures', 'own-view'].map((instrument) => ({
        instrument,
        occasion: 'health-check',
        occasion_id: referralId,
      })),
    );
    const [row] = await referralRows(app, resident);
    expect(row).toMatchObject({ habits: ['sleep', 'mood'], state: 'received' });
  });

  test('without the wish names what was answered about, and nothing where that is no habit', async () => {
    await mustRun(send([ALCOHOL, MEASURES]));
    expect((await referralRows(app, resident))[0]).toMatchObject({ habits: ['alcohol'] });
  });

  test('says on the unit’s list what it is, and is promised an answer like any other', async () => {
    await mustRun(send([ALCOHOL]));
    const details = await app.owner('select kind, detail from worklist.item where resident_id = $1', [
      resident.residentId,
    ]);
    expect(details).toEqual([{ kind: 'intake', detail: 'health-check' }]);
    const [row] = await referralRows(app, resident);
    expect(await openItems(app, resident)).toMatchObject([{ due_at: row?.['answer_by'] }]);
  });

  test('is not what a self-check is called', async () => {
    await aReferral(app, resident, place);
    expect(
      await app.owner('select detail from worklist.item where resident_id = $1', [resident.residentId]),
    ).toEqual([{ detail: null }]);
  });

  test('is read by the unit with its occasion and every answer', async () => {
    const { referralId } = await mustRun(send([WISH]));
    const read = await mustRun(
      app.run(resident, openReferral(app.library), {
        residentId: resident.residentId,
        referralId,
        language: 'sv',
      }),
    );
    expect(read.responses.map((one) => one.occasion)).toEqual(['health-check']);
    expect(read.responses[0]?.answers).toMatchObject({
      kind: 'answered',
      rows: [{ answer: 'Sova bättre, Minska stressen' }, { answer: '8' }, { answer: '4' }],
    });
  });

  test.each([
    ['unfinished', { ...WISH, answers: { change: ['sleep'] } }, 'unfinished-answers'],
    ['another country’s', { instrument: 'plate', version: '1', answers: {} }, 'foreign-answers'],
    ['no part of the check', { instrument: 'phq-9', version: '1', answers: {} }, 'foreign-answers'],
    ['another version', { ...ALCOHOL, version: '1' }, 'foreign-answers'],
    ['out of bounds', { ...MEASURES, answers: { weight: 9000 } }, 'bad-answers'],
    ['what fits beside nothing', { ...WISH, answers: { change: ['sleep', 'nothing-now'] } }, 'bad-answers'],
  ])('with a part that is %s is refused by name, and nothing is kept', async (_what, part, refusal) => {
    expect(await send([ALCOHOL, part])).toMatchObject({ refusal });
    expect(await referralRows(app, resident)).toEqual([]);
  });

  test('with a part twice is refused', async () => {
    expect(await send([WISH, WISH])).toMatchObject({ refusal: 'bad-answers' });
  });

  test('whose parts are sent as self-checks is refused: they ask other things', async () => {
    expect(await send([WISH], { occasion: 'self-check' })).toMatchObject({ refusal: 'foreign-answers' });
  });

  test('of no known kind is bad input', async () => {
    expect(await send([ALCOHOL], { occasion: 'follow-up' })).toMatchObject({
      refusal: 'bad-input',
      details: { field: 'occasion' },
    });
  });
});

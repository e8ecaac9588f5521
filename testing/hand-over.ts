/** What tests of a hand-over do: two units of one organisation, a question, and its answer. */
import * as z from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { done } from '#kernel/outcome.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { answerHandover, handOverWalk, readCaseload, readHandovers } from '#modules/enrolments/public.ts';
import { type Walker, walkStage } from '#modules/enrolments/testing.ts';
import { command } from '#platform/command.ts';
import { aStaffMember, aUnit, mustRun, type TestApp } from './app.ts';

export function handOverStage(app: () => TestApp) {
  const stage = walkStage(app);
  const { parts, aWalker, which } = stage;
  async function twoUnits(given: Walker | null = null) {
    const walker =
      given ?? (await aWalker('free-air', 'unit', await aClient(app(), { country: 'se', name: 'Maria' })));
    const other = await aUnit(app(), { country: 'se' });
    await app().owner(
      'update identity.unit set organisation_id = (select organisation_id from identity.unit where id = $1) where id = $2',
      [walker.place.unitId, other.unitId],
    );
    const here = { ...other, organisationId: walker.place.organisationId };
    const receiver = await aStaffMember(app(), here, { name: 'Samira Haddad' });
    return { walker, other, receiver };
  }
  const ask = async (walker: Walker, unitId: string) =>
    app().run(walker.coach, handOverWalk(parts()), {
      ...which(walker),
      unitId,
      words: 'Maria flyttar till er ort.',
    });
  const handovers = async (walker: Walker, by: Actor) =>
    mustRun(
      app().run(
        by,
        command({
          name: 'testing.handovers',
          input: z.strictObject({}),
          async run(context) {
            const opened = await context.person({
              residentId: walker.resident.residentId,
              action: 'read',
              resource: 'enrolment',
            });
            return opened.ok ? done(await readHandovers(opened.value)) : opened;
          },
        }),
        {},
      ),
    );
  const names = async (by: Actor) =>
    (
      await mustRun(
        app().run(by, readCaseload, { whose: 'unit', programme: null, need: null, after: null, limit: 25 }),
      )
    ).cases.map((one) => one.person.name);
  const answer = async (walker: Walker, by: Actor, said: 'accepted' | 'declined') => {
    const [row] = await handovers(walker, by);
    return app().run(by, answerHandover, {
      residentId: walker.resident.residentId,
      handoverId: row?.id ?? '',
      answer: said,
    });
  };
  return { ...stage, twoUnits, ask, handovers, names, answer };
}

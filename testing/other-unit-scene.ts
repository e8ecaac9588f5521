/** Somebody with data at one unit who comes to another: for the tests of what other units hold. */
import type { RouteObject } from 'react-router';
import type { Actor, Country, Language, StaffActor } from '#kernel/actor.ts';
import { blockUnit, giveConsent } from '#modules/access/public.ts';
import { beginNote, codeKey, signNote } from '#modules/coaching/public.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import * as whoLookedPage from '../src/web/my/log/who-looked-page.tsx';
import * as emergencyPage from '../src/web/work/emergency-page.tsx';
import * as otherUnitPage from '../src/web/work/other-unit-page.tsx';
import * as personPage from '../src/web/work/person-page.tsx';
import { aRelation, aStaffMember, aUnit, mustRun, type Place, type TestApp } from './app.ts';
import { aBrowser, unitOf } from './pages.ts';

const person = 'work/people/:residentId';
const routes: RouteObject[] = [
  { path: person, loader: personPage.loader, action: personPage.action, Component: personPage.default },
  {
    path: `${person}/other/:unitId`,
    loader: otherUnitPage.loader,
    action: otherUnitPage.action,
    Component: otherUnitPage.default,
  },
  {
    path: `${person}/emergency`,
    loader: emergencyPage.loader,
    action: emergencyPage.action,
    Component: emergencyPage.default,
  },
  { path: 'my/who-looked', loader: whoLookedPage.loader, Component: whoLookedPage.default },
];

export const CANARY = 'Kanariefågeln sjunger';
export const WORDS = 'Inför mötet på torsdag';
export const REASON = 'Medvetslös, kan inte svara';

/** A signed note at the unit that holds, with words that must be seen nowhere else. */
async function aNoteOf(app: TestApp, { coach, resident, periodId }: Client): Promise<void> {
  const { residentId } = resident;
  const { noteId } = await mustRun(
    app.run(coach, beginNote(app.coaching), { residentId, periodId, meetingId: null }),
  );
  const [row] = await app.owner('select codes, version from coaching.note where id = $1', [noteId]);
  if (row === undefined) throw new Error('the note was not begun');
  const codes = (row['codes'] as { system: string; code: string; title: string }[]).map(codeKey);
  const form = {
    body: { state: CANARY },
    habits: ['alcohol'],
    level: 'counselling',
    channel: 'phone',
    codes,
  };
  await mustRun(
    app.run(coach, signNote(app.coaching), { residentId, noteId, version: row['version'], form }),
  );
}

export interface Scene {
  readonly holding: Client;
  readonly place: Place;
  readonly colleague: StaffActor;
  readonly base: string;
  readonly path: string;
  browse(actor: Actor, language?: Language): Promise<ReturnType<typeof aBrowser>>;
  /** The resident blocks the unit that holds. */
  block(): Promise<unknown>;
  /** The resident consents to the colleague's organisation reading what the holding one has. */
  consent(): Promise<unknown>;
  /** The Swedish name of the unit that holds. */
  holderName(): Promise<string>;
  /** Rows about the unit that holds, made by the colleague. */
  rows(): Promise<Record<string, unknown>[]>;
}

/** Somebody with data at one unit who now comes to another unit of the same organisation, or of another one. */
export async function aScene(
  app: TestApp,
  given: {
    country?: Country;
    organisations?: 'one' | 'two';
    relation?: 'none';
    protected?: 'sekretessmarkering';
  } = {},
): Promise<Scene> {
  const country = given.country ?? 'se';
  const holding = await aClient(app, { country, name: 'Maria Hemligsson' });
  await aNoteOf(app, holding);
  if (given.protected !== undefined)
    await app.owner('update identity.resident set protected = $2 where resident_id = $1', [
      holding.resident.residentId,
      given.protected,
    ]);
  const place = await aUnit(
    app,
    given.organisations === 'two' ? { country } : { country, organisationId: holding.place.organisationId },
  );
  const colleague = await aStaffMember(app, place, { name: 'Per Lind' });
  if (given.relation !== 'none') await aRelation(app, holding.resident, place);
  const base = `/sv/work/people/${holding.resident.residentId}`;
  return {
    holding,
    place,
    colleague,
    base,
    path: `${base}/other/${holding.place.unitId}`,
    browse: async (actor, language = 'sv') =>
      aBrowser({ app, unit: await unitOf(app, place.unitId), routes, language, actor }),
    block: async () => mustRun(app.run(holding.resident, blockUnit, { unitId: holding.place.unitId })),
    consent: async () =>
      mustRun(
        app.run(holding.resident, giveConsent(app.packs), {
          from: holding.place.organisationId,
          to: place.organisationId,
          until: null,
        }),
      ),
    holderName: async () => (await unitOf(app, holding.place.unitId)).names.sv,
    rows: async () =>
      app.owner('select * from audit.access_log where actor_id = $1 and holder = $2 order by seq', [
        colleague.staffId,
        holding.place.unitId,
      ]),
  };
}

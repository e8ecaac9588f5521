/** From what a provider said about a person to a session, or to the name of what stands in the way. */
import type { Country } from '#kernel/actor.ts';
import { type CivilDate, zone } from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { ownUse, readResidentClaims, signInStaff } from '#modules/identity/public.ts';
import type { Identified } from '#platform/oidc/client.ts';
import { lookupHash } from '#platform/sealing.ts';
import type { RequestContext } from '../context.ts';
import { run } from '../shell/requests.ts';
import { signInResident } from './register-resident.server.ts';
import type { StoppedWhy } from './stopped-why.ts';

export interface Arrived {
  /** The session's token, for the cookie alone. */
  readonly token: string;
  /** Staff with several assignments choose one before anything opens. */
  readonly mustChoose: boolean;
}

async function countriesOf(context: RequestContext): Promise<readonly Country[]> {
  return [...new Set((await context.app.units()).map((unit) => unit.country))];
}

const OURS: readonly string[] = [
  'identity-not-told',
  'birth-date-unknown',
  'resident-closed',
  'staff-unknown',
  'no-assignment',
] satisfies StoppedWhy[];

/** The service's own refusals by their names; every way in which an identity number can be wrong is one page. */
function whyOf(refusal: string): StoppedWhy {
  if (refusal === 'reservnummer') return 'reserve-number';
  return OURS.includes(refusal) ? (refusal as StoppedWhy) : 'number-wrong';
}

/** What stands in the way of own use, by the ages and the civil day of the country whose number it is. */
function ageInTheWay(app: RequestContext['app'], country: Country, birthDate: CivilDate): StoppedWhy | null {
  const { zone: where, ages } = app.packs[country];
  const limits = { guardianUntil: ages.guardianUntil.value, aloneFrom: ages.ownAccessFrom.value };
  const use = ownUse(limits, birthDate, app.today(zone(where)));
  switch (use) {
    case 'may-use-alone':
      return null;
    case 'neither':
      return 'not-yet-alone';
    case 'guardian-age':
      return 'too-young';
    case 'cannot-tell':
      return 'birth-date-unknown';
  }
}

/** Signs a resident in; registers them the first time. No session before the age allows own use. */
export async function arriveResident(
  context: RequestContext,
  person: Identified,
): Promise<Outcome<Arrived, StoppedWhy>> {
  const { app, language, site } = context;
  const today = app.today(zone(site.zone));
  const read = readResidentClaims(person.claims, {
    claim: app.oidc.resident.settings.claim,
    countries: await countriesOf(context),
    today,
  });
  if (!read.ok) return refused(whyOf(read.refusal));
  const { number, birthDate, name, protection, contact } = read.value;
  const age = ageInTheWay(app, number.country, birthDate);
  if (age !== null) return refused(age, { country: number.country });
  const outcome = await app.run(
    { kind: 'system', job: 'sign-in' },
    signInResident,
    {
      keyHash: lookupHash(app.config.secret, 'resident', `${number.country}:${number.canonical}`).toString(
        'hex',
      ),
      country: number.country,
      identityNumber: number.canonical,
      birthDate,
      name,
      protection,
      contact,
      language,
      assurance: person.assurance,
      minutes: app.config.sessionMinutes.resident,
    },
    { requestId: context.requestId },
  );
  if (outcome.ok) return done({ token: outcome.value.token, mustChoose: false });
  if (outcome.refusal === 'resident-closed') return refused('resident-closed');
  throw new Error(`a resident could not be signed in: ${outcome.refusal}`);
}

/** Signs a member of staff in by the employee id that the provider states. */
export async function arriveStaff(
  context: RequestContext,
  person: Identified,
): Promise<Outcome<Arrived, StoppedWhy>> {
  const { app } = context;
  const employeeId = person.claims[app.oidc.staff.settings.claim];
  if (typeof employeeId !== 'string' || employeeId.trim() === '') return refused('identity-not-told');
  const outcome = await run(context, signInStaff, {
    keyHash: lookupHash(app.config.secret, 'staff', employeeId.trim()).toString('hex'),
    assurance: person.assurance,
    minutes: app.config.sessionMinutes.staff,
  });
  return outcome.ok
    ? done({ token: outcome.value.token, mustChoose: outcome.value.bound === null })
    : refused(whyOf(outcome.refusal));
}

/** What `NAME[@VERSION] [--organisation O]` means on the command line. */
import { isId, type OrganisationId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { allOrganisations } from '#modules/identity/public.ts';
import type { App } from '../app.ts';
import type { Options } from './arguments.ts';

/** The organisation that was said; null: none was. */
export async function organisationSaid(
  app: App,
  options: Options,
): Promise<Outcome<OrganisationId | null, 'no-organisation'>> {
  const said = options['organisation'];
  if (said === undefined) return done(null);
  const found = isId(said)
    ? (await allOrganisations(app.database.kysely)).find((one) => one.id === said)
    : undefined;
  return found === undefined
    ? refused('no-organisation', { sentence: `There is no organisation with the id “${said}”.` })
    : done(found.id);
}

export interface ProgrammeWish {
  readonly organisation: OrganisationId | null;
  readonly code: string;
  readonly version?: string;
}

export async function programmeSaid(
  app: App,
  word: string,
  options: Options,
): Promise<Outcome<ProgrammeWish, 'no-organisation'>> {
  const organisation = await organisationSaid(app, options);
  if (!organisation.ok) return organisation;
  const [code = '', version] = word.split('@');
  const owned = { organisation: organisation.value, code };
  return done(version === undefined ? owned : { ...owned, version });
}

/** Says that there is no such programme, and which there are. */
export function noProgramme(app: App, { organisation, code }: ProgrammeWish): string {
  const codes = app.programmes.programmes
    .filter((one) => one.organisationId === organisation)
    .map((one) => one.code);
  const there = codes.length === 0 ? 'There are none.' : `There are: ${codes.join(', ')}.`;
  return `There is no programme “${code}” of ${organisation === null ? 'the service' : 'this organisation'}. ${there}`;
}

import { expect, test } from 'vitest';
import { newId, type OrganisationId } from '#kernel/ids.ts';
import { aProgramme } from '../testing.ts';
import { cardOf } from './card.ts';
import { type Adoption, offersOf, type ProgrammeFacts, type VersionFacts } from './offers.ts';

const here = newId<'organisation'>();
const elsewhere = newId<'organisation'>();

function aKnown(organisationId: OrganisationId | null): ProgrammeFacts {
  return {
    id: newId<'programme'>(),
    organisationId,
    code: 'a-way',
    ownerName: 'The makers',
    ownerContact: 'makers@vandra.example',
    licence: null,
    reviewBy: null,
    copiedFrom: null,
    shared: 'all',
  };
}
function aVersion(number: string, state: VersionFacts['state'] = 'published'): VersionFacts {
  const [major = 1, minor = 0] = number.split('.').map(Number);
  return {
    id: newId<'programme-version'>(),
    programmeId: newId<'programme'>(),
    major,
    minor,
    state,
    publishedAt: null,
    retiredAt: null,
    gaps: [],
    card: cardOf(aProgramme()),
  };
}
/** What `here` offers of one programme, as `how major.minor (waiting)`. */
function offered(
  owner: OrganisationId | null,
  versions: readonly VersionFacts[],
  adopted?: { readonly how: Adoption['how']; readonly version: VersionFacts | undefined },
): readonly string[] {
  const programme = aKnown(owner);
  const adoptions: readonly Adoption[] =
    adopted?.version === undefined
      ? []
      : [
          {
            id: newId<'adoption'>(),
            programmeId: programme.id,
            organisationId: here,
            how: adopted.how,
            versionId: adopted.version.id,
          },
        ];
  const number = (one: VersionFacts) => `${String(one.major)}.${String(one.minor)}`;
  return offersOf({ programmes: [programme], versionsOf: () => versions, adoptions }, here).map(
    (offer) =>
      `${offer.how} ${number(offer.version)}${offer.waiting === null ? '' : ` (${number(offer.waiting)})`}`,
  );
}

test('the newest published version of one’s own and of the service’s is offered', () => {
  const versions = [aVersion('1.0'), aVersion('1.1'), aVersion('2.0', 'retired')];
  expect(offered(here, versions)).toEqual(['own 1.1']);
  expect(offered(null, versions)).toEqual(['service 1.1']);
  expect(offered(here, [aVersion('1.0', 'retired')])).toEqual([]);
});

test('what another organisation shares is offered only when it was adopted', () => {
  expect(offered(elsewhere, [aVersion('1.0')])).toEqual([]);
});

test('who uses a programme keeps its major version and gets its text corrections', () => {
  const versions = [aVersion('1.0'), aVersion('1.1'), aVersion('2.0')];
  expect(offered(elsewhere, versions, { how: 'use', version: versions[0] })).toEqual(['use 1.1']);
});

test('who subscribes has the newest version waiting until it is approved', () => {
  const versions = [aVersion('1.0'), aVersion('2.0'), aVersion('3.0', 'retired')];
  expect(offered(elsewhere, versions, { how: 'subscribe', version: versions[0] })).toEqual([
    'subscribe 1.0 (2.0)',
  ]);
  expect(offered(elsewhere, versions, { how: 'subscribe', version: versions[1] })).toEqual(['subscribe 2.0']);
});

test('a version that its owner took out of use begins for nobody', () => {
  const versions = [aVersion('1.0', 'retired'), aVersion('2.0')];
  expect(offered(elsewhere, versions, { how: 'use', version: versions[0] })).toEqual([]);
});

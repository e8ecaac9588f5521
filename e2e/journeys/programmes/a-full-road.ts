/** A programme with a step that holds something of everything, and a walk along every link of one of its kept pages. */
import {
  aBlock,
  aModule,
  aPhase,
  aProgramme,
  aStep,
  aStoredVersion,
  aText,
  type Stored,
} from '#modules/programmes/testing.ts';
import { withServiceDatabase } from '../../../testing/service-database.ts';
import type { Person } from '../../browser.ts';
import { banner, goTo } from './on-a-phone.ts';

const photo = { kind: 'photo', id: 'meal-photo', label: aText('Din tallrik') } as const;
const film = (id: string) =>
  aBlock('video', id, { file: `${id}.webm`, captions: { sv: `${id}-sv.vtt` }, title: aText(`Filmen ${id}`) });
const content = aProgramme({
  code: 'all-of-it',
  title: aText('Allt på en väg'),
  phases: [
    aPhase('guided', [
      aModule('first', {
        steps: [
          aStep('look', {
            blocks: [
              aBlock('exercise', 'meal', { fields: [photo] }),
              film('short'),
              film('long'),
              aBlock('download', 'paper'),
              aBlock('link', 'more'),
              aBlock('event', 'day'),
              aBlock('talk', 'talk'),
              aBlock('meeting', 'meet'),
              aBlock('diary', 'diary'),
              aBlock('questionnaire', 'form', { instrument: 'rulers' }),
            ],
          }),
          aStep('words', {
            blocks: [aBlock('reflection', 'reflection'), aBlock('recall', 'again', { of: 'meal' })],
          }),
        ],
      }),
    ]),
  ],
});

/** Before the service starts: it reads what is offered then. */
export async function aFullRoad(dataDirectory: string): Promise<Stored> {
  return withServiceDatabase(dataDirectory, async (client) => {
    const owner = async (text: string, values: readonly unknown[] = []) =>
      (await client.query<Record<string, unknown>>(text, [...values])).rows;
    return aStoredVersion({ owner }, { organisationId: null, content, shared: 'all' });
  });
}

interface KeptLink {
  readonly href: string;
  readonly pathname: string;
  readonly isOurs: boolean;
  /** Says that it needs the network. */
  readonly needs: boolean;
  readonly saves: boolean;
}

async function linksOn({ page }: Person): Promise<readonly KeptLink[]> {
  return page.locator('a[href]').evaluateAll((all) =>
    all.map((one) => {
      const { href, pathname, origin } = one as HTMLAnchorElement;
      const needs = one.querySelector('.v-needs-network') !== null;
      return {
        href,
        pathname,
        isOurs: origin === location.origin,
        needs,
        saves: one.hasAttribute('download'),
      };
    }),
  );
}

const OFFLINE = ['Du är utan nät', 'Verkkoyhteys puuttuu', 'You are offline'];

/** Where a link leads without a network. */
async function whereTo(
  { page }: Person,
  { href, pathname, isOurs, needs, saves }: KeptLink,
): Promise<string> {
  // A telephone needs none; what is somebody else's is marked, and not asked for.
  if (!isOurs) return href.startsWith('tel:') || needs ? 'as it says' : 'nowhere';
  if (saves) {
    const saving = page.waitForEvent('download', { timeout: 5000 }).catch(() => null);
    await page.locator(`a[download][href="${pathname}"]`).first().click();
    const failure = await (await saving)?.failure();
    return (failure === null) !== needs ? 'as it says' : `not saved: ${failure ?? 'no download'}`;
  }
  await page.goto(href);
  const isKept = await page.evaluate(() => 'kept' in document.documentElement.dataset);
  const heading = await page.locator('h1').innerText();
  return (needs ? OFFLINE.includes(heading) : isKept) ? 'as it says' : heading;
}

/** Follows every link of a kept page; answers how many there were, and those that do not lead where they say. */
export async function walkedLinks(person: Person, from: string) {
  await goTo(person, from);
  await banner(person).waitFor();
  await person.page.locator('.v-needs-network').first().waitFor({ state: 'attached' });
  const links = await linksOn(person);
  const wrong: string[] = [];
  for (const link of links) {
    const led = await whereTo(person, link);
    if (led !== 'as it says') wrong.push(`${link.href}: ${led}`);
    await goTo(person, from);
  }
  return { links: links.length, wrong };
}

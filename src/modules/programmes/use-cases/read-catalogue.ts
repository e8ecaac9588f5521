/** Which programmes an organisation has and could have, and all there is to say about one. */
import * as z from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { programmeMaker, readsCatalogue } from '../policy.ts';
import { type CatalogueEntry, catalogueOf } from '../rules/catalogue.ts';
import { linksOf } from '../rules/gate.ts';
import { publicPart, type PublicDescription } from '../rules/owner-description.ts';
import type { VersionFacts } from '../rules/offers.ts';
import { type Programme, stepsOf, type Text } from '../rules/programme.ts';
import { textsOf, textState } from '../rules/texts-of.ts';
import { instrumentsIn } from '../rules/used-in.ts';
import { selectLinkStates } from '../store/links.ts';
import { selectDescription } from '../store/making.ts';
import type { ProgrammeRegistry } from './open-registry.ts';

/** Makes the command for a deployment's programmes. */
export function readCatalogue(programmes: ProgrammeRegistry) {
  return command({
    name: 'programmes.read-catalogue',
    input: z.strictObject({}),
    async run(context): Promise<Outcome<readonly CatalogueEntry[], 'not-allowed'>> {
      context.reference('programmes-by-role');
      const organisation = readsCatalogue(context.actor);
      if (organisation === null) return refused('not-allowed');
      await programmes.reload();
      return done(catalogueOf(programmes, organisation));
    },
  });
}

export interface LanguageState {
  readonly language: string;
  readonly texts: number;
  readonly missing: number;
  readonly outdated: number;
}
export interface CatalogueProgramme extends CatalogueEntry {
  readonly purpose: Text;
  readonly forWhom: Text;
  readonly evidence: Text;
  /** What the owner tells of it, in the language it is written in; null where nothing was written. */
  readonly described: PublicDescription | null;
  readonly references: Programme['references'];
  readonly languages: readonly LanguageState[];
  readonly phases: readonly {
    readonly title: Text;
    readonly kind: 'guided' | 'maintenance';
    readonly days: number;
    readonly modules: readonly Text[];
  }[];
  readonly steps: number;
  /** Minutes of all steps together. */
  readonly minutes: number;
  /** Links that led nowhere, or did not answer, when somebody last looked. */
  readonly lostLinks: readonly { readonly url: string; readonly state: 'gone' | 'unreachable' }[];
  /** Codes of the forms that it asks. */
  readonly instruments: readonly string[];
  /** Published and retired, the newest first. */
  readonly versions: readonly VersionFacts[];
  readonly may: {
    readonly adopt: boolean;
    readonly approve: boolean;
    readonly end: boolean;
    readonly copy: boolean;
    readonly describe: boolean;
  };
}

export function languageStates(content: Programme): readonly LanguageState[] {
  const texts = textsOf(content);
  return content.languages.map((language) => {
    const states = texts.map((text) => textState(content, text, language));
    return {
      language,
      texts: texts.length,
      missing: states.filter((state) => state === 'missing').length,
      outdated: states.filter((state) => state === 'outdated').length,
    };
  });
}

function whatMay(actor: Actor, { standing, waiting, programme }: CatalogueEntry): CatalogueProgramme['may'] {
  const publishes = programmeMaker(actor, 'publish') !== null;
  const isAdopted = standing === 'use' || standing === 'subscribe';
  return {
    adopt: publishes && standing === 'shared',
    approve: publishes && waiting !== null,
    end: publishes && isAdopted,
    copy: programmeMaker(actor, 'make') !== null && (standing === 'own' || programme.shared === 'all'),
    describe: publishes && standing === 'own',
  };
}

/** Makes the command for a deployment's programmes. */
export function readCatalogueProgramme(programmes: ProgrammeRegistry) {
  return command({
    name: 'programmes.read-catalogue-programme',
    input: z.strictObject({ programmeId: idSchema<'programme'>() }),
    async run(context, { programmeId }): Promise<Outcome<CatalogueProgramme, 'not-allowed' | 'not-found'>> {
      const tx = context.reference('programmes-by-role');
      const organisation = readsCatalogue(context.actor);
      if (organisation === null) return refused('not-allowed');
      await programmes.reload();
      const entry = catalogueOf(programmes, organisation).find((one) => one.programme.id === programmeId);
      const content = entry === undefined ? undefined : await programmes.content(entry.version.id);
      if (entry === undefined || content === undefined) return refused('not-found');
      const { purpose, forWhom, evidence, references } = content;
      const steps = stepsOf(content);
      const links = await selectLinkStates(tx.db, [...new Set(linksOf(content).map((link) => link.url))]);
      const description = await selectDescription(tx.db, entry.version.id);
      return done({
        ...entry,
        described: description === null ? null : publicPart(description),
        purpose,
        forWhom,
        evidence,
        references,
        languages: languageStates(content),
        phases: content.phases.map(({ title, kind, days, modules }) => ({
          title,
          kind,
          days,
          modules: modules.map((module) => module.title),
        })),
        steps: steps.length,
        minutes: steps.reduce((sum, step) => sum + step.minutes, 0),
        lostLinks: [...links].flatMap(([url, state]) => (state === 'found' ? [] : [{ url, state }])),
        instruments: instrumentsIn(content),
        versions: programmes.versionsOf(programmeId).toReversed(),
        may: whatMay(context.actor, entry),
      });
    },
  });
}

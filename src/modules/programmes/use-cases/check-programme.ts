/** Whether a version could be published as it is: what the gate says of it, and how far its languages have come. */
import * as z from 'zod';
import { COUNTRIES, type Country } from '#kernel/actor.ts';
import { civilIn, zone } from '#kernel/dates.ts';
import { idSchema, type OrganisationId } from '#kernel/ids.ts';
import { done, type Outcome } from '#kernel/outcome.ts';
import type { Instrument, Registry } from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import { ProgrammeContent } from '../contract.ts';
import { gate, linksOf } from '../rules/gate.ts';
import { type GateFinding, gateVerdict, type GateVerdict } from '../rules/gate-shape.ts';
import type { VersionId } from '../rules/offers.ts';
import { type PackageFault, packageFault } from '../rules/package-fault.ts';
import type { Programme } from '../rules/programme.ts';
import { VERSION_NUMBER } from '../rules/shape-package.ts';
import { code } from '../rules/shape-parts.ts';
import { mediaIn } from '../rules/used-in.ts';
import type { VersionState } from '../store/making.ts';
import { selectLinkStates } from '../store/links.ts';
import { findVersion, keptContent, numberOf } from './find-version.ts';
import { formsOf, linkCheckStage, type MakingParts } from './gate-facts.ts';
import type { ProgrammeRegistry } from './open-registry.ts';
import { languageStates, type LanguageState } from './read-catalogue.ts';

export interface CheckedProgramme {
  readonly version: string;
  readonly state: VersionState;
  /** Where it cannot even be read; then nothing else is told. */
  readonly faults: readonly PackageFault[];
  readonly verdict: GateVerdict;
  /** What is found in any of the countries, each once. */
  readonly findings: readonly GateFinding[];
  readonly languages: readonly LanguageState[];
}

interface Parts {
  readonly programmes: ProgrammeRegistry;
  readonly library: Registry;
  readonly making: Pick<MakingParts, 'review' | 'linkCheck'>;
}

async function mediaThere(
  programmes: ProgrammeRegistry,
  id: VersionId,
  content: Programme,
): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  for (const name of mediaIn(content)) if ((await programmes.media(id, name)) !== undefined) there.add(name);
  return there;
}

function instrumentsOf(library: Registry, owner: OrganisationId | null): readonly Instrument[] {
  return owner === null
    ? library.instruments().filter((one) => library.source(one).organisationId === null)
    : library.instrumentsFor(owner);
}

function onceEach(findings: readonly GateFinding[]): readonly GateFinding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}

/** Makes the command for a deployment's programmes, forms and limits. */
export function checkProgramme({ programmes, library, making }: Parts) {
  return command({
    name: 'programmes.check-programme',
    input: z.strictObject({
      organisation: idSchema<'organisation'>().nullable(),
      code,
      version: z.string().regex(VERSION_NUMBER).optional(),
      /** Where people walk it: a form may be there in one and not in another. */
      countries: z.array(z.enum(COUNTRIES)).min(1).max(COUNTRIES.length),
    }),
    async run(
      context,
      { countries, ...wish },
    ): Promise<Outcome<CheckedProgramme, 'not-found' | 'not-allowed'>> {
      const { db } = context.reference('programmes-by-role');
      const found = await findVersion(context, db, programmes, wish);
      if (!found.ok) return found;
      const { version } = found.value;
      const told = { version: numberOf(version), state: version.state };
      const read = ProgrammeContent.safeParse(await keptContent(db, programmes, version));
      if (!read.success) {
        const faults = read.error.issues.map((issue) =>
          packageFault('wrong-shape', issue.path.map(String).join('.'), issue.message),
        );
        return done({ ...told, faults, verdict: 'stopped', findings: [], languages: [] });
      }
      const content: Programme = read.data;
      const media = await mediaThere(programmes, version.id, content);
      const links = await selectLinkStates(db, [...new Set(linksOf(content).map((link) => link.url))]);
      const limits = making.review.limitsOn(civilIn(context.now, zone('UTC')).date);
      const linkCheck = linkCheckStage(making.linkCheck, version.state);
      const instruments = instrumentsOf(library, wish.organisation);
      const findings = onceEach(
        countries.flatMap((country: Country) => {
          const forms = formsOf(instruments, country);
          return gate(content, { media, links, linkCheck, form: (name) => forms.get(name), limits });
        }),
      );
      const languages = languageStates(content);
      return done({ ...told, faults: [], verdict: gateVerdict(findings), findings, languages });
    },
  });
}

/** Which forms an organisation has, and all there is to say about one: for those who make them and those who use them. */
import * as z from 'zod';
import type { Instant } from '#kernel/dates.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import type { OpenTx } from '#platform/db.ts';
import { maker, readsForms } from '../policy.ts';
import type { Instrument } from '../rules/instrument.ts';
import { licenceGate, type LicenceRefusal } from '../rules/licence-gate.ts';
import {
  type DefinitionFacts,
  selectDefinitions,
  selectPermissions,
  selectScorings,
  type StoredPermission,
} from '../store/definitions.ts';
import type { Registry } from './open-registry.ts';

export interface SeenForm {
  readonly instrument: Instrument;
  /** `own`: brought in by the organisation. `service`: shipped, or brought in by the operator for all. */
  readonly from: 'own' | 'service';
  /** When it was brought in, published and retired; null for what is shipped. */
  readonly days: Pick<DefinitionFacts, 'madeAt' | 'publishedAt' | 'retiredAt'> | null;
}
export interface WholeForm extends SeenForm {
  /** Every version of the name, the oldest first. */
  readonly versions: readonly Instrument[];
  /** The form by each scoring it has had, the oldest first; null for the scoring that was shipped. */
  readonly scorings: readonly { readonly instrument: Instrument; readonly since: Instant | null }[];
  /** The newest first. */
  readonly permissions: readonly StoredPermission[];
  /** What the licence gate says of publishing it now. */
  readonly gate: 'open' | LicenceRefusal;
  readonly may: { readonly publish: boolean; readonly retire: boolean; readonly permit: boolean };
}

type Forms = Pick<Registry, 'instrumentsFor' | 'scorings' | 'source'>;

/** Those who bring forms in see their drafts; others what has been put into use. What is shipped is seen by all. */
async function seenBy(
  tx: OpenTx,
  library: Forms,
  reader: { readonly organisationId: OrganisationId; readonly drafts: 'seen' | 'hidden' },
): Promise<readonly SeenForm[]> {
  const brought = new Map((await selectDefinitions(tx.db)).map((one) => [`${one.name}@${one.version}`, one]));
  return library.instrumentsFor(reader.organisationId).flatMap((instrument) => {
    const { from: origin, organisationId } = library.source(instrument);
    if (origin === 'brought' && instrument.status === 'draft' && reader.drafts === 'hidden') return [];
    const facts = brought.get(`${instrument.name}@${instrument.version}`);
    const days =
      facts === undefined
        ? null
        : { madeAt: facts.madeAt, publishedAt: facts.publishedAt, retiredAt: facts.retiredAt };
    return [{ instrument, from: organisationId === null ? ('service' as const) : ('own' as const), days }];
  });
}

export interface FormsSeen {
  readonly forms: readonly SeenForm[];
  /** May bring forms in. */
  readonly mayMake: boolean;
}

/** The list. Refuses `not-allowed` to whoever is not staff. */
export function readForms(library: Forms) {
  return command({
    name: 'instruments.read-forms',
    input: z.strictObject({}),
    async run(context): Promise<Outcome<FormsSeen, 'not-allowed'>> {
      const tx = context.reference('forms-by-role');
      const reader = readsForms(context.actor);
      if (reader === null) return refused('not-allowed');
      const forms = await seenBy(tx, library, reader);
      return done({ forms, mayMake: reader.drafts === 'seen' });
    },
  });
}

/** One version, whole. */
export function readForm(library: Forms) {
  return command({
    name: 'instruments.read-form',
    input: z.strictObject({ name: z.string().min(1).max(60), version: z.string().min(1).max(60) }),
    async run(context, { name, version }): Promise<Outcome<WholeForm, 'not-allowed' | 'not-found'>> {
      const tx = context.reference('forms-by-role');
      const reader = readsForms(context.actor);
      if (reader === null) return refused('not-allowed');
      const named = (await seenBy(tx, library, reader)).filter((one) => one.instrument.name === name);
      const form = named.find((one) => one.instrument.version === version);
      if (form === undefined) return refused('not-found');
      const { instrument, from, days } = form;
      const since = new Map(
        (await selectScorings(tx.db))
          .filter((one) => one.name === name && one.formVersion === version)
          .map((one) => [one.version, one.madeAt]),
      );
      const permissions = await selectPermissions(tx.db, reader.organisationId, name);
      const gate = licenceGate(instrument.licence, { entry: instrument.entry, permission: permissions[0] });
      const publishes = from === 'own' && maker(context.actor, 'publish') !== null;
      return done({
        instrument,
        from,
        days,
        versions: named.map((one) => one.instrument),
        scorings: library
          .scorings(name, version)
          .map((one) => ({ instrument: one, since: since.get(one.scoringVersion) ?? null })),
        permissions,
        gate: gate.ok ? 'open' : gate.refusal,
        may: {
          publish: publishes && instrument.status === 'draft',
          retire: publishes && instrument.status === 'active',
          permit: publishes && instrument.status === 'draft',
        },
      });
    },
  });
}

/**
 * What the service knows of forms: those it ships and those that were brought in, behind one interface. Read at start, and
 * again when another process says that there is news.
 */
import type { Country } from '#kernel/actor.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { ScoringFile } from '../contract.ts';
import { instrumentFrom } from '../rules/instrument-from.ts';
import type { Instrument } from '../rules/instrument.ts';
import { readQuestionnaire } from '../rules/read-questionnaire.ts';
import {
  type DefinitionFacts,
  type DefinitionId,
  type DefinitionState,
  type ScoringId,
  selectDefinitions,
  selectQuestionnaires,
  selectScoringFiles,
  selectScorings,
  type StoredScoring,
} from '../store/definitions.ts';
import type { Check, Library } from './load-library.ts';

export interface Source {
  /** `shipped`: with the service. */
  readonly from: 'shipped' | 'brought';
  /** Null: the service's own. */
  readonly organisationId: OrganisationId | null;
}

export interface Registry extends Library {
  /** Shipped or brought in; looks once more in the database when it is not known here yet. */
  readonly find: (name: string, version: string) => Promise<Instrument | undefined>;
  /** The same form judged by each scoring it has had, the oldest first; the last is the one in use. */
  readonly scorings: (name: string, version: string) => readonly Instrument[];
  readonly source: (instrument: Pick<Instrument, 'name' | 'version'>) => Source;
  /** The Questionnaire as it came, to the letter; undefined for what is shipped. */
  readonly asItCame: (instrument: Pick<Instrument, 'name' | 'version'>) => Promise<string | undefined>;
  readonly reload: () => Promise<void>;
}

const STATUS = { draft: 'draft', published: 'active', retired: 'retired' } as const satisfies Record<
  DefinitionState,
  Instrument['status']
>;

/** Another scoring for the same form. */
function scoredBy(instrument: Instrument, file: ScoringFile): Instrument {
  const { items, variables, constraints, title, description, resource, licence, name, version } = instrument;
  const form = {
    items,
    variables,
    constraints,
    title,
    description,
    url: instrument.url,
    version,
    name,
    status: instrument.status,
    language: undefined,
    copyright: undefined,
  };
  return instrumentFrom({ name, version, resource, form, scoring: file, licence });
}

interface Known {
  readonly byName: ReadonlyMap<string, readonly Instrument[]>;
  readonly sources: ReadonlyMap<string, DefinitionFacts>;
}

function keyOf(one: { readonly name: string; readonly version: string }): string {
  return `${one.name}@${one.version}`;
}

/** Opens the registry over what is shipped. `cannotRead` is told of a form that this version of the service no longer reads. */
export async function openRegistry(
  shipped: Library,
  db: Db,
  cannotRead: (id: DefinitionId) => void,
): Promise<Registry> {
  const texts = new Map<DefinitionId, Instrument | null>();
  const files = new Map<ScoringId, ScoringFile | null>();
  let known: Known = { byName: new Map(), sources: new Map() };

  function made(facts: DefinitionFacts): Instrument | null {
    const base = texts.get(facts.id) ?? null;
    return base === null ? null : { ...base, status: STATUS[facts.state] };
  }

  async function readNew(definitions: readonly DefinitionFacts[], scorings: readonly StoredScoring[]) {
    const newFiles = scorings.filter((one) => !files.has(one.id));
    const found = await selectScoringFiles(
      db,
      newFiles.map((one) => one.id),
    );
    for (const [id, raw] of found) {
      const parsed = ScoringFile.safeParse(raw);
      files.set(id, parsed.success ? parsed.data : null);
    }
    const newOnes = definitions.filter((one) => !texts.has(one.id));
    const stored = await selectQuestionnaires(
      db,
      newOnes.map((one) => one.id),
    );
    for (const facts of newOnes) {
      const text = stored.get(facts.id);
      const resource = text === undefined ? {} : (JSON.parse(text.text) as Readonly<Record<string, unknown>>);
      const { form } = readQuestionnaire(resource);
      const first = scorings.find(
        (one) => one.name === facts.name && one.formVersion === facts.version && files.get(one.id) !== null,
      );
      const scoring = first === undefined ? undefined : (files.get(first.id) ?? undefined);
      if (text === undefined || form === undefined || scoring === undefined) cannotRead(facts.id);
      texts.set(
        facts.id,
        text === undefined || form === undefined || scoring === undefined
          ? null
          : instrumentFrom({
              name: facts.name,
              version: facts.version,
              resource,
              form,
              scoring,
              licence: text.licence,
            }),
      );
    }
  }

  async function load(): Promise<void> {
    const scorings = await selectScorings(db);
    const definitions = await selectDefinitions(db);
    await readNew(definitions, scorings);
    const byName = new Map<string, readonly Instrument[]>();
    const put = (first: Instrument) => {
      const later = scorings.flatMap((one) =>
        one.name === first.name && one.formVersion === first.version && one.version !== first.scoringVersion
          ? (files.get(one.id) ?? [])
          : [],
      );
      byName.set(keyOf(first), [first, ...later.map((file) => scoredBy(first, file))]);
    };
    shipped.instruments().forEach(put);
    for (const facts of definitions) {
      const instrument = made(facts);
      if (instrument !== null) put(instrument);
    }
    known = { byName, sources: new Map(definitions.map((facts) => [keyOf(facts), facts])) };
  }

  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  /** One at a time; all who ask during one share the next, which sees what they know of. */
  async function reload(): Promise<void> {
    if (running === null) {
      running = load().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(async () => {
        next = null;
        return reload();
      });
    return next;
  }
  await reload();

  const current = (name: string, version: string) => known.byName.get(`${name}@${version}`)?.at(-1);
  const withCurrent = (check: Check): Check => ({
    ...check,
    instruments: check.instruments.map((one) => current(one.name, one.version) ?? one),
  });
  const instruments = () => [...known.byName.values()].flatMap((scorings) => scorings.at(-1) ?? []);
  return Object.freeze({
    check: (country: Country, code: string) => {
      const found = shipped.check(country, code);
      return found === undefined ? undefined : withCurrent(found);
    },
    checks: (country: Country) => shipped.checks(country).map(withCurrent),
    healthCheck: shipped.healthCheck,
    safety: shipped.safety,
    packages: shipped.packages,
    ownForms: (organisation: OrganisationId, country: Country, on: string) => [
      ...shipped.ownForms(organisation, country, on),
      ...[...known.sources.values()].flatMap((one) =>
        one.state === 'published' && one.isSelfTest && one.organisationId === organisation ? [one.name] : [],
      ),
    ],
    instrument: current,
    instruments,
    instrumentsFor: (organisation: OrganisationId) =>
      instruments().filter((one) => {
        const owner = known.sources.get(keyOf(one))?.organisationId ?? null;
        return owner === null || owner === organisation;
      }),
    async find(name: string, version: string) {
      const found = current(name, version);
      if (found !== undefined) return found;
      await reload();
      return current(name, version);
    },
    scorings: (name: string, version: string) => known.byName.get(`${name}@${version}`) ?? [],
    source: (instrument: Pick<Instrument, 'name' | 'version'>): Source => {
      const facts = known.sources.get(keyOf(instrument));
      return facts === undefined
        ? { from: 'shipped', organisationId: null }
        : { from: 'brought', organisationId: facts.organisationId };
    },
    async asItCame(instrument: Pick<Instrument, 'name' | 'version'>) {
      const facts = known.sources.get(keyOf(instrument));
      if (facts === undefined) return undefined;
      return (await selectQuestionnaires(db, [facts.id])).get(facts.id)?.text;
    },
    reload,
  });
}

/** The responses of a unit's people to one instrument, as tables for statistics. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn, parseCivilDate, zone } from '#kernel/dates.ts';
import type { ResidentId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import { wholeRoster } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { StoredAnswers } from '../contract.ts';
import type { ExportedForm } from '../rules/export-columns.ts';
import { type ExportedResponse, exportTables, type ExportTables } from '../rules/export-tables.ts';
import { selectResponses, selectResults, type StoredResponse } from '../store/responses.ts';
import type { Library } from './load-library.ts';

/** More would hold one transaction open for minutes; a longer time is divided into several exports. */
export const MOST_PEOPLE = 2000;

const day = z.string().refine((text) => parseCivilDate(text).ok, 'must be a date');

export interface Exported extends ExportTables {
  readonly people: number;
  readonly responses: number;
}

export interface ExportParts {
  readonly library: Pick<Library, 'instrument'>;
  /** The same person has the same pseudonym in every export of the unit, and no other unit's. */
  pseudonymOf(residentId: ResidentId, unitId: string): string;
}

interface Wanted {
  readonly name: string;
  readonly from: string;
  readonly until: string;
  readonly zone: string;
}

async function responsesOf(tx: PersonTx, wanted: Wanted, unitId: string): Promise<readonly StoredResponse[]> {
  const results = (await selectResults(tx)).filter((one) => {
    const on = civilIn(one.answeredAt, zone(wanted.zone)).date;
    return one.instrument === wanted.name && one.holder === unitId && on >= wanted.from && on <= wanted.until;
  });
  return selectResponses(
    tx,
    results.map((one) => one.id),
  );
}

function exported(stored: StoredResponse, person: string, where: string): ExportedResponse {
  const { result } = stored;
  const scales = result.kind === 'cannot-tell' ? [] : result.scales;
  return {
    person,
    response: stored.id,
    answeredOn: civilIn(stored.answeredAt, zone(where)).date,
    version: stored.version,
    language: stored.language,
    occasion: stored.occasion,
    filledBy: stored.filledBy,
    scoringVersion: stored.scoringVersion,
    cutOffSet: stored.cutOffSet,
    band: result.kind === 'band' ? result.band : null,
    scores: Object.fromEntries(scales.map((scale) => [scale.score, scale.value])),
    given: stored.answers === null ? null : StoredAnswers.parse(JSON.parse(stored.answers)),
  };
}

function inOrder(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/**
 * Walks the people of the actor's own unit: each is a decision of its own and a row in their log. Without words of the
 * person's own, under pseudonyms. Refuses `nothing-to-export` and `too-many-people`.
 */
export function exportResponses(parts: ExportParts) {
  return command({
    name: 'instruments.export-responses',
    input: z.strictObject({
      name: z.string().min(1).max(60),
      from: day,
      until: day,
      language: z.enum(LANGUAGES),
    }),
    async run(context, { name, from, until, language }) {
      const opened = await context.units();
      if (!opened.ok) return opened;
      if (context.actor.kind !== 'staff') return refused('not-allowed');
      const { unitId } = context.actor;
      const unit = (await allUnits(opened.value.db)).find((one) => one.id === unitId);
      if (unit === undefined) return refused('not-found');
      const people = await wholeRoster(opened.value);
      if (people.length > MOST_PEOPLE) return refused('too-many-people', { most: String(MOST_PEOPLE) });
      const found: ExportedResponse[] = [];
      for (const { residentId } of people) {
        const person = await context.person({ residentId, action: 'export', resource: 'response' });
        // Whoever may not be opened (a relation that has ended) is not in the export.
        if (!person.ok) continue;
        const stored = await responsesOf(person.value, { name, from, until, zone: unit.zone }, unitId);
        const pseudonym = parts.pseudonymOf(residentId, unitId);
        found.push(...stored.map((one) => exported(one, pseudonym, unit.zone)));
      }
      if (found.length === 0) return refused('nothing-to-export');
      const versions = [...new Set(found.map((one) => one.version))].toSorted(inOrder);
      const forms = versions.flatMap((version): readonly ExportedForm[] => {
        const form = parts.library.instrument(name, version);
        return form === undefined ? [] : [{ instrument: name, version, form }];
      });
      const tables = exportTables(forms, found, language);
      const answer: Exported = {
        ...tables,
        people: new Set(found.map((one) => one.person)).size,
        responses: found.length,
      };
      return done(answer);
    },
  });
}

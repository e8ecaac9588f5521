/** A follow-up as resident and coach see it: the questions again, or then and now beside each other. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '#kernel/actor.ts';
import { civilIn, type Zone } from '#kernel/dates.ts';
import { longDateTime, shortDate } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import {
  canAnswer,
  compareAnswers,
  type Comparison,
  type FollowUp,
  followUpQuestions,
  type FollowUpQuestions,
  measuredFrom,
  readFollowUps,
  readPeriods,
} from '#modules/coaching/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import {
  type Instrument,
  type Library,
  type Question,
  questionsOf,
  readResults,
} from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { ShownComparison } from './comparison-view.tsx';

/** The field that asks a question: two instruments may name their questions alike. */
export function fieldName(instrument: string, linkId: string): string {
  return `${instrument}--${linkId}`;
}

export interface ShownQuestions {
  readonly instrument: string;
  readonly title: string;
  readonly isOtherVersion: boolean;
  readonly questions: readonly Question[];
}

function shownQuestions(asked: FollowUpQuestions, language: Language): readonly ShownQuestions[] {
  return asked.instruments.map((instrument) => ({
    instrument: instrument.name,
    title: instrument.title[language],
    isOtherVersion: asked.first.some(
      (one) => one.instrument === instrument.name && one.version !== instrument.version,
    ),
    questions: questionsOf(instrument).map((question) => ({
      ...question,
      linkId: fieldName(instrument.name, question.linkId),
    })),
  }));
}

interface Stored {
  readonly instrument: string;
  readonly version: string;
  readonly answeredAt: FollowUp['dueAt'];
}

function shownComparison(
  comparison: Comparison,
  about: {
    readonly library: Pick<Library, 'instrument'>;
    readonly first: readonly Stored[];
    readonly now: readonly Stored[];
    readonly zone: Zone;
    readonly language: Language;
  },
): ShownComparison {
  const { library, zone, language } = about;
  const dayOf = (list: readonly Stored[]) => {
    const found = list.find((one) => one.instrument === comparison.instrument);
    return found === undefined ? '' : shortDate(civilIn(found.answeredAt, zone).date, language);
  };
  const stored = [...about.now, ...about.first].find((one) => one.instrument === comparison.instrument);
  const instrument: Instrument | undefined =
    stored === undefined ? undefined : library.instrument(stored.instrument, stored.version);
  const base = {
    instrument: comparison.instrument,
    title: instrument?.title[language] ?? comparison.instrument,
    firstWhen: dayOf(about.first),
    nowWhen: dayOf(about.now),
  };
  if (comparison.kind === 'cannot-compare')
    return { ...base, kind: 'cannot-compare', because: comparison.because };
  return {
    ...base,
    kind: 'compared',
    isOtherVersion: comparison.versions === 'other',
    scales: comparison.scales.map((scale) => {
      const rule = instrument?.scores.find((one) => one.code === scale.score);
      return { ...scale, title: rule?.title[language] ?? base.title, unit: rule?.unit[language] ?? '' };
    }),
  };
}

async function comparisonsOf(
  tx: PersonTx,
  library: Library,
  about: { readonly followUp: FollowUp; readonly asked: FollowUpQuestions; readonly language: Language },
): Promise<readonly ShownComparison[]> {
  const { followUp, asked, language } = about;
  const now = (await readResults(tx)).filter(
    (one) => one.occasion === 'follow-up' && one.occasionId === followUp.id,
  );
  const measured = (list: readonly (typeof now)[number][]) =>
    list.map((one) => measuredFrom(one, civilIn(one.answeredAt, followUp.zone).date));
  const compared = compareAnswers(measured(asked.first), measured(now));
  return compared.map((one) =>
    shownComparison(one, { library, first: asked.first, now, zone: followUp.zone, language }),
  );
}

export function readFollowUpPage(library: Library) {
  return command({
    name: 'coaching.read-follow-up',
    input: z.strictObject({
      residentId: idSchema<'resident'>(),
      followUpId: idSchema<'follow-up'>(),
      language: z.enum(LANGUAGES),
    }),
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'read',
        resource: 'response',
        resourceId: input.followUpId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const followUp = (await readFollowUps(tx)).find((one) => one.id === input.followUpId);
      const period = (await readPeriods(tx)).find((one) => one.id === followUp?.periodId);
      const unit = (await allUnits(tx.db)).find((one) => one.id === period?.unitId);
      if (followUp === undefined || period === undefined || unit === undefined) return refused('not-found');
      const asked = await followUpQuestions(tx, library, period);
      return done({
        months: followUp.months,
        state: followUp.state,
        when: longDateTime(followUp.dueAt, followUp.zone, input.language),
        unit: unit.names[input.language],
        isOpen: canAnswer(followUp),
        isAnswered: followUp.responseIds.length > 0,
        questions: canAnswer(followUp) ? shownQuestions(asked, input.language) : [],
        comparisons:
          followUp.responseIds.length > 0
            ? await comparisonsOf(tx, library, { followUp, asked, language: input.language })
            : [],
      });
    },
  });
}

const FIELD = /^([a-z0-9-]+?)--([a-z0-9-]+)$/;

/** The posted questions: as the form shows them again, and by instrument as the command wants them. */
export function readPosted(fields: Readonly<Record<string, string | readonly string[]>>): {
  readonly written: Readonly<Record<string, string>>;
  readonly byInstrument: Readonly<Record<string, Readonly<Record<string, string>>>>;
} {
  const posted = Object.entries(fields).flatMap(([name, value]) => {
    const [, instrument, linkId] = FIELD.exec(name) ?? [];
    const text = (typeof value === 'string' ? value : (value[0] ?? '')).slice(0, 60).replaceAll('\0', '');
    return instrument === undefined || linkId === undefined ? [] : [{ name, instrument, linkId, text }];
  });
  const instruments = [...new Set(posted.map((one) => one.instrument))];
  return {
    written: Object.fromEntries(posted.map((one) => [one.name, one.text])),
    byInstrument: Object.fromEntries(
      instruments.map((instrument) => [
        instrument,
        Object.fromEntries(
          posted.filter((one) => one.instrument === instrument).map((one) => [one.linkId, one.text]),
        ),
      ]),
    ),
  };
}

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
  type DraftId,
  draftView,
  type DraftView,
  type FormParts,
  type Instrument,
  type Library,
  readFollowUpForms,
  readResults,
} from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { ShownComparison } from './comparison-view.tsx';

/** A form of the follow-up as it stands. */
interface BegunView {
  readonly draftId: DraftId;
  readonly form: Instrument;
  readonly revision: number;
  readonly isSeen: boolean;
  readonly view: DraftView;
}

/** The forms that are begun, in the order in which they are asked; null where one cannot be worked out just now. */
async function begunViews(
  tx: PersonTx,
  parts: Pick<FormParts, 'forms'> & { readonly library: Library },
  about: { readonly followUpId: string; readonly asked: FollowUpQuestions },
): Promise<readonly BegunView[] | null> {
  const begun = await readFollowUpForms(tx, parts.library, { followUpId: about.followUpId, how: 'read' });
  const views: BegunView[] = [];
  for (const { name } of about.asked.instruments)
    for (const { draft, form, kept } of begun.filter((one) => one.form.name === name)) {
      const view = await draftView(parts.forms, form, kept);
      if (!view.ok) return null;
      views.push({
        draftId: draft.id,
        form,
        revision: draft.revision,
        isSeen: draft.at !== null,
        view: view.value,
      });
    }
  return views;
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
  // What was not asked again is not called missing.
  const meant = asked.first.filter(
    ({ instrument }) => asked.again.includes(instrument) || now.some((one) => one.instrument === instrument),
  );
  const compared = compareAnswers(measured(meant), measured(now));
  return compared.map((one) =>
    shownComparison(one, { library, first: asked.first, now, zone: followUp.zone, language }),
  );
}

export function readFollowUpPage(parts: Pick<FormParts, 'forms'> & { readonly library: Library }) {
  const { library } = parts;
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
      // What is begun lies in the own drawer: staff do not read it.
      const isOpen = canAnswer(followUp);
      const begun =
        isOpen && context.actor.kind === 'resident'
          ? await begunViews(tx, parts, { followUpId: followUp.id, asked })
          : [];
      return done({
        months: followUp.months,
        state: followUp.state,
        when: longDateTime(followUp.dueAt, followUp.zone, input.language),
        unit: unit.names[input.language],
        isOpen,
        isAnswered: followUp.responseIds.length > 0,
        asked: isOpen
          ? asked.instruments.map(({ name, title, version }) => ({
              name,
              title: title[input.language],
              isOtherVersion: asked.first.some((one) => one.instrument === name && one.version !== version),
            }))
          : [],
        begun: begun ?? [],
        isTroubled: begun === null,
        comparisons:
          followUp.responseIds.length > 0
            ? await comparisonsOf(tx, library, { followUp, asked, language: input.language })
            : [],
      });
    },
  });
}

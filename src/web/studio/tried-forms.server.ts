/** Forms of a preview: which can be opened, what was answered in them, and what the road and the coach hear of it. */
import { type CivilDate, civilTime, type Instant, instantOf, plusMinutes } from '#kernel/dates.ts';
import { resultsIn } from '#modules/enrolments/rules/walk-of.ts';
import { assessment, type Instrument, orderable, type StoredResult } from '#modules/instruments/public.ts';
import { codesIn } from '#modules/instruments/rules/codes-in.ts';
import { assessmentOfScores, type Result } from '#modules/instruments/rules/result.ts';
import { formsAskedByRules, type Programme, type TimedDeed, type Walk } from '#modules/programmes/public.ts';
import type { RequestContext } from '../context.ts';
import { tried } from '../instruments/try.server.ts';
import type { AtWork } from '../work/staff-frame.server.ts';
import { formAsked, type TriedForm } from './tried-form.server.ts';

const NOON = civilTime('12:00');

export interface FormsTried {
  readonly work: AtWork;
  readonly programme: Programme;
  readonly walk: Pick<Walk, 'country' | 'zone'>;
}

/** A form that the organisation may ask. */
function formNamed(here: RequestContext, work: AtWork, name: string | undefined): Instrument | undefined {
  const forms = here.app.library.instrumentsFor(work.actor.organisationId);
  return orderable(forms, work.unit.country).find((one) => one.name === name);
}

/** The form of a block, as far as it can be opened. */
export function formOfBlock(
  here: RequestContext,
  { work, programme }: Pick<FormsTried, 'work' | 'programme'>,
  blockId: string,
): Instrument | undefined {
  return formNamed(here, work, formAsked(programme, blockId));
}

function resultOf(
  form: Instrument,
  result: Result,
  about: {
    readonly id: string;
    readonly at: Instant;
    readonly place: FormsTried;
    readonly here: RequestContext;
  },
): StoredResult {
  return {
    id: about.id as StoredResult['id'],
    holder: about.place.work.unit.id,
    instrument: form.name,
    version: form.version,
    country: about.place.walk.country,
    language: about.here.language,
    occasion: 'programme',
    occasionId: null,
    filledBy: 'resident',
    enteredBy: null,
    answeredAt: about.at,
    receivedAt: about.at,
    scoringVersion: form.scoringVersion,
    cutOffSet: result.kind === 'band' ? result.cutoffs.id : null,
    result,
  };
}

export interface AnsweredForm {
  readonly title: Instrument['title'];
  readonly on: CivilDate;
  /** As it goes to and fro in the form. */
  readonly carried: string;
  readonly stored: StoredResult;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** What was answered, in the order of its days, as it stands when it is worked out anew. */
export async function answeredForms(
  here: RequestContext,
  forms: readonly (TriedForm & { readonly carried: string })[],
  place: FormsTried,
): Promise<readonly AnsweredForm[]> {
  const answered: AnsweredForm[] = [];
  const inOrder = forms.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  for (const [index, one] of inOrder.entries()) {
    const form = formOfBlock(here, place, one.block);
    const stand = form === undefined ? null : await tried(here, form, one.answers);
    if (form === undefined || stand === null) continue;
    const by = { country: place.walk.country, on: one.on };
    const { result } = assessment(form, { answers: stand.answers, enabled: new Set(stand.enabled) }, by);
    // Two of one day are told apart by the minute.
    const at = plusMinutes(instantOf(one.on, NOON, place.walk.zone).instant, index);
    answered.push({
      title: form.title,
      on: one.on,
      carried: one.carried,
      stored: resultOf(form, result, { id: `answered ${String(index)}`, at, place, here }),
      values: codesIn(stand.answers),
    });
  }
  return answered;
}

/** What the rules hear: the result, and the answers wherever a rule asks for one of that form. */
export function deedsOfForms(
  { programme, walk }: Pick<FormsTried, 'programme' | 'walk'>,
  answered: readonly AnsweredForm[],
): readonly TimedDeed[] {
  const asked = formsAskedByRules(programme);
  return answered.flatMap(({ on, stored, values }, index) => {
    const before = answered.slice(0, index).filter((one) => one.stored.instrument === stored.instrument);
    // What is no longer answered says nothing any more.
    const fields = new Set([...before, { values }].flatMap((one) => Object.keys(one.values)));
    const results = resultsIn([stored], walk.zone).map(
      ({ instrument, scores, band }) => ({ do: 'result', instrument, scores, band, on }) as const,
    );
    const answers = asked
      .filter((block) => block.instrument === stored.instrument)
      .flatMap((block) =>
        [...fields].map(
          (field) => ({ do: 'answer', of: block.id, field, values: values[field] ?? [], on }) as const,
        ),
      );
    return [...results, ...answers];
  });
}

/** What the coach has in hand at the end of a day: of forms that were answered, and of results that were only told. */
export function resultsTried(
  here: RequestContext,
  place: FormsTried,
  {
    deeds,
    answered,
    until,
  }: {
    readonly deeds: readonly TimedDeed[];
    readonly answered: readonly AnsweredForm[];
    readonly until: CivilDate;
  },
): readonly StoredResult[] {
  const told = deeds.flatMap((deed, index) => {
    const form = deed.do === 'result' ? formNamed(here, place.work, deed.instrument) : undefined;
    if (deed.do !== 'result' || form === undefined) return [];
    const by = { country: place.walk.country, on: deed.on };
    const { result } = assessmentOfScores(form, deed.scores, by);
    const at = instantOf(deed.on, deed.at ?? NOON, place.walk.zone).instant;
    return [
      { on: deed.on, stored: resultOf(form, result, { id: `told ${String(index)}`, at, place, here }) },
    ];
  });
  return [...told, ...answered]
    .filter((one) => one.on <= until)
    .map((one) => one.stored)
    .toSorted((one, other) => (one.answeredAt < other.answeredAt ? -1 : 1));
}

/** A form filled in to see what it does: nothing is kept, and the answers go back and forth with the page alone. */
import { redirect } from 'react-router';
import { zone } from '#kernel/dates.ts';
import {
  answersLeadToSafety,
  assessment,
  certaintyText,
  cannotTellText,
  draftView,
  type Instrument,
  raisedFlags,
  readForm,
} from '#modules/instruments/public.ts';
import { typedAnswers, withoutTurn } from '#modules/instruments/rules/draft-answers.ts';
import type { Answers } from '#modules/instruments/rules/form.ts';
import { readKey } from '#modules/instruments/rules/places.ts';
import { asFields, type Fields } from '#modules/instruments/rules/fields.ts';
import { numberText } from '#platform/i18n.ts';
import type { RequestContext } from '../context.ts';
import { readPosted } from '../forms/posted-page.server.ts';
import { field, fieldList, orPage, run } from '../shell/requests.ts';
import type { AtWork } from '../work/staff-frame.server.ts';
import { formAddress, formWithCode } from './form-code.server.ts';
import { flagRows } from './scoring-words.ts';
import { instrumentsTexts } from './texts/texts.ts';
import { triedFiles } from './tried-files.ts';

/** The form, for whoever may see it. One whose questions may not be shown is not tried. */
export async function formToTry(
  here: RequestContext,
  request: Request,
  about: { work: AtWork; code: string | undefined },
) {
  const which = formWithCode(here, about.work.actor, about.code);
  const { instrument } = orPage(here, request, await run(here, readForm(here.app.library), which));
  if (instrument.entry === 'score') throw redirect(formAddress(here, instrument));
  return instrument;
}

/** How the form stands with these answers. */
export async function tried(here: RequestContext, form: Instrument, answers: Answers) {
  const view = await draftView(here.app.forms, form, { answers });
  return view.ok
    ? {
        answers: view.value.answers,
        all: view.value.all,
        enabled: view.value.enabled,
        problems: view.value.problems,
      }
    : null;
}
export type Stand = NonNullable<Awaited<ReturnType<typeof tried>>>;

/** What stands there before anybody has answered; nothing where that cannot be worked out. */
export async function begun(here: RequestContext, form: Instrument) {
  const initial = await here.app.forms.initial(form);
  return tried(here, form, initial.ok ? initial.value : {});
}

/** Whose limits hold, and on which day. */
type JudgedBy = Parameters<typeof assessment>[2];

/** Score, level, limits and flags, as they would be told. */
function judged(here: RequestContext, form: Instrument, about: { stand: Stand; by: JudgedBy }) {
  const { language } = here;
  const { stand, by } = about;
  const enabled = new Set(stand.enabled);
  const { result, known } = assessment(form, { answers: stand.answers, enabled }, by);
  const scales = result.kind === 'cannot-tell' ? [] : result.scales;
  const flags = raisedFlags(form, known);
  return {
    said:
      result.kind === 'cannot-tell'
        ? cannotTellText(result, language)
        : result.kind === 'band'
          ? result.title[language]
          : null,
    meaning: result.kind === 'band' ? result.meaning[language] : null,
    professional: result.kind === 'band' ? result.professional[language] : null,
    level: result.kind === 'band' ? result.level : null,
    limits:
      result.kind === 'band'
        ? `${result.cutoffs.id}: ${result.cutoffs.limit[language]} ${result.cutoffs.source[language]} ${certaintyText(result.cutoffs.certainty, language)}`
        : null,
    scores: scales.map((scale) => ({
      code: scale.score,
      title: scale.title[language],
      value: `${numberText(language, scale.value)} ${scale.unit[language]}`.trim(),
    })),
    hasScores: form.scores.some((rule) => !rule.hidden),
    flags: flagRows({ ...form, flags }, language),
  };
}

export type Judged = ReturnType<typeof judged>;

/** What the page says, as answers; one repetition less where its button was pressed. */
function answersIn(here: RequestContext, form: Instrument, posted: Fields): Answers {
  const keys = fieldList(posted, 'k');
  const known = keys.filter((key) => readKey(key).at.every((turn) => turn < 100));
  const typed = typedAnswers(form, known, { fields: posted, zone: zone(here.site.zone) });
  const standing = (changes: typeof typed): Answers =>
    Object.fromEntries(
      Object.entries(changes).flatMap(([key, answer]) => (answer === null ? [] : [[key, answer] as const])),
    );
  const gone = /^(.+)#(\d{1,3})$/.exec(field(posted, 'remove'));
  if (gone === null) return standing(typed);
  const { linkId, at } = readKey(gone[1] ?? '');
  const less = withoutTurn(form, standing(typed), { group: linkId, at, turn: Number(gone[2]) });
  return standing({ ...typed, ...less });
}

/** The posted page, worked out. */
export async function takeTry(
  here: RequestContext,
  request: Request,
  about: { form: Instrument; work: AtWork },
) {
  const { form, work } = about;
  const { posted, files } = await readPosted(request);
  return takenFrom(here, { form, posted, files, by: { country: work.unit.country, on: work.today } });
}

/** What was filled in, as it stands and as it is judged. */
export async function takenFrom(
  here: RequestContext,
  about: { form: Instrument; posted: Fields; files: ReadonlyMap<string, File>; by: JudgedBy },
) {
  const { form, posted, files, by } = about;
  const chosen = await triedFiles(form, posted, files);
  const answers = { ...answersIn(here, form, posted), ...chosen.answers };
  const stand = await tried(here, form, answers);
  const more = field(posted, 'more');
  const isFile = field(posted, 'upload') !== '' || field(posted, 'removeFile') !== '';
  const isChange = isFile || chosen.problem !== null || more !== '' || field(posted, 'remove') !== '';
  // After a repetition was taken away the fields speak of other places than they did.
  const fields = field(posted, 'remove') === '' ? posted : asFields(answers);
  return {
    stand,
    fields,
    more: more === '' ? null : more,
    isChange,
    chosenFiles: chosen.carried,
    fileProblem: chosen.problem,
    calls: stand !== null && answersLeadToSafety(form, stand.answers, by),
    result: stand === null || isChange ? null : judged(here, form, { stand, by }),
  };
}

export function tryHeading(here: RequestContext, form: Instrument): string {
  return instrumentsTexts(here.language).tryOut.heading({ form: form.title[here.language] });
}

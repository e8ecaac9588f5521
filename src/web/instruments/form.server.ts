/** Everything there is to say about one version of a form, in the words of the page. */
import type { Language } from '#kernel/actor.ts';
import { civilDate, civilIn, type Instant, type Zone } from '#kernel/dates.ts';
import { longDate, shortDate } from '#kernel/dates-format.ts';
import { questionsOf, readForm, type WholeForm } from '#modules/instruments/public.ts';
import { cutoffsFor } from '#modules/instruments/rules/band.ts';
import { canBeOrdered } from '#modules/instruments/rules/order-state.ts';
import { certaintyText } from '#modules/instruments/texts/sentences.ts';
import { listText } from '#platform/i18n.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import type { AtWork } from '../work/staff-frame.server.ts';
import { formAddress, formWithCode } from './form-code.server.ts';
import {
  isUnknown,
  languagesOf,
  languageWords,
  licenceWords,
  STANDING_TAGS,
  standingOf,
} from './form-facts.ts';
import { bandRows, flagRows, limitSets, scoreRows } from './scoring-words.ts';
import { instrumentsTexts, SAID } from './texts/texts.ts';
import { wordingOf, wordingLanguage } from './wording.ts';

interface Said {
  readonly language: Language;
  readonly zone: Zone;
}

function dayWords(at: Instant | null | undefined, { language, zone }: Said): string | null {
  return at === null || at === undefined ? null : longDate(civilIn(at, zone).date, language);
}

function rightsOf({ instrument, permissions }: WholeForm, language: Language) {
  const words = instrumentsTexts(language);
  const { licence } = instrument;
  const unofficial = licence.unofficialTranslations.map((one) => words.languageNames[one]);
  return {
    ...licenceWords(licence, language),
    isConfirmed: licence.standing === 'confirmed',
    certainty: isUnknown(licence) ? null : certaintyText(licence.certainty, language),
    citation: licence.citation,
    source: licence.source,
    note: licence.note[language],
    unofficial: unofficial.length === 0 ? null : listText(language, unofficial),
    permissions: permissions.map((one) =>
      words.rights.permission({
        by: one.givenBy,
        day: shortDate(civilDate(one.from), language),
        reference: one.reference,
      }),
    ),
  };
}

function factsOf(form: WholeForm, said: Said) {
  const { language } = said;
  const words = instrumentsTexts(language).form;
  const { instrument, days, from } = form;
  const paging = instrument.paging === 'steps' ? words.steps : words.whole;
  const count = words.countQuestions({ count: questionsOf(instrument).length });
  const dated = (
    [
      [words.brought, days?.madeAt],
      [words.published, days?.publishedAt],
      [words.retired, days?.retiredAt],
    ] as const
  ).flatMap(([key, at]) => {
    const value = dayWords(at, said);
    return value === null ? [] : [{ key, value }];
  });
  return [
    { key: instrumentsTexts(language).list.version, value: instrument.version },
    { key: words.from, value: from === 'own' ? words.own : words.service },
    ...dated,
    {
      key: words.questions,
      value: instrument.entry === 'score' ? words.onlyScores : `${count}, ${paging}`,
    },
    { key: instrumentsTexts(language).list.languages, value: languageWords(instrument, language) },
    { key: words.name, value: `${instrument.name} ${instrument.version}` },
  ];
}

/** What can be done with the version, and what stands in the way. */
function doingOf({ instrument, may, gate, from }: WholeForm, work: AtWork) {
  return {
    publish: may.publish,
    retire: may.retire,
    permit:
      may.permit &&
      (gate === 'licence-needs-permission' ||
        gate === 'licence-unconfirmed' ||
        gate === 'licence-score-only'),
    stopped: gate === 'open' ? null : gate,
    isDraft: from === 'own' && instrument.status === 'draft',
    isClosed: from === 'service' && instrument.status === 'draft',
    notOrdered:
      instrument.entry === 'items' &&
      instrument.status !== 'retired' &&
      !canBeOrdered({ ...instrument, status: 'active' }, work.unit.country),
  };
}

/** The page's data; foreign and missing look the same. */
export async function formPage(
  here: RequestContext,
  request: Request,
  about: { work: AtWork; code: string | undefined },
) {
  const { work, code } = about;
  const { language, app } = here;
  const which = formWithCode(here, work.actor, code);
  const form = orPage(here, request, await run(here, readForm(app.library), which));
  const { instrument } = form;
  const words = instrumentsTexts(language);
  const query = new URL(request.url).searchParams;
  const standing = standingOf(form);
  const languages = languagesOf(instrument);
  const shown = wordingLanguage(query.get('words'), language);
  const address = formAddress(here, instrument);
  const today = { country: work.unit.country, on: work.today };
  return {
    address,
    title: instrument.title[language],
    description: instrument.description[language],
    standing: { kind: STANDING_TAGS[standing], text: words.standings[standing] },
    said: SAID.find((one) => one === query.get('said')) ?? null,
    facts: factsOf(form, { language, zone: work.zone }),
    hasSafety: instrument.safety === 'always',
    mayTry: instrument.entry === 'items',
    rights: rightsOf(form, language),
    doing: doingOf(form, work),
    today: work.today,
    versions: form.versions.map((one) => ({
      version: one.version,
      href: formAddress(here, one),
      isThis: one.version === instrument.version,
      standing: words.standings[standingOf({ instrument: one, days: form.days })],
    })),
    scoringVersion: instrument.scoringVersion,
    scorings: form.scorings.map((one) =>
      words.scoring.since({
        version: one.instrument.scoringVersion,
        day:
          form.days === null || one.since !== form.days.madeAt
            ? dayWords(one.since, { language, zone: work.zone })
            : null,
      }),
    ),
    scores: scoreRows(instrument, language),
    bands: bandRows(instrument, language),
    limits: limitSets(instrument, { language, today: cutoffsFor(instrument, today)?.id ?? null }),
    flags: flagRows(instrument, language),
    wording: {
      rows: wordingOf(instrument, { language: shown, words, missing: languages.missing[shown] }),
      shown,
      fallback: languages.own === undefined ? words.wording.ownLanguage : words.languageNames[languages.own],
      choices: (['sv', 'fi', 'en'] as const).map((one) => ({
        href: `${address}?words=${one}#wording`,
        text: words.languageNames[one],
        isCurrent: one === shown,
      })),
    },
  };
}

export type FormPageData = Awaited<ReturnType<typeof formPage>>;

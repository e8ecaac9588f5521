/** The library as a list, narrowed by where a form comes from and by a part of its name. */
import type { Language } from '#kernel/actor.ts';
import { civilIn, type Zone } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import { readForms, type SeenForm } from '#modules/instruments/public.ts';
import { compareTexts } from '#platform/i18n.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import type { AtWork } from '../work/staff-frame.server.ts';
import { formAddress } from './form-code.server.ts';
import { isInEveryLanguage, languageWords, licenceWords, STANDING_TAGS, standingOf } from './form-facts.ts';
import { instrumentsTexts, type Selection, SELECTIONS } from './texts/texts.ts';

const LONGEST_SEARCH = 100;

/** The day of the latest thing that happened to it; null for what is shipped. */
function sinceOf({ days }: SeenForm, zone: Zone, language: Language): string | null {
  const at = days?.retiredAt ?? days?.publishedAt ?? days?.madeAt;
  return at === undefined ? null : shortDate(civilIn(at, zone).date, language);
}

function isFound(form: SeenForm, wanted: string, language: Language): boolean {
  const plain = (text: string) => text.toLocaleLowerCase(language);
  const { title, name } = form.instrument;
  return [title[language], name].some((text) => plain(text).includes(plain(wanted)));
}

export async function formList(here: RequestContext, request: Request, work: AtWork) {
  const { language, app } = here;
  const { forms, mayMake } = orPage(here, request, await run(here, readForms(app.library), {}));
  const query = new URL(request.url).searchParams;
  const selection = SELECTIONS.find((one) => one === query.get('which')) ?? 'all';
  const wanted = (query.get('name') ?? '').trim().slice(0, LONGEST_SEARCH);
  const words = instrumentsTexts(language);
  const among = (which: Selection) => forms.filter((one) => which === 'all' || one.from === which);
  const base = `/${language}/work/instruments`;
  const address = (which: Selection) => {
    const asked = new URLSearchParams();
    if (which !== 'all') asked.set('which', which);
    if (wanted !== '') asked.set('name', wanted);
    return asked.size === 0 ? base : `${base}?${asked.toString()}`;
  };
  const rows = among(selection)
    .filter((one) => wanted === '' || isFound(one, wanted, language))
    .toSorted(
      (one, other) =>
        compareTexts(language, one.instrument.title[language], other.instrument.title[language]) ||
        compareTexts(language, one.instrument.version, other.instrument.version),
    )
    .map((one) => {
      const standing = standingOf(one);
      return {
        href: formAddress(here, one.instrument),
        title: one.instrument.title[language],
        version: one.instrument.version,
        standing: { kind: STANDING_TAGS[standing], text: words.standings[standing] },
        licence: licenceWords(one.instrument.licence, language),
        languages: isInEveryLanguage(one.instrument)
          ? words.list.everyLanguage
          : languageWords(one.instrument, language),
        since: sinceOf(one, work.zone, language),
      };
    });
  return {
    rows,
    mayMake,
    base,
    wanted,
    selection,
    selections: SELECTIONS.map((which) => ({
      href: address(which),
      text: words.list.selections[which],
      isCurrent: which === selection,
      count: among(which).length,
    })),
    hasOwn: forms.some((one) => one.from === 'own'),
  };
}

/** All answers of a form, read through before they are sent. */
import type { Language } from '#kernel/actor.ts';
import { answersInWords, type DraftView, type Instrument, problemText } from '#modules/instruments/public.ts';
import { placesOf, readKey } from '#modules/instruments/rules/places.ts';
import type { RequestContext } from '../context.ts';
import { pageAddress, pageWith } from './form-pages.ts';
import { liveOf } from './live.server.ts';
import { draftOf, type Filling, formOf } from './player.server.ts';

/** Every answer in words, with the way back to change it, and what stands in the way of sending. */
export function inWords(
  form: Instrument,
  found: Pick<DraftView, 'all' | 'enabled' | 'problems'>,
  at: { readonly base: string; readonly language: Language },
) {
  const places = placesOf(form).byLinkId;
  const asked = found.enabled.filter((key) => {
    const item = places.get(readKey(key).linkId)?.item;
    return item !== undefined && item.type !== 'group' && item.type !== 'display' && !item.hidden;
  });
  const rows = answersInWords(form, { answers: found.all, asked }, at.language);
  const placeOf = (key: string) => `${pageAddress(at.base, pageWith(form, key))}#${key}`;
  return {
    rows: rows.map((row) => ({ ...row, href: placeOf(row.key) })),
    problems: found.problems.map((problem) => ({
      href: problem.key === '' ? at.base : placeOf(problem.key),
      question: rows.find((row) => row.key === problem.key)?.question ?? '',
      message: problemText(problem, at.language),
    })),
  };
}

export async function showReview(here: RequestContext, request: Request, at: Filling) {
  const { draft, view: found, behalf } = await draftOf(here, request, at);
  const form = formOf(here, draft);
  return {
    heading: form.title[here.language],
    ...inWords(form, found, { base: at.base, language: here.language }),
    orderId: draft.orderId,
    base: at.base,
    list: at.list,
    live: liveOf(here, at, { form, all: found.all, revision: draft.revision, page: 'review', unsaved: [] }),
    instrument: form,
    answers: found.answers,
    behalf,
  };
}

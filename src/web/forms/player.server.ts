/** Filling in, page by page: what is shown, and what is taken from a posted page. The same for the person and for staff. */
import { data, redirect } from 'react-router';
import { civilIn, plusDays, zone } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { done } from '#kernel/outcome.ts';
import {
  addFile,
  type DraftView,
  dropForm,
  type Instrument,
  readDraft,
  removeFile,
  saveAnswers,
} from '#modules/instruments/public.ts';
import { conditionsOf } from '#modules/instruments/rules/conditions.ts';
import { strangeKeys } from '#modules/instruments/rules/draft-answers.ts';
import type { Answers } from '#modules/instruments/rules/form.ts';
import { keyOf, placesOf, readKey, repetitionsOf } from '#modules/instruments/rules/places.ts';
import type { Fields } from '#modules/instruments/rules/fields.ts';
import type { Problem } from '#modules/instruments/rules/validate.ts';
import type { RequestContext } from '../context.ts';
import { field, fieldList, orPage, run } from '../shell/requests.ts';
import {
  askedPages,
  type FormPage,
  keysOn,
  pageAddress,
  pageNumber,
  pageOf,
  resumeAt,
  takesFiles,
  WHOLE,
} from './form-pages.ts';
import { callsForSafety, safetyFirst } from '../safety/safety-first.server.ts';
import { heldPage } from './held-post.server.ts';
import { liveOf } from './live.server.ts';
import { type ConflictShown, localFields, shownConflicts } from './local-fields.server.ts';
import { answerFields, readPosted } from './posted-page.server.ts';
import { readStaffDraft, withBehalf } from './staff-draft.server.ts';
import { FILE_PROBLEMS, type FileProblem } from './texts/player-texts.ts';

export interface Filling {
  readonly residentId: string;
  readonly draftId: string;
  /** Address of the form that is filled in, without a page. */
  readonly base: string;
  /** Where the list of forms is. */
  readonly list: string;
  /** Where all answers are read through before they are sent. */
  readonly review: string;
  /** What asks for the form; absent: a unit, or the person by themselves. */
  readonly askedBy?: 'step' | 'follow-up';
  /** Where the browser saves answers one by one; absent where its pages do without that. */
  readonly save?: string;
  /** Where sending leads; absent: to what the answers show. */
  readonly then?: string;
}

export function formOf(here: RequestContext, draft: { instrument: string; version: string }): Instrument {
  const form = here.app.library.instrument(draft.instrument, draft.version);
  if (form === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  return form;
}

/** With who the person is where staff fill in: one reading of the person, one row of the log. */
async function readShown(here: RequestContext, which: Pick<Filling, 'residentId' | 'draftId'>) {
  if (here.actor.kind === 'staff')
    return run(here, readStaffDraft(here.app), { ...which, language: here.language });
  const own = await run(here, readDraft(here.app), which);
  return own.ok ? done(withBehalf(own.value, null)) : own;
}

/** The draft as it stands. One that is gone leads back to the list; a form that cannot be worked out says so there. */
export async function draftOf(here: RequestContext, request: Request, at: Filling) {
  const { residentId, draftId } = at;
  const found = await readShown(here, { residentId, draftId });
  if (!found.ok && (found.refusal === 'form-too-slow' || found.refusal === 'expression-failed'))
    throw redirect(`${at.list}?said=troubled`);
  return orPage(here, request, found);
}

/** One more repetition of a group is shown before it has answers: what would be asked in it. */
function withMore(form: Instrument, found: { all: Answers; enabled: readonly string[] }, more: string) {
  const { linkId, at } = readKey(more);
  const group = placesOf(form).byLinkId.get(linkId)?.item;
  if (group?.type !== 'group' || !group.repeats) return found.enabled;
  const turn = repetitionsOf(group, at, found.all);
  return [...found.enabled, ...group.items.map((item) => keyOf(item.linkId, [...at, turn]))];
}

/**
 * Where the form always shows the lines to call; and where it may be kept on a device, if some answer leads to them: without
 * a network nobody can be led there.
 */
function showsSafety(form: Instrument, page: FormPage): boolean {
  return form.safety === 'always' || (page.number === WHOLE && form.flags.some((rule) => rule.opensSafety));
}

export async function showPage(here: RequestContext, request: Request, at: Filling) {
  const { draft, view: found, behalf } = await draftOf(here, request, at);
  const form = formOf(here, draft);
  const asked = askedPages(form, found.enabled);
  const wanted = pageNumber(request);
  // Taken up again, here or on another device: at the question where it was left.
  if (wanted === null && draft.at !== null) {
    const { page, key } = resumeAt(form, draft.at, found);
    throw redirect(`${pageAddress(at.base, page)}#${encodeURIComponent(key)}`);
  }
  const isWhole = wanted === WHOLE;
  const page = isWhole ? pageOf(form, WHOLE) : (asked.find((one) => one.number === wanted) ?? asked[0]);
  if (page === undefined) throw redirect(at.review);
  const place = asked.indexOf(page);
  const query = new URL(request.url).searchParams;
  const more = query.get('more');
  const where = zone(here.site.zone);
  const days = here.app.packs[here.site.country].forms.draftDays;
  const before = asked[place - 1];
  const saved = localFields(form, found.all, where);
  const posted = heldPage(here, request, at.draftId);
  const onPage = new Set(keysOn(page, found.enabled));
  const held = posted !== null && posted.keys.some((key) => onPage.has(key)) ? posted : null;
  const revision = held === null ? draft.revision : Math.min(held.revision, draft.revision);
  const unsaved = held?.keys ?? [];
  return {
    heading: form.title[here.language],
    items: page.items,
    all: found.all,
    fields: held === null ? saved : held.over(saved),
    enabled: more === null ? found.enabled : withMore(form, found, more),
    more,
    revision,
    isHeld: held !== null,
    live: liveOf(here, at, { form, all: found.all, revision, page: page.number, unsaved }),
    step: place + 1,
    of: isWhole ? 1 : asked.length,
    files: takesFiles(page),
    action: pageAddress(at.base, page.number),
    back: before === undefined ? null : pageAddress(at.base, before.number),
    base: at.base,
    list: at.list,
    askedBy: at.askedBy ?? null,
    /** Without the service it is not known what all of the form asks. */
    asksLater: isWhole && conditionsOf(form) === null,
    moreAsked: query.has('asked'),
    safety: showsSafety(form, page) ? here.app.library.safety(here.site.country) : undefined,
    licence: form.licence,
    endsOn: longDate(plusDays(civilIn(draft.savedAt, where).date, days), here.language),
    byResident: draft.filledBy === 'resident',
    behalf,
  };
}

/** What was wrong with a posted page, with everything as it was written. */
export interface NotTaken {
  readonly fields: Fields;
  readonly problems: readonly Problem[];
  readonly conflicts: readonly ConflictShown[];
  readonly fileProblem: { readonly key: string; readonly problem: FileProblem } | null;
  readonly revision: number;
}

/** The files of a posted page, one after the other; the first that cannot be taken is told. */
async function takeFiles(here: RequestContext, at: Filling, files: ReadonlyMap<string, File>) {
  for (const [name, file] of files) {
    if (!name.endsWith('.file')) continue;
    const key = name.slice(0, -'.file'.length);
    const content = new Uint8Array(await file.arrayBuffer());
    const { residentId, draftId } = at;
    const input = { residentId, draftId, key, name: file.name, content };
    const added = await run(here, addFile(here.app), input);
    if (added.ok) continue;
    const problem = FILE_PROBLEMS.find((one) => one === added.refusal);
    if (problem !== undefined) return { key, problem };
    throw data({ refusal: 'bad-input' }, { status: 400 });
  }
  return null;
}

/** Keeps what the page says, and goes where its button leads. */
export async function takePage(here: RequestContext, request: Request, at: Filling) {
  const { posted, files } = await readPosted(request);
  const { residentId, draftId } = at;
  const fileProblem = await takeFiles(here, at, files);
  const keys = fieldList(posted, 'k');
  const remove = field(posted, 'remove');
  const revision = Number(field(posted, 'revision'));
  const saving = await run(here, saveAnswers(here.app), {
    residentId,
    draftId,
    language: here.language,
    revision: Number.isInteger(revision) && revision >= 0 ? revision : 0,
    written: {
      kind: 'fields',
      keys,
      fields: answerFields(posted, keys),
      zone: here.site.zone,
      without: remove === '' ? null : remove,
    },
    at: keys.at(-1) ?? null,
  });
  if (!saving.ok && saving.refusal === 'bad-answers') throw data({ refusal: 'bad-input' }, { status: 400 });
  const saved = orPage(here, request, saving);
  const form = formOf(here, saved);
  const again = (more: Partial<NotTaken>, status: number) =>
    data<NotTaken>(
      { fields: posted, problems: [], conflicts: [], fileProblem: null, revision: saved.revision, ...more },
      { status },
    );
  if (saved.kind === 'answers-changed')
    return again({ conflicts: shownConflicts(form, here, saved.conflicts) }, 409);
  if (fileProblem !== null) return again({ fileProblem }, 422);
  const same = pageAddress(at.base, pageNumber(request) ?? 1);
  const upload = field(posted, 'upload');
  if (upload !== '' && !files.has(`${upload}.file`))
    return again({ fileProblem: { key: upload, problem: 'file-empty' } }, 422);
  const removeOne = field(posted, 'removeFile');
  if (removeOne !== '') await run(here, removeFile(here.app), { residentId, draftId, file: removeOne });
  if (upload !== '' || removeOne !== '' || remove !== '') return redirect(same, 303);
  const more = field(posted, 'more');
  if (more !== '') return redirect(`${same}&more=${encodeURIComponent(more)}`, 303);
  const { before, view } = saved;
  if (view === null) return redirect(`${at.list}?said=troubled`, 303);
  // The browser saved the answer that calls for help before the page was posted, and offered the lines beside it.
  const wasTold = field(posted, 'help') !== '';
  return goOn(here, request, { at, form, before, view, keys, wasTold, again });
}

interface Taken {
  readonly at: Filling;
  readonly form: Instrument;
  readonly before: Answers;
  readonly view: DraftView;
  /** What the page asked. */
  readonly keys: readonly string[];
  readonly wasTold: boolean;
  readonly again: (more: Partial<NotTaken>, status: number) => ReturnType<typeof data<NotTaken>>;
}

/** To the next page; to the same where its answers have led to more, or something is missing; to the crisis lines first. */
function goOn(
  here: RequestContext,
  request: Request,
  { at, form, before, view, keys, wasTold, again }: Taken,
) {
  const page = pageOf(form, pageNumber(request) ?? 1);
  if (page === undefined) return redirect(at.base, 303);
  // At the answer that calls for it, once: who goes on is not led there with every page.
  const calls =
    here.actor.kind === 'resident' &&
    (wasTold || !callsForSafety(here, [{ instrument: form, answers: before }])) &&
    callsForSafety(here, [{ instrument: form, answers: view.answers }]);
  const to = (then: string) => redirect(safetyFirst(here, { calls, then }), 303);
  const same = pageAddress(at.base, page.number);
  const asked = keysOn(page, view.enabled);
  const problems = view.problems.filter(({ key }) => asked.includes(key));
  // What the answers on this page have led to is asked before what is missing is told.
  const isNew = asked.some(
    (key) => !keys.includes(key) && !Object.hasOwn(view.all, key) && strangeKeys(form, [key]).length === 0,
  );
  if (isNew && problems.every(({ key }) => !keys.includes(key))) return to(`${same}&asked`);
  if (problems.length > 0) return calls ? to(same) : again({ problems }, 422);
  const next = askedPages(form, view.enabled).find((one) => one.number > page.number);
  const isLast = next === undefined || page.number === WHOLE;
  return to(isLast ? at.review : pageAddress(at.base, next.number));
}

export async function putAway(here: RequestContext, request: Request, at: Filling) {
  const { residentId, draftId } = at;
  orPage(here, request, await run(here, dropForm(here.app), { residentId, draftId }));
  return redirect(`${at.list}?said=dropped`, 303);
}

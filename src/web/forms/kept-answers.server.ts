/** Answers that the browser saves while a person fills in a form: JSON in, JSON out, by the same command as a posted page. */
import * as z from 'zod';
import { civilIn, zone } from '#kernel/dates.ts';
import { clock } from '#kernel/dates-format.ts';
import { answersInWords, problemText, saveAnswers } from '#modules/instruments/public.ts';
import { allItems } from '#modules/instruments/rules/form.ts';
import { readKey } from '#modules/instruments/rules/places.ts';
import type { RequestContext } from '../context.ts';
import { callsForSafety, safetyFirst } from '../safety/safety-first.server.ts';
import { run } from '../shell/requests.ts';
import { pageAddress, pageOf } from './form-pages.ts';
import { type ConflictShown, shownConflicts } from './local-fields.server.ts';
import { type Filling, formOf } from './player.server.ts';
import { playerTexts } from './texts/player-texts.ts';

/** What the browser is told after a saving. */
export interface Kept {
  readonly revision: number;
  /** When it was saved, in words. */
  readonly said: string;
  readonly conflicts: readonly ConflictShown[];
  /** Keys of the page that are asked now; null where the form cannot be worked out. */
  readonly asked: readonly string[] | null;
  /** What is calculated on the page, in words. */
  readonly read: Readonly<Record<string, string>>;
  /** What is wrong in the answers of the page; not what is missing, which is told when the person goes on. */
  readonly problems: readonly { readonly key: string; readonly message: string }[];
  /** The page with the crisis lines, where these answers call for it and those before did not. */
  readonly help: string | null;
}

// A page of ours stays far below; what saveAnswers takes is bounded field by field.
const LONGEST_BODY = 1_000_000;

const Sent = z.strictObject({
  revision: z.int().min(0),
  page: z.int().min(0).max(9999),
  keys: z.array(z.string()).min(1).max(2000),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  at: z.string().nullable(),
});

async function readSent(request: Request): Promise<z.infer<typeof Sent> | null> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return null;
  const text = await request.text();
  if (text.length > LONGEST_BODY) return null;
  try {
    const read = Sent.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function refusal(name: string, status: number): Response {
  return Response.json({ refusal: name }, { status });
}

/** Saves and says how the page stands. 401 `signed-out`, 404 `gone` (sent, removed, or somebody else's), 400 `bad-input`. */
export async function keepAnswers(here: RequestContext, request: Request, at: Filling): Promise<Response> {
  const sent = await readSent(request);
  if (sent === null) return refusal('bad-input', 400);
  const saved = await run(here, saveAnswers(here.app), {
    residentId: at.residentId,
    draftId: at.draftId,
    language: here.language,
    revision: sent.revision,
    written: { kind: 'fields', keys: sent.keys, fields: sent.fields, zone: here.site.zone, without: null },
    at: sent.at,
  });
  if (!saved.ok)
    return saved.refusal === 'not-found' || saved.refusal === 'form-unknown'
      ? refusal('gone', 404)
      : refusal(saved.refusal, 400);
  const form = formOf(here, saved.value);
  const { view, before, conflicts, revision } = saved.value;
  const page = pageOf(form, sent.page);
  const names = new Set(allItems(page?.items ?? []).map((item) => item.linkId));
  const onPage = (key: string) => names.has(readKey(key).linkId);
  const asked = view === null ? null : view.enabled.filter(onPage);
  const rows = answersInWords(form, { answers: view?.all ?? {}, asked: asked ?? [] }, here.language);
  const derived = new Set(
    allItems(page?.items ?? []).flatMap((item) =>
      item.type !== 'group' && item.type !== 'display' && item.calculated !== undefined ? [item.linkId] : [],
    ),
  );
  const calls =
    here.actor.kind === 'resident' &&
    view !== null &&
    !callsForSafety(here, [{ instrument: form, answers: before }]) &&
    callsForSafety(here, [{ instrument: form, answers: view.answers }]);
  const words = playerTexts(here.language).live;
  const { time } = civilIn(here.app.clock.now(), zone(here.site.zone));
  const kept: Kept = {
    revision,
    said: words.saved({ time: clock(time, here.language) }),
    conflicts: shownConflicts(form, here, conflicts),
    asked,
    read: Object.fromEntries(
      rows.flatMap(({ key, answer }) =>
        derived.has(readKey(key).linkId) ? [[key, answer ?? playerTexts(here.language).notYet]] : [],
      ),
    ),
    problems: (view?.problems ?? [])
      .filter(({ key, problem }) => problem !== 'required' && onPage(key))
      .map((problem) => ({ key: problem.key, message: problemText(problem, here.language) })),
    help: calls ? safetyFirst(here, { calls, then: pageAddress(at.base, sent.page) }) : null,
  };
  return Response.json(kept);
}

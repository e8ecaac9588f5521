/** The page where a walk is changed for one person: what it is read from, and what is done there. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router';
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn, parseCivilDate, plusDays } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import {
  adjustWalk,
  END_REASONS,
  type EnrolmentId,
  endWalk,
  handOverWalk,
  moveWalkOn,
  offersFor,
  openRoad,
  pauseWalk,
  readHandovers,
  resumeWalk,
  takeBackHandover,
  type WalkParts,
} from '#modules/enrolments/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { modulesOf, type VersionId } from '#modules/programmes/public.ts';
import { command } from '#platform/command.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { shellTexts } from '../shell/texts/texts.ts';
import { sayIn } from '../walk/rules/said.ts';
import { readHead } from '../work/person-head.server.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { programmeName } from './programme-name.server.ts';
import type { ChangeProblem } from './texts/change-texts.ts';

function readChangePage(parts: WalkParts) {
  return command({
    name: 'work.read-walk-to-change',
    input: z.strictObject({
      residentId: idSchema<'resident'>(),
      enrolmentId: idSchema<'enrolment'>(),
      language: z.enum(LANGUAGES),
      /** The version whose parts are looked through. */
      from: idSchema<'programme-version'>().nullable(),
    }),
    async run(context, { residentId, enrolmentId, language, from }) {
      const { actor } = context;
      if (actor.kind !== 'staff') {
        context.reference('staff-only');
        return refused('not-found');
      }
      const opened = await openRoad(
        context,
        parts,
        { residentId, enrolmentId: enrolmentId as EnrolmentId },
        'read',
      );
      if (!opened.ok) return opened;
      const { tx, enrolment, programme, version } = opened.value;
      const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
      if (unit === undefined || enrolment.holder !== unit.id || enrolment.state === 'ended')
        return refused('not-found');
      const today = civilIn(context.now, unit.zone).date;
      const head = await readHead(tx, { now: context.now, today, language });
      if (head === null) return refused('not-found');
      const units = await allUnits(tx.db);
      const handover = (await readHandovers(tx)).find(
        (one) => one.enrolmentId === enrolment.id && one.holder === unit.id && one.from === unit.id,
      );
      const say = sayIn(programme, { language, readIn: null });
      const offers = offersFor(parts, unit, 'staff').filter(
        (offer) => offer.programme.code !== enrolment.programme,
      );
      const chosen = offers.find((offer) => offer.version.id === from);
      const source =
        chosen === undefined ? undefined : await parts.programmes.content(chosen.version.id as VersionId);
      const sourceSay = source === undefined ? say : sayIn(source, { language, readIn: null });
      return done({
        head,
        name: programmeName(version.card, language),
        state: enrolment.state,
        tomorrow: plusDays(today, 1),
        units: units
          .filter((one) => one.organisationId === unit.organisationId && one.id !== unit.id)
          .map((one) => ({ value: one.id, label: one.names[language] })),
        handover:
          handover === undefined
            ? null
            : {
                id: handover.id,
                state: handover.state,
                unit: units.find((one) => one.id === handover.to)?.names[language] ?? '',
                day: shortDate(civilIn(handover.settledAt ?? handover.askedAt, unit.zone).date, language),
              },
        hasMaintenance:
          enrolment.maintenanceFrom === null &&
          programme.phases.some((phase) => phase.kind === 'maintenance'),
        modules: modulesOf(programme).map(({ id, title }) => ({ value: id, label: say(title).text })),
        phases: programme.phases.map(({ id, title }) => ({ value: id, label: say(title).text })),
        offers: offers.map((offer) => ({
          value: offer.version.id,
          label: programmeName(offer.version.card, language),
        })),
        from: chosen?.version.id ?? null,
        parts:
          source === undefined
            ? []
            : modulesOf(source).map(({ id, title }) => ({ value: id, label: sourceSay(title).text })),
      });
    },
  });
}

export async function loadChange({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const ids = { residentId: params['residentId'] ?? '', enrolmentId: params['enrolmentId'] ?? '' };
  const from = new URL(request.url).searchParams.get('from');
  const input = { ...ids, language: here.language, from: from === '' ? null : from };
  const found = orPage(here, request, await run(here, readChangePage(here.app), input));
  return {
    ...found,
    speaks: shellTexts(here.language).speaks[found.head.speaks],
    residentId: ids.residentId,
    at: `/${here.language}/work/people/${ids.residentId}/walks/${ids.enrolmentId}`,
    frame: await staffFrame(here, work, { place: 'walks' }),
  };
}

type Posted = Awaited<ReturnType<typeof formFields>>;
interface Ids {
  readonly residentId: string;
  readonly enrolmentId: string;
}
type Tried = Outcome<unknown, string> | { readonly problem: ChangeProblem };

/** A day that was written, or undefined. */
function dayIn(posted: Posted, name: string) {
  const read = parseCivilDate(field(posted, name).trim());
  return read.ok ? read.value : undefined;
}
const textIn = (posted: Posted, name: string) =>
  field(posted, name).replaceAll('\r\n', '\n').replaceAll('\0', '').trim();

async function writeStep(here: RequestContext, ids: Ids, posted: Posted): Promise<Tried> {
  const [title, text] = [textIn(posted, 'title'), textIn(posted, 'text')];
  if (title === '' || title.length > 200) return { problem: 'step-title' };
  if (text === '' || text.length > 10_000) return { problem: 'step-text' };
  const language = LANGUAGES.find((one) => one === field(posted, 'language')) ?? here.language;
  const change = { kind: 'step', partId: field(posted, 'module'), language, title, text };
  return run(here, adjustWalk(here.app), { ...ids, change });
}

async function addPart(here: RequestContext, ids: Ids, posted: Posted): Promise<Tried> {
  const partId = field(posted, 'part');
  if (partId === '') return { problem: 'add-module' };
  const change = {
    kind: 'add',
    partId,
    versionId: field(posted, 'version'),
    phaseId: field(posted, 'phase'),
    before: null,
  };
  const outcome = await run(here, adjustWalk(here.app), { ...ids, change });
  return !outcome.ok && outcome.refusal === 'there-already' ? { problem: 'there-already' } : outcome;
}

async function askUnit(here: RequestContext, ids: Ids, posted: Posted): Promise<Tried> {
  const [unitId, words] = [field(posted, 'unit'), textIn(posted, 'handover-words')];
  if (unitId === '' || words === '' || words.length > 2000) return { problem: 'hand-over' };
  const outcome = await run(here, handOverWalk(here.app), { ...ids, unitId, words });
  if (!outcome.ok && outcome.refusal === 'not-possible') return { problem: 'hand-over' };
  return !outcome.ok && outcome.refusal === 'blocked-here' ? { problem: 'blocked-here' } : outcome;
}

async function takeBack(here: RequestContext, ids: Ids, posted: Posted): Promise<Tried> {
  const which = { residentId: ids.residentId, handoverId: field(posted, 'handover') };
  const outcome = await run(here, takeBackHandover, which);
  return !outcome.ok && outcome.refusal === 'answered-already' ? { problem: 'answered-already' } : outcome;
}

async function endIt(here: RequestContext, ids: Ids, posted: Posted): Promise<Tried> {
  const reason = END_REASONS.find((one) => one === field(posted, 'reason'));
  const summary = textIn(posted, 'summary');
  if (reason === undefined) return { problem: 'reason' };
  if (summary.length > 10_000) return { problem: 'summary' };
  return run(here, endWalk(here.app), { ...ids, reason, summary });
}

async function carryOut(here: RequestContext, ids: Ids, posted: Posted): Promise<Tried> {
  switch (field(posted, 'form')) {
    case 'pause': {
      const until = dayIn(posted, 'until');
      if (until === undefined && field(posted, 'until').trim() !== '') return { problem: 'pause-day' };
      const outcome = await run(here, pauseWalk(here.app), { ...ids, until: until ?? null });
      return !outcome.ok && outcome.refusal === 'wrong-day' ? { problem: 'pause-day' } : outcome;
    }
    case 'resume':
      return run(here, resumeWalk(here.app), ids);
    case 'maintenance':
      return run(here, moveWalkOn(here.app), { ...ids, to: 'maintenance' });
    case 'extend': {
      const until = dayIn(posted, 'supported');
      if (until === undefined) return { problem: 'extend-day' };
      const outcome = await run(here, moveWalkOn(here.app), { ...ids, to: 'extended', until });
      return !outcome.ok && outcome.refusal === 'wrong-day' ? { problem: 'extend-day' } : outcome;
    }
    case 'hand-over':
      return askUnit(here, ids, posted);
    case 'take-back':
      return takeBack(here, ids, posted);
    case 'step':
      return writeStep(here, ids, posted);
    case 'add':
      return addPart(here, ids, posted);
    default:
      return endIt(here, ids, posted);
  }
}

/** Another window was first: told by the page, with nothing lost. */
const MEANWHILE = ['not-active', 'not-paused', 'ended', 'asked-already'];

export async function changeWalk({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const ids = { residentId: params['residentId'] ?? '', enrolmentId: params['enrolmentId'] ?? '' };
  const posted = await formFields(request);
  const tried = await carryOut(here, ids, posted);
  const written = Object.fromEntries(
    ['until', 'supported', 'module', 'title', 'text', 'reason', 'summary', 'handover-words'].map((name) => [
      name,
      field(posted, name),
    ]),
  );
  if ('problem' in tried)
    return data(
      { problem: tried.problem, written },
      { status: tried.problem === 'answered-already' ? 409 : 422 },
    );
  if (!tried.ok && MEANWHILE.includes(tried.refusal))
    return data({ problem: 'not-now' as const, written }, { status: 409 });
  orPage(here, request, tried);
  const at = `/${here.language}/work/people/${ids.residentId}/walks/${ids.enrolmentId}`;
  if (['hand-over', 'take-back'].includes(field(posted, 'form')))
    return redirect(`${at}/change#hand-over-heading`, 303);
  return redirect(`${at}?said=${field(posted, 'form') === 'end' ? 'ended' : 'changed'}`, 303);
}

export type ChangePageData = Awaited<ReturnType<typeof loadChange>>;

import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { civilIn } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { newId, type UnitId } from '#kernel/ids.ts';
import type { Instrument } from '#modules/instruments/public.ts';
import {
  ageFits,
  CONTACTS,
  livesHere,
  LONGEST_WORDS,
  reasonsToCome,
  sendReferral,
} from '#modules/referrals/public.ts';
import { answerDay } from '#modules/worklist/public.ts';
import { choiceText } from '#platform/i18n.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { callsForSafety, safetyFirst, sendOrSafety } from '../safety/safety-first.server.ts';
import { field, fieldList, formFields, orPage, run, signInFirst } from '../shell/requests.ts';
import { carryFirst, fromKept } from './answers-so-far.server.ts';
import { instrumentsIn } from './carried-answers.ts';
import { type AnswersByInstrument, progressOf } from './question-steps.ts';
import { ChooseView } from './send-choose.tsx';
import { withStep } from './send-step.ts';
import { likelyWaitAt } from './likely-wait.server.ts';
import { InformationView, OtherRoadView, WaitingView } from './send-views.tsx';
import { readSendState } from './send-state.server.ts';

/** The resident of this request. Visitors sign in first and come back; staff have no answers of their own here. */
function residentOf(here: RequestContext, request: Request) {
  if (here.actor.kind === 'visitor') throw signInFirst(here, request);
  if (here.actor.kind !== 'resident') throw data({ refusal: 'not-allowed' }, { status: 403 });
  return here.actor;
}

type About = 'checks' | 'overview';

/** What can be chosen: the self-checks, or the parts of the guided check, each with its address. */
function choicesOf({ app, site, language }: RequestContext, about: About) {
  const { country } = site;
  return about === 'overview'
    ? app.library.healthCheck(country).parts.map(({ code, title, instrument }) => ({
        code,
        title,
        instruments: [instrument],
        href: `/${language}/overview/part/${code}`,
      }))
    : app.library.checks(country).map(({ code, title, instruments }) => ({
        code,
        title,
        instruments,
        href: `/${language}/check/${code}`,
      }));
}

/** `?of=overview`: what is sent is the guided check. */
function aboutOf(request: Request): About {
  return new URL(request.url).searchParams.get('of') === 'overview' ? 'overview' : 'checks';
}

/** This page with what it is about. */
function pathOf(here: RequestContext, request: Request): string {
  return `/${here.language}/check/send${aboutOf(request) === 'overview' ? '?of=overview' : ''}`;
}

function givenTo(instruments: readonly Instrument[], answers: AnswersByInstrument) {
  return instruments.flatMap((instrument) => {
    const given = answers[instrument.name];
    return given === undefined ? [] : [{ instrument, answers: given }];
  });
}

function checksOf(here: RequestContext, about: About, answers: AnswersByInstrument) {
  return choicesOf(here, about)
    .map((check) => ({
      code: check.code,
      href: check.href,
      title: check.title[here.language],
      progress: progressOf(check.instruments, answers),
      calls: callsForSafety(here, givenTo(check.instruments, answers)),
    }))
    .filter((check) => check.progress !== 'not-begun');
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const { app, site, language } = here;
  const resident = residentOf(here, request);
  carryFirst(here, request);
  const pack = app.packs[site.country];
  const path = pathOf(here, request);
  const unit = (await app.units()).find((one) => one.id === site.id);
  const about = { name: site.unitName, organisation: site.organisationName, phone: site.contactPhone };
  if (unit === undefined || resident.country !== site.country)
    return { view: 'other-country' as const, unit: about };
  const state = orPage(
    here,
    request,
    await run(here, readSendState(app.library, instrumentsIn(app.library, site.country)), {
      residentId: resident.residentId,
      unitId: unit.id,
      zone: unit.zone,
    }),
  );
  if (state.waiting !== null) {
    const day = longDate(civilIn(state.waiting.answerBy, unit.zone).date, language);
    return { view: 'waiting' as const, unit: about, day, referralId: state.waiting.referralId };
  }
  const span = pack.coaching.ages;
  if (ageFits(state.age, span) !== 'fits') return { view: 'other-age' as const, unit: about, span };
  if (new URL(request.url).searchParams.get('step') !== 'choose') {
    const kept = pack.retention.find((one) => one.class === 'care-record');
    const whom = {
      span,
      places: unit.municipalities === null ? null : choiceText(language, unit.municipalities),
      lives: livesHere(state.municipality, unit.municipalities),
    };
    const wait = await likelyWaitAt(here, request, unit);
    return {
      view: 'information' as const,
      unit: about,
      whom,
      wait,
      kept,
      sourceLanguage: pack.languages[0],
      path,
    };
  }
  const checks = checksOf(here, aboutOf(request), fromKept(here, resident.residentId, state.kept).answers);
  return {
    view: 'choose' as const,
    unit: about,
    path,
    finished: checks.filter((check) => check.progress === 'finished'),
    unfinished: checks.filter((check) => check.progress === 'unfinished'),
    /** Whose answers lead to the crisis lines: told again when sending fails, whatever can be read then. */
    calls: checks.flatMap((check) => (check.calls ? [check.code] : [])),
    reasons: reasonsToCome(site.country, 'resident').map((reason) => ({
      code: reason.code,
      asked: reason.asked?.[language] ?? reason.name[language],
    })),
    phone: state.phone,
    day: longDate(answerDay(app.today(unit.zone), unit.answerWithinDays), language),
    idempotencyKey: newId<'form'>(),
  };
}

/** What the person had chosen and written, kept when the form comes back. */
export interface WrittenForm {
  readonly chosen: readonly string[];
  readonly words: string;
  readonly contact: string;
  /** Empty when none was chosen. */
  readonly reason: string;
  readonly idempotencyKey: string;
  readonly calls: readonly string[];
}
export type SendProblem = 'choose-or-write' | 'too-long' | 'contact' | 'bad-answers';

function problemsWith(written: WrittenForm): readonly SendProblem[] {
  return [
    written.chosen.length === 0 && written.words.trim() === '' ? (['choose-or-write'] as const) : [],
    written.words.trim().length > LONGEST_WORDS ? (['too-long'] as const) : [],
    CONTACTS.some((one) => one === written.contact) ? [] : (['contact'] as const),
  ].flat();
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const { app, site, language } = here;
  const resident = residentOf(here, request);
  const posted = await formFields(request);
  const written: WrittenForm = {
    chosen: fieldList(posted, 'chosen'),
    // A browser sends line ends as two characters; people count one.
    words: field(posted, 'words').replaceAll('\r\n', '\n'),
    contact: field(posted, 'contact'),
    reason: field(posted, 'reason'),
    idempotencyKey: field(posted, 'idempotencyKey'),
    calls: field(posted, 'calls').split(' '),
  };
  const problems = problemsWith(written);
  const about = aboutOf(request);
  const path = pathOf(here, request);
  const chosen = choicesOf(here, about).filter((check) => written.chosen.includes(check.code));
  const instruments = [...new Set(chosen.flatMap((check) => check.instruments))];
  const calls = chosen.some((check) => written.calls.includes(check.code));
  const back = withStep(path);
  const safety = calls ? app.library.safety(site.country) : undefined;
  if (problems.length > 0) return data({ problems, written, safety }, { status: 400 });
  const outcome = await sendOrSafety(here, { calls, back }, async () =>
    run(
      here,
      sendReferral({ library: app.library, packs: app.packs }),
      {
        residentId: resident.residentId,
        unitId: site.id as UnitId,
        language,
        occasion: about === 'overview' ? ('health-check' as const) : ('self-check' as const),
        responses: [],
        // After sending nothing is kept: the same form posted again then answers by its key alone.
        kept: instruments.map((one) => one.name),
        words: written.words,
        contact: written.contact,
        // What is not on the list is no reason; the list may have changed while the page was open.
        ...(reasonsToCome(site.country, 'resident').some((one) => one.code === written.reason)
          ? { reason: written.reason }
          : {}),
      },
      written.idempotencyKey,
    ),
  );
  if (outcome.ok) {
    return redirect(
      safetyFirst(here, { calls, then: `/${language}/check/sent/${outcome.value.referralId}` }),
      303,
    );
  }
  switch (outcome.refusal) {
    case 'already-waiting':
    case 'age-not-served':
    case 'unit-not-open':
      // The page itself says which: it reads the same facts.
      return redirect(safetyFirst(here, { calls, then: path }), 303);
    case 'nothing-to-send':
      return data({ problems: ['choose-or-write' as const], written, safety }, { status: 400 });
    case 'bad-answers':
    case 'foreign-answers':
    case 'unfinished-answers':
      return data({ problems: ['bad-answers' as const], written, safety }, { status: 400 });
    case 'bad-input':
      return data({ problems: ['too-long' as const], written, safety }, { status: 400 });
    default:
      orPage(here, request, outcome);
      throw new Error(`no page for ${outcome.refusal}`);
  }
}

export default function SendPage() {
  const state = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  switch (state.view) {
    case 'other-country':
    case 'other-age':
      return <OtherRoadView unit={state.unit} {...('span' in state ? { span: state.span } : {})} />;
    case 'waiting':
      return <WaitingView unit={state.unit} day={state.day} referralId={state.referralId} />;
    case 'information':
      return (
        <InformationView
          unit={state.unit}
          whom={state.whom}
          wait={state.wait}
          kept={state.kept}
          sourceLanguage={state.sourceLanguage}
          next={withStep(state.path)}
        />
      );
    case 'choose':
      return (
        <ChooseView
          state={state}
          problems={refused?.problems ?? []}
          written={refused?.written}
          safety={refused?.safety}
        />
      );
  }
}

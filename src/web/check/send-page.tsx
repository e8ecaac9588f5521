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
import { ageFits, answerDay, CONTACTS, LONGEST_WORDS, sendReferral } from '#modules/referrals/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { field, fieldList, formFields, orPage, run, signInFirst } from '../shell/requests.ts';
import { carriedBy, drop } from './carried-answers.ts';
import { type AnswersByInstrument, progressOf } from './question-steps.ts';
import { ChooseView } from './send-choose.tsx';
import { InformationView, OtherRoadView, WaitingView } from './send-views.tsx';
import { readSendState } from './send-state.server.ts';

/** The resident of this request. Visitors sign in first and come back; staff have no answers of their own here. */
function residentOf(here: RequestContext, request: Request) {
  if (here.actor.kind === 'visitor') throw signInFirst(here, request);
  if (here.actor.kind !== 'resident') throw data({ refusal: 'not-allowed' }, { status: 403 });
  return here.actor;
}

function checksOf({ app, site, language }: RequestContext, answers: AnswersByInstrument) {
  return app.library
    .checks(site.country)
    .map((check) => ({
      code: check.code,
      title: check.title[language],
      progress: progressOf(check.instruments, answers),
    }))
    .filter((check) => check.progress !== 'not-begun');
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const { app, site, language } = here;
  const resident = residentOf(here, request);
  const pack = app.packs[site.country];
  const unit = (await app.units()).find((one) => one.id === site.id);
  const about = { name: site.unitName, organisation: site.organisationName, phone: site.contactPhone };
  if (unit === undefined || resident.country !== site.country)
    return { view: 'other-country' as const, unit: about };
  const state = orPage(
    here,
    request,
    await run(here, readSendState, { residentId: resident.residentId, unitId: unit.id, zone: unit.zone }),
  );
  if (state.waiting !== null) {
    const day = longDate(civilIn(state.waiting.answerBy, unit.zone).date, language);
    return { view: 'waiting' as const, unit: about, day, referralId: state.waiting.referralId };
  }
  const span = pack.coaching.ages;
  if (ageFits(state.age, span) !== 'fits') return { view: 'other-age' as const, unit: about, span };
  if (new URL(request.url).searchParams.get('step') !== 'choose') {
    const kept = pack.retention.find((one) => one.class === 'care-record');
    return { view: 'information' as const, unit: about, kept, sourceLanguage: pack.languages[0] };
  }
  const checks = checksOf(here, carriedBy(here, request).answers);
  return {
    view: 'choose' as const,
    unit: about,
    finished: checks.filter((check) => check.progress === 'finished'),
    unfinished: checks.filter((check) => check.progress === 'unfinished'),
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
  readonly idempotencyKey: string;
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
    idempotencyKey: field(posted, 'idempotencyKey'),
  };
  const problems = problemsWith(written);
  if (problems.length > 0) return data({ problems, written }, { status: 400 });
  const { answers } = carriedBy(here, request);
  const chosen = app.library.checks(site.country).filter((check) => written.chosen.includes(check.code));
  const instruments = [...new Set(chosen.flatMap((check) => check.instruments))];
  const outcome = await run(
    here,
    sendReferral({ library: app.library, packs: app.packs }),
    {
      residentId: resident.residentId,
      unitId: site.id as UnitId,
      language,
      // After sending the browser carries nothing: the same form posted again then answers by its key alone.
      responses: instruments.flatMap((one) => {
        const given = answers[one.name];
        return given === undefined ? [] : [{ instrument: one.name, version: one.version, answers: given }];
      }),
      words: written.words,
      contact: written.contact,
    },
    written.idempotencyKey,
  );
  if (outcome.ok) {
    return redirect(`/${language}/check/sent/${outcome.value.referralId}`, {
      status: 303,
      headers: { 'Set-Cookie': drop(here) },
    });
  }
  switch (outcome.refusal) {
    case 'already-waiting':
    case 'age-not-served':
    case 'unit-not-open':
      // The page itself says which: it reads the same facts.
      return redirect(`/${language}/check/send`, 303);
    case 'nothing-to-send':
      return data({ problems: ['choose-or-write' as const], written }, { status: 400 });
    case 'bad-answers':
      return data({ problems: ['bad-answers' as const], written }, { status: 400 });
    case 'bad-input':
      return data({ problems: ['too-long' as const], written }, { status: 400 });
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
      return <InformationView unit={state.unit} kept={state.kept} sourceLanguage={state.sourceLanguage} />;
    case 'choose':
      return <ChooseView state={state} problems={refused?.problems ?? []} written={refused?.written} />;
  }
}

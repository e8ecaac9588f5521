import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { HABITS } from '#modules/coaching/public.ts';
import { LONGEST_WORDS, recallReferral, referPerson, seeReferralAnswer } from '#modules/referrals/public.ts';
import { requestContext } from '../context.ts';
import { field, fieldList, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { AboutPerson } from '../work/about-person.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { ReferForm } from './refer-form.tsx';
import { readReferPage, referView } from './refer.server.ts';
import { SentList } from './sent-list.tsx';
import { type ReferProblem, REFUSED, useReferTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

const SAID = ['sent', 'seen', 'recalled', 'recallLate', 'recallEarly'] as const;
/** Not done, and not wrong: what is so is told. */
const NOT_DONE: readonly string[] = ['recallLate', 'recallEarly'];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const read = orPage(here, request, await run(here, readReferPage, { residentId, language: here.language }));
  const said = new URL(request.url).searchParams.get('said');
  return {
    frame: await staffFrame(here, work, { place: 'people' }),
    residentId,
    head: read.head,
    own: work.unit.names[here.language],
    ...(await referView(here, work, read)),
    said: SAID.find((one) => one === said) ?? null,
    idempotencyKey: newId<'form'>(),
  };
}

/** What was chosen and written, kept when the form comes back. */
export interface WrittenReferral {
  readonly unitId: string;
  readonly reason: string;
  readonly habits: readonly string[];
  readonly words: string;
  readonly contact: string;
  readonly urgency: string;
  readonly prescription: string;
  readonly agreed: string;
}

function problemsWith(written: WrittenReferral): readonly ReferProblem[] {
  return [
    written.unitId === '' ? (['unit'] as const) : [],
    written.reason === '' ? (['reason'] as const) : [],
    written.habits.length === 0 ? (['habits'] as const) : [],
    written.words.trim() === '' ? (['words'] as const) : [],
    written.words.trim().length > LONGEST_WORDS ? (['too-long'] as const) : [],
    written.agreed === 'yes' ? [] : (['agreed'] as const),
  ].flat();
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const path = `/${here.language}/work/people/${residentId}/refer`;
  const posted = await formFields(request);
  if (field(posted, 'intent') === 'see') {
    orPage(
      here,
      request,
      await run(here, seeReferralAnswer, { residentId, sentId: field(posted, 'sentId') }),
    );
    return redirect(`${path}?said=seen`, 303);
  }
  if (field(posted, 'intent') === 'recall') {
    const recalled = await run(here, recallReferral, { residentId, sentId: field(posted, 'sentId') });
    if (!recalled.ok && recalled.refusal === 'answered-already')
      return redirect(`${path}?said=recallLate`, 303);
    if (!recalled.ok && recalled.refusal === 'on-its-way') return redirect(`${path}?said=recallEarly`, 303);
    orPage(here, request, recalled);
    return redirect(`${path}?said=recalled`, 303);
  }
  const written: WrittenReferral = {
    unitId: field(posted, 'unitId'),
    reason: field(posted, 'reason'),
    habits: fieldList(posted, 'habits'),
    // A browser sends line ends as two characters; people count one.
    words: field(posted, 'words').replaceAll('\r\n', '\n'),
    contact: field(posted, 'contact'),
    urgency: field(posted, 'urgency'),
    prescription: field(posted, 'prescription'),
    agreed: field(posted, 'agreed'),
  };
  const problems = problemsWith(written);
  if (problems.length > 0) return data({ problems, written, refused: null }, { status: 422 });
  const outcome = await run(
    here,
    referPerson({ packs: here.app.packs, habits: HABITS }),
    { residentId, language: here.language, ...written },
    sendingKey(field(posted, 'idempotencyKey'), written),
  );
  if (outcome.ok) return redirect(`${path}?said=sent`, 303);
  const refused = REFUSED.find((one) => one === outcome.refusal);
  if (refused !== undefined) return data({ problems: [], written, refused }, { status: 409 });
  orPage(here, request, outcome);
  throw new Error(`no page for ${outcome.refusal}`);
}

/** One page: whom the person is referred to and why, and what became of what was sent before. */
export default function ReferPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const t = useReferTexts();
  const said =
    page.said === null
      ? null
      : ({ text: t.said[page.said], kind: NOT_DONE.includes(page.said) ? 'person' : 'good' } as const);
  return (
    <AboutPerson
      title={t.title}
      page={page}
      back={{ href: `/${useLanguage()}/work/people/${page.residentId}`, label: t.toPerson }}
      said={said}
    >
      <SentList sent={page.sent} />
      <ReferForm page={page} tried={tried} />
    </AboutPerson>
  );
}

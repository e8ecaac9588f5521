import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { parseCivilDate } from '#kernel/dates.ts';
import { answerHandover, beginWalk } from '#modules/enrolments/public.ts';
import { hideBodyMeasuresForPerson } from '#modules/residents/public.ts';
import { requestContext } from '../context.ts';
import { Button, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { Table, Tag } from '../design/lists.tsx';
import { Select, TextField } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { typedTime } from '../walk/rules/typed-time.ts';
import { AboutPerson } from '../work/about-person.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { readPersonWalks } from './person-walks.server.ts';
import type { BeginTexts } from './texts/begin-texts.ts';
import { type BeginProblem, useBeginTexts, useWalkTexts } from './texts/texts.ts';
import { MOST_OF_A_REASON, WeightPart } from './weight-part.tsx';

export const handle = { hydrate: true, shell: 'staff' } as const;

const ANSWERED = ['accepted', 'before', 'taken-back', 'hidden'] as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const input = { residentId, language: here.language };
  return {
    ...orPage(here, request, await run(here, readPersonWalks(here.app), input)),
    residentId,
    said: ANSWERED.find((one) => one === new URL(request.url).searchParams.get('said')) ?? null,
    sending: newId(),
    frame: await staffFrame(here, work, { place: 'walks' }),
  };
}

/** The refusals of the command in the page's words. */
const PROBLEM_OF: Readonly<Record<string, BeginProblem>> = {
  'not-offered': 'programme',
  'walking-already': 'walking-already',
  'start-too-far': 'day',
};

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const posted = await formFields(request);
  if (field(posted, 'handover') !== '') {
    const answer = field(posted, 'answer');
    const answered = await run(here, answerHandover, {
      residentId,
      handoverId: field(posted, 'handover'),
      answer,
    });
    const at = `/${here.language}/work/people/${residentId}/walks`;
    if (!answered.ok && answered.refusal === 'answered-already') return redirect(`${at}?said=before`, 303);
    if (!answered.ok && answered.refusal === 'taken-back') return redirect(`${at}?said=taken-back`, 303);
    const said = orPage(here, request, answered).answer;
    // With a no the person is not open to this unit any more.
    return redirect(said === 'accepted' ? `${at}?said=accepted` : `/${here.language}/work`, 303);
  }
  if (field(posted, 'form') === 'weight') {
    const reason = field(posted, 'reason').trim();
    if (reason === '' || reason.length > MOST_OF_A_REASON)
      return data({ kind: 'weight' as const, reason }, { status: 422 });
    orPage(here, request, await run(here, hideBodyMeasuresForPerson, { residentId, reason }));
    return redirect(`/${here.language}/work/people/${residentId}/walks?said=hidden`, 303);
  }
  const written = {
    programme: field(posted, 'programme'),
    day: field(posted, 'day').trim(),
    time: field(posted, 'time').trim(),
  };
  const wrong = (problem: BeginProblem) =>
    data({ kind: 'begin' as const, problem, written }, { status: 422 });
  if (written.programme === '') return wrong('programme');
  if (written.day !== '' && !parseCivilDate(written.day).ok) return wrong('day');
  const messageTime = typedTime(written.time);
  if (messageTime === undefined) return wrong('time');
  const input = {
    residentId,
    versionId: written.programme,
    startsOn: written.day === '' ? null : written.day,
    messageTime,
    unitId: null,
  };
  const key = sendingKey(field(posted, 'idempotencyKey'), input);
  const outcome = await run(here, beginWalk(here.app), input, key);
  const problem = outcome.ok ? undefined : PROBLEM_OF[outcome.refusal];
  if (problem !== undefined) return wrong(problem);
  const { enrolmentId } = orPage(here, request, outcome);
  return redirect(`/${here.language}/work/people/${residentId}/walks/${enrolmentId}?said=begun`, 303);
}

type Page = Awaited<ReturnType<typeof loader>>;

/** The person's programmes with the unit; another one is begun here. */
export default function PersonWalksPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const language = useLanguage();
  const words = useBeginTexts();
  const person = `/${language}/work/people/${page.residentId}`;
  return (
    <AboutPerson
      title={words.title}
      page={page}
      back={{ href: person, label: words.toPerson }}
      said={
        page.said === null
          ? null
          : { text: saidIn(words, page.said), kind: page.said === 'taken-back' ? 'person' : 'good' }
      }
    >
      <Asked page={page} />
      <section className="v-person-part" aria-labelledby="walks-heading">
        <h2 className="v-h2" id="walks-heading">
          {words.heading}
        </h2>
        <Walks page={page} at={`${person}/walks`} />
      </section>
      <section className="v-person-part" aria-labelledby="begin-heading">
        <h2 className="v-h2" id="begin-heading">
          {words.beginHeading}
        </h2>
        <Begin page={page} />
        <p>
          <TextLink href={`/${language}/work/walks/invite`}>{words.invite}</TextLink>
        </p>
      </section>
      <WeightPart weight={page.weight} tried={tried?.kind === 'weight' ? tried.reason : null} />
    </AboutPerson>
  );
}

function saidIn(words: BeginTexts, said: NonNullable<Page['said']>): string {
  return said === 'hidden' ? words.weight.said : words.takeOver.said[said];
}

/** What other units ask this one to take over. */
function Asked({ page }: { readonly page: Page }) {
  const words = useBeginTexts().takeOver;
  return page.asked.map((one) => (
    <Notice key={one.id} kind="person" heading={words.heading}>
      <p>{words.asks({ unit: one.from, programme: one.programme })}</p>
      {one.words === null ? null : <p className="v-kept-lines">{one.words}</p>}
      <p>{words.text}</p>
      <form method="post" className="v-line">
        <input type="hidden" name="handover" value={one.id} />
        <Button name="answer" value="accepted">
          {words.accept}
        </Button>
        <Button variant="second" name="answer" value="declined">
          {words.decline}
        </Button>
      </form>
    </Notice>
  ));
}

function Walks({ page, at }: { readonly page: Page; readonly at: string }) {
  const words = useBeginTexts();
  const { states } = useWalkTexts();
  if (page.walks.length === 0) return <p className="v-subtle">{words.none}</p>;
  return (
    <Table
      caption={words.title}
      captionFor="screen-readers"
      columns={[
        { key: 'name', label: words.programme },
        { key: 'state', label: words.state },
        { key: 'started', label: words.started },
        { key: 'steps', label: words.steps },
        { key: 'used', label: words.lastUsed },
      ]}
      rows={page.walks.map((walk) => ({
        id: walk.id,
        cells: {
          name: <TextLink href={`${at}/${walk.id}`}>{walk.name}</TextLink>,
          state: <Tag kind={walk.state === 'active' ? 'calm' : 'plain'}>{states[walk.state]}</Tag>,
          started: walk.started,
          steps: words.stepsOf({ done: walk.stepsDone, of: walk.steps }),
          used: walk.lastUsed,
        },
      }))}
    />
  );
}

const FIELD_OF = {
  programme: 'programme',
  day: 'day',
  time: 'time',
  'walking-already': 'programme',
} as const;

function Begin({ page }: { readonly page: Page }) {
  const sent = useActionData<typeof action>();
  const tried = sent?.kind === 'begin' ? sent : undefined;
  const words = useBeginTexts();
  const message = tried === undefined ? undefined : words.problems[tried.problem];
  const errorOf = (name: string) =>
    tried !== undefined && FIELD_OF[tried.problem] === name ? message : undefined;
  if (page.offers.length === 0) return <p className="v-subtle">{words.nothingToBegin}</p>;
  return (
    <form method="post" noValidate>
      <p>{words.beginLead}</p>
      <ErrorSummary
        errors={
          tried === undefined || message === undefined ? [] : [{ field: FIELD_OF[tried.problem], message }]
        }
      />
      <input type="hidden" name="idempotencyKey" value={page.sending} />
      <Select
        name="programme"
        label={words.programme}
        options={[{ value: '', label: words.choose }, ...page.offers]}
        defaultValue={tried?.written.programme}
        error={errorOf('programme')}
      />
      <TextField
        name="day"
        type="date"
        label={words.startDay}
        width="short"
        defaultValue={tried?.written.day ?? page.today}
        error={errorOf('day')}
      />
      <TextField
        name="time"
        type="time"
        label={words.messageTime}
        hint={words.messageTimeHint({ time: page.usualTime })}
        optional
        width="short"
        defaultValue={tried?.written.time}
        error={errorOf('time')}
      />
      <Button>{words.begin}</Button>
    </form>
  );
}

import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { answerAccessibilityFeedback, WORDS_MOST } from '#modules/feedback/public.ts';
import { requestContext } from '../context.ts';
import { Button, TextLink } from '../design/button.tsx';
import { Notice, Panel } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { EmptyState, KeyValues, Table, Tag } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { answerPage, type FeedbackShown } from './answer.server.ts';
import { type AnswerProblem, type AnswerTexts, useAnswerTexts } from './texts/answer-texts.ts';

export const handle = { shell: 'staff' } as const;

const PROBLEMS: readonly AnswerProblem[] = ['no-answer', 'answer-too-long', 'changed-meanwhile'];

export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  const shown = await answerPage(context, request, work);
  return {
    ...shown,
    sending: newId(),
    most: WORDS_MOST,
    frame: await staffFrame(context, work, { place: 'feedback', count: shown.waiting.length }),
  };
}

/** Keeps the answer and sends it. What was written comes back when something is wrong with it. */
export async function action({ request, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  const form = await formFields(request);
  const written = {
    id: field(form, 'feedbackId'),
    answer: field(form, 'answer').replaceAll('\r\n', '\n').replaceAll('\0', ''),
  };
  const outcome = await run(
    context,
    answerAccessibilityFeedback,
    { ...written, version: field(form, 'version') },
    sendingKey(field(form, 'idempotencyKey'), written),
  );
  if (outcome.ok) return redirect(`/${context.language}/work/feedback?told=${outcome.value.told}`, 303);
  const problem = PROBLEMS.find((one) => one === outcome.refusal);
  if (problem === undefined) {
    orPage(context, request, outcome);
    throw new Error('a refusal always becomes a page');
  }
  return data({ ...written, problem }, { status: problem === 'changed-meanwhile' ? 409 : 422 });
}

/** The clock in words; the colour only helps. */
function Clock({ state, words }: { readonly state: FeedbackShown['state']; readonly words: AnswerTexts }) {
  switch (state.kind) {
    case 'overdue':
      return <Tag kind="danger">{words.clock.overdue({ days: state.days })}</Tag>;
    case 'today':
      return <Tag kind="person">{words.clock.today}</Tag>;
    case 'waiting':
      return <Tag kind="plain">{words.clock.waiting({ days: state.days })}</Tag>;
    case 'answered':
      return <Tag kind={state.when === 'late' ? 'person' : 'plain'}>{words.clock.answered[state.when]}</Tag>;
  }
}

function Facts({ one, words }: { readonly one: FeedbackShown; readonly words: AnswerTexts }) {
  return (
    <KeyValues
      items={[
        {
          key: words.words,
          value: (
            <span lang={one.wordsLanguage} className="v-kept-lines">
              {one.words}
            </span>
          ),
        },
        { key: words.page, value: one.page ?? words.pageUnknown },
        { key: words.received, value: one.received },
        {
          key: words.answerOn,
          value: (
            <>
              {one.answerOn} <Clock state={one.state} words={words} />
            </>
          ),
        },
        ...(one.answered === null
          ? [{ key: words.wayBack, value: one.replyTo ?? words.noWayBack }]
          : [
              {
                key: words.answer,
                value: (
                  <span lang={one.wordsLanguage} className="v-kept-lines">
                    {one.answered.answer}
                  </span>
                ),
              },
              { key: words.answeredOn, value: one.answered.when },
              ...(one.answered.by === null ? [] : [{ key: words.answeredBy, value: one.answered.by }]),
              { key: words.howTold, value: words.told[one.answered.told] },
            ]),
      ]}
    />
  );
}

interface Tried {
  readonly id: string;
  readonly answer: string;
  readonly problem: AnswerProblem;
}

function Opened({
  one,
  tried,
  sending,
  most,
  words,
}: {
  readonly one: FeedbackShown;
  readonly tried: Tried | undefined;
  readonly sending: string;
  readonly most: number;
  readonly words: AnswerTexts;
}) {
  const own = tried?.id === one.id ? tried : undefined;
  const error = own === undefined ? undefined : words.problems[own.problem]({ most });
  return (
    <Panel heading={words.one({ page: one.page ?? words.pageUnknown })}>
      <Facts one={one} words={words} />
      <form method="post" noValidate>
        <input type="hidden" name="feedbackId" value={one.id} />
        <input type="hidden" name="version" value={one.version} />
        <input type="hidden" name="idempotencyKey" value={sending} />
        <ErrorSummary errors={error === undefined ? [] : [{ field: 'answer', message: error }]} />
        <TextArea
          name="answer"
          label={words.answerLabel}
          hint={words.hints[one.way]}
          rows={6}
          maxLength={most}
          defaultValue={own?.answer}
          error={error}
        />
        <Button>{words.actions[one.way]}</Button>
      </form>
    </Panel>
  );
}

/** What people have told about barriers, with its clock, and the way to answer. */
export default function AnswerPage() {
  const { waiting, answered, votes, frame, sending, most } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const [search] = useSearchParams();
  const words = useAnswerTexts();
  const wanted = tried?.id ?? search.get('row');
  const opened = waiting.find((one) => one.id === wanted) ?? waiting[0];
  const others = waiting.filter((one) => one !== opened);
  const told = answered[0]?.answered?.told;
  return (
    <StaffFrame title={words.title} frame={frame} live="still">
      <StaffPage heading={words.heading}>
        <div className="v-reading">
          <p>{words.lead}</p>
          {search.get('told') === null || told === undefined ? null : (
            <Notice kind="good" role="status">
              <p>{words.saved[told]}</p>
            </Notice>
          )}
          {tried === undefined || waiting.some((one) => one.id === tried.id) ? null : (
            <Notice kind="person" role="alert">
              <p>{words.problems[tried.problem]({ most })}</p>
            </Notice>
          )}
          {opened === undefined ? (
            <EmptyState heading={words.nothingWaits}>
              <p>{words.nothingWaitsWhy}</p>
            </EmptyState>
          ) : (
            <Section heading={words.waiting({ count: waiting.length })}>
              <Opened
                key={opened.id}
                one={opened}
                tried={tried}
                sending={sending}
                most={most}
                words={words}
              />
              {others.length === 0 ? null : (
                <ul className="v-plain-list">
                  {others.map((one) => (
                    <li key={one.id}>
                      <TextLink href={`?row=${one.id}`}>
                        {words.other({ page: one.page ?? words.pageUnknown, received: one.received })}
                      </TextLink>{' '}
                      <Clock state={one.state} words={words} />
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          )}
          <Section heading={words.votes.heading}>
            {votes.length === 0 ? (
              <p>{words.votes.none}</p>
            ) : (
              <Table
                caption={words.votes.heading}
                captionFor="screen-readers"
                columns={[
                  { key: 'page', label: words.page },
                  { key: 'helped', label: words.votes.helped, align: 'end' },
                  { key: 'didNot', label: words.votes.didNot, align: 'end' },
                ]}
                rows={votes.map(({ page, helped, didNot }) => ({
                  id: page,
                  cells: { page, helped, didNot },
                }))}
              />
            )}
          </Section>
          {answered.length === 0 ? null : (
            <Section heading={words.answeredHeading}>
              {answered.map((one) => (
                <Panel key={one.id} heading={words.one({ page: one.page ?? words.pageUnknown })}>
                  <Facts one={one} words={words} />
                </Panel>
              ))}
            </Section>
          )}
        </div>
      </StaffPage>
    </StaffFrame>
  );
}

import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { ACTIONS, RESOURCES } from '#kernel/decision.ts';
import { decideReview, type ReviewDecision } from '#modules/audit/public.ts';
import { requestContext } from '../context.ts';
import { Button, TextLink } from '../design/button.tsx';
import { Notice, Panel } from '../design/cards.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary, type FieldError } from '../design/field-parts.tsx';
import { EmptyState, KeyValues, Tag } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { drawNow, reviewPage, type ReviewShown } from './log-review.server.ts';
import { type LogReviewTexts, type ReviewProblem, useLogReviewTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

const PROBLEMS: readonly ReviewProblem[] = [
  'no-decision',
  'no-reason',
  'reason-too-long',
  'own-row',
  'changed-meanwhile',
];

/** In the order in which they are offered; the type holds them to those that exist. */
const CHOICES = ['in-order', 'ask-the-person', 'reported'] as const satisfies readonly ReviewDecision[];

export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  const reviews = await reviewPage(context, request);
  return {
    ...reviews,
    frame: await staffFrame(context, work, { place: 'log-review', count: reviews.waiting.length }),
  };
}

/** Draws a sample, or documents a decision. What was written comes back when something is missing. */
export async function action({ request, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  const form = await formFields(request);
  const here = `/${context.language}/work/log-review`;
  if (field(form, 'intent') === 'draw') {
    const drawn = orPage(context, request, await drawNow(context, request));
    return redirect(`${here}?rows=${drawn.rows}&drawn=${drawn.drawn}`, { status: 303 });
  }
  const written = {
    reviewId: field(form, 'reviewId'),
    decision: field(form, 'decision'),
    reason: field(form, 'reason'),
  };
  const outcome = await run(context, decideReview, { ...written, version: field(form, 'version') });
  if (outcome.ok) return redirect(here, { status: 303 });
  const problem = PROBLEMS.find((one) => one === outcome.refusal);
  if (problem === undefined) {
    orPage(context, request, outcome);
    throw new Error('a refusal always becomes a page');
  }
  return data({ ...written, problem }, { status: problem === 'changed-meanwhile' ? 409 : 422 });
}

function whatWasDone(row: ReviewShown, words: LogReviewTexts): string {
  const action = ACTIONS.find((one) => one === row.action);
  const resource = RESOURCES.find((one) => one === row.resource);
  const what = `${action === undefined ? row.action : words.actions[action]}: ${resource === undefined ? row.resource : words.resources[resource]}`;
  return row.otherUnit === null ? what : `${what} (${row.otherUnit})`;
}

function Facts({ row, words }: { readonly row: ReviewShown; readonly words: LogReviewTexts }) {
  const items = [
    {
      key: words.who,
      value: `${row.staff ?? words.unknownPerson}${row.unit === null ? '' : `, ${row.unit}`}`,
    },
    { key: words.what, value: whatWasDone(row, words) },
    { key: words.when, value: row.when },
    { key: words.person, value: row.resident },
    { key: words.relation, value: words.relations[row.relation] },
    ...(row.given === null ? [] : [{ key: words.given, value: row.given }]),
    {
      key: words.why,
      value: row.because.map((one) => (
        <Tag key={one} kind={one === 'emergency' || one === 'no-relation' ? 'person' : 'plain'}>
          {words.because[one]}
        </Tag>
      )),
    },
  ];
  return <KeyValues items={items} />;
}

interface Tried {
  readonly reviewId: string;
  readonly decision: string;
  readonly reason: string;
  readonly problem: ReviewProblem;
}

function fieldOf(problem: ReviewProblem): 'decision' | 'reason' {
  return problem === 'no-reason' || problem === 'reason-too-long' ? 'reason' : 'decision';
}

function Waiting({
  row,
  tried,
  words,
}: {
  readonly row: ReviewShown;
  readonly tried: Tried | undefined;
  readonly words: LogReviewTexts;
}) {
  const own = tried?.reviewId === row.id ? tried : undefined;
  const problem =
    own === undefined ? undefined : { at: fieldOf(own.problem), message: words.problems[own.problem] };
  return (
    <Panel heading={`${row.staff ?? words.unknownPerson}: ${whatWasDone(row, words)}`}>
      <Facts row={row} words={words} />
      <form method="post">
        <input type="hidden" name="reviewId" value={row.id} />
        <input type="hidden" name="version" value={row.version} />
        {problem === undefined ? null : (
          <ErrorSummary errors={[{ field: problem.at, message: problem.message } satisfies FieldError]} />
        )}
        <RadioList
          name="decision"
          label={words.decision}
          options={CHOICES.map((value) => ({ value, label: words.decisions[value] }))}
          defaultValue={own?.decision}
          {...(problem?.at === 'decision' ? { error: problem.message } : {})}
        />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
          defaultValue={own?.reason ?? ''}
          {...(problem?.at === 'reason' ? { error: problem.message } : {})}
        />
        <Button>{words.save}</Button>
      </form>
    </Panel>
  );
}

export default function LogReviewPage() {
  const { waiting, decided, frame } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const [search] = useSearchParams();
  const words = useLogReviewTexts();
  const { demoClock } = useShell();
  const wanted = tried?.reviewId ?? search.get('row');
  const openRow = waiting.find((row) => row.id === wanted) ?? waiting[0];
  const others = waiting.filter((row) => row !== openRow);
  const drawn = search.get('drawn');
  return (
    <StaffFrame title={words.title} frame={frame} live="still">
      <StaffPage heading={words.heading}>
        <div className="v-reading">
          <p>{words.lead}</p>
          {demoClock === undefined ? null : <p className="v-hint">{words.realTime}</p>}
          {drawn === null ? null : (
            <Notice role="status">
              <p>{words.drawn({ rows: Number(search.get('rows')) || 0, drawn: Number(drawn) || 0 })}</p>
            </Notice>
          )}
          {tried === undefined || waiting.some((row) => row.id === tried.reviewId) ? null : (
            <Notice kind="person" role="alert">
              <p>{words.problems[tried.problem]}</p>
            </Notice>
          )}
          {openRow === undefined ? (
            <EmptyState heading={words.nothingWaits}>
              <p>{words.nothingWaitsWhy}</p>
            </EmptyState>
          ) : (
            <Section heading={words.waiting({ count: waiting.length })}>
              <Waiting row={openRow} tried={tried} words={words} />
              {others.length === 0 ? null : (
                <Disclosure summary={words.others}>
                  <ul>
                    {others.map((row) => (
                      <li key={row.id}>
                        <TextLink
                          href={`?row=${row.id}`}
                        >{`${row.staff ?? words.unknownPerson}, ${row.when}`}</TextLink>
                      </li>
                    ))}
                  </ul>
                </Disclosure>
              )}
            </Section>
          )}
          <form method="post" className="v-section">
            <p className="v-hint">{words.drawHint}</p>
            <Button variant="second" name="intent" value="draw">
              {words.draw}
            </Button>
          </form>
          {decided.length === 0 ? null : (
            <Section heading={words.decided}>
              {decided.map((row) => (
                <Panel
                  key={row.id}
                  heading={row.decided === null ? '' : words.decisions[row.decided.decision]}
                >
                  {row.decided === null ? null : (
                    <>
                      <p>{row.decided.reason}</p>
                      <p className="v-subtle">
                        {words.decidedBy({
                          name: row.decided.by ?? words.unknownPerson,
                          when: row.decided.when,
                        })}
                      </p>
                    </>
                  )}
                  <Facts row={row} words={words} />
                </Panel>
              ))}
            </Section>
          )}
        </div>
      </StaffPage>
    </StaffFrame>
  );
}

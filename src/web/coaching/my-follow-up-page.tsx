import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { answerFollowUp, beginFollowUp, standingOf } from '#modules/coaching/public.ts';
import type { RequestContext } from '../context.ts';
import { requestContext } from '../context.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { liveOf } from '../forms/live.server.ts';
import { followUpFilling } from '../forms/own-filling.server.ts';
import { inWords } from '../forms/review.server.ts';
import { ReviewProblems, ReviewRows } from '../forms/review-view.tsx';
import { callsForSafety, safetyFirst, sendOrSafety } from '../safety/safety-first.server.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useShell } from '../shell/shell-context.ts';
import { ComparisonView } from './comparison-view.tsx';
import { readFollowUpPage } from './follow-up.server.ts';
import { ownId } from './own-id.server.ts';
import { useCoachingTexts } from './texts/texts.ts';

export const handle = { fills: true } as const;

interface Which {
  readonly residentId: string;
  readonly followUpId: string;
}

function whichOf(here: RequestContext, request: Request, params: { readonly followUpId?: string }): Which {
  return { residentId: ownId(here, request), followUpId: params.followUpId ?? '' };
}

function addressOf(here: RequestContext, { followUpId }: Which): string {
  return `/${here.language}/my/follow-up/${followUpId}`;
}

async function readPage(here: RequestContext, request: Request, which: Which) {
  const input = { ...which, language: here.language };
  return orPage(here, request, await run(here, readFollowUpPage(here.app), input));
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const which = whichOf(here, request, params);
  const found = await readPage(here, request, which);
  const at = addressOf(here, which);
  const query = new URL(request.url).searchParams;
  const { next, isComplete } = standingOf(
    found.asked.map(({ name }) => name),
    found.begun.map(({ draftId, form, isSeen, view }) => ({
      draftId,
      name: form.name,
      isSeen,
      problems: view.problems.length,
    })),
  );
  // One form is answered: on to the next, until all can be read through.
  if (query.has('after') && next !== undefined && next.draftId !== query.get('after'))
    throw redirect(`${at}/begun/${next.draftId}`);
  const { begun, ...page } = found;
  return {
    ...page,
    begun: begun.map(({ draftId, form, revision, view }) => {
      const filling = followUpFilling(which.residentId, draftId, at);
      const shown = { form, all: view.all, revision, page: 0, unsaved: [] };
      return {
        name: form.name,
        ...inWords(form, view, { base: filling.base, language: here.language }),
        live: liveOf(here, filling, shown),
      };
    }),
    isComplete,
    sending: newId(),
    said: found.isTroubled ? 'troubled' : query.get('said'),
    wasSent: query.has('sent'),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  const which = whichOf(here, request, params);
  const posted = await formFields(request);
  const at = addressOf(here, which);
  const input = { ...which, language: here.language };
  if (field(posted, 'intent') === 'begin') {
    const begun = await run(here, beginFollowUp(here.app), input);
    if (begun.ok) return redirect(`${at}?after=`, 303);
    return backOr(here, request, { outcome: begun, at });
  }
  const page = await readPage(here, request, which);
  const given = page.begun.map(({ form, view }) => ({ instrument: form, answers: view.answers }));
  const calls = callsForSafety(here, given);
  const outcome = await sendOrSafety(here, { calls, back: at }, async () =>
    run(here, answerFollowUp(here.app), input, sendingKey(field(posted, 'idempotencyKey'), input)),
  );
  if (outcome.ok) return redirect(safetyFirst(here, { calls, then: `${at}?sent=yes` }), 303);
  return backOr(here, request, { outcome, at: safetyFirst(here, { calls, then: at }) });
}

type Refused = Parameters<typeof orPage>[2] & { readonly ok: false };

/** What the page itself says: sent from another window, not open yet, or something is missing. */
function backOr(
  here: RequestContext,
  request: Request,
  { outcome, at }: { readonly outcome: Refused; readonly at: string },
): Response {
  switch (outcome.refusal) {
    case 'bad-answers':
    case 'not-begun':
    case 'already-answered':
    case 'not-yet':
    case 'nothing-to-ask':
      return redirect(at, 303);
    case 'form-too-slow':
    case 'expression-failed':
      return redirect(`${at}?said=troubled`, 303);
    default:
      orPage(here, request, outcome);
      throw new Error('a refusal always becomes a page');
  }
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

/** What is asked, then what was answered: begun, gone on with, read through, sent. */
function Answering({ page }: { readonly page: Shown }) {
  const { followUp: words } = useCoachingTexts();
  const { asked, begun, isComplete, isTroubled, sending, unit } = page;
  return (
    <>
      <p>{isComplete ? words.readThrough : words.lead}</p>
      <p className="v-subtle">{words.who({ unit })}</p>
      {isComplete ? null : <ReviewProblems problems={begun.flatMap((one) => one.problems)} />}
      {asked.map(({ name, title, isOtherVersion }) => {
        const answered = begun.find((one) => one.name === name);
        return (
          <Section key={name} heading={title}>
            {isOtherVersion ? <p className="v-subtle">{words.otherVersion}</p> : null}
            {answered === undefined ? null : (
              <>
                <div data-player={answered.live === undefined ? undefined : JSON.stringify(answered.live)} />
                <ReviewRows rows={answered.rows} />
              </>
            )}
          </Section>
        );
      })}
      {isTroubled ? null : (
        <form method="post">
          <input type="hidden" name="idempotencyKey" value={sending} />
          <input type="hidden" name="intent" value={isComplete ? 'send' : 'begin'} />
          <Button>{isComplete ? words.send : begun.length === 0 ? words.begin : words.goOn}</Button>
        </form>
      )}
    </>
  );
}

export default function MyFollowUpPage() {
  const page = useLoaderData<typeof loader>();
  const { months, when, isOpen, isAnswered, asked, comparisons, said, wasSent, state } = page;
  const { language } = useShell();
  const { followUp: words, title, home } = useCoachingTexts();
  return (
    <Page
      heading={isAnswered ? words.comparison : words.heading}
      title={title}
      lead={words.months({ months })}
      above={<BackLink href={`/${language}/my`}>{home}</BackLink>}
    >
      {wasSent ? (
        <Notice kind="good" role="status">
          <p>{words.thanks}</p>
        </Notice>
      ) : null}
      {said === 'dropped' || said === 'troubled' ? (
        <Notice role="status">
          <p>{words[said]}</p>
        </Notice>
      ) : null}
      {isAnswered ? <ComparisonView comparisons={comparisons} /> : null}
      {!isAnswered && !isOpen ? (
        <p>{state === 'cancelled' ? words.cancelled : words.notYet({ when })}</p>
      ) : null}
      {isOpen && asked.length === 0 ? <p>{words.noQuestions}</p> : null}
      {isOpen && asked.length > 0 ? <Answering page={page} /> : null}
      {isAnswered || (isOpen && asked.length === 0) ? (
        <LinkButton variant="second" href={`/${language}/my/times`}>
          {words.bookTime}
        </LinkButton>
      ) : null}
    </Page>
  );
}

import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { answerFollowUp } from '#modules/coaching/public.ts';
import type { Problem } from '#modules/instruments/public.ts';
import { QuestionForm, questionErrors } from '../check/question-form.tsx';
import { requestContext } from '../context.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { ComparisonView } from './comparison-view.tsx';
import { readFollowUpPage, readPosted } from './follow-up.server.ts';
import { ownId } from './own-id.server.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useCoachingTexts } from './texts/texts.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const input = {
    residentId: ownId(here, request),
    followUpId: params['followUpId'] ?? '',
    language: here.language,
  };
  const found = orPage(here, request, await run(here, readFollowUpPage(here.app.library), input));
  return { ...found, sending: newId(), wasSent: new URL(request.url).searchParams.has('sent') };
}

type DataOf<T> = ReturnType<typeof data<T>>;

interface NotSent {
  readonly problems: readonly Problem[];
  readonly written: Readonly<Record<string, string>>;
}

export async function action({
  context,
  request,
  params,
}: ActionFunctionArgs): Promise<Response | DataOf<NotSent>> {
  const here = context.get(requestContext);
  const ids = { residentId: ownId(here, request), followUpId: params['followUpId'] ?? '' };
  const fields = await formFields(request);
  const { written, byInstrument } = readPosted(fields);
  const input = { ...ids, language: here.language, fields: byInstrument };
  const outcome = await run(
    here,
    answerFollowUp(here.app.library),
    input,
    sendingKey(field(fields, 'idempotencyKey'), input),
  );
  const at = `/${here.language}/my/follow-up/${ids.followUpId}`;
  if (outcome.ok) return redirect(`${at}?sent=yes`, 303);
  switch (outcome.refusal) {
    case 'bad-answers':
      return data<NotSent>({ written, problems: problemsFrom(outcome.details) }, { status: 400 });
    // Sent from another window, or not open yet: the page says which.
    case 'already-answered':
    case 'not-yet':
    case 'nothing-to-ask':
      return redirect(at, 303);
    default:
      return orPage(here, request, outcome);
  }
}

/** The refusal's details, `instrument linkId` → problem, as the form's fields want them. */
function problemsFrom(details: Readonly<Record<string, string>>): readonly Problem[] {
  return Object.entries(details).map(([place, problem]) => ({
    linkId: place.replace(' ', '--'),
    problem: problem as Problem['problem'],
    limit: undefined,
  }));
}

export default function MyFollowUpPage() {
  const { months, when, unit, isOpen, isAnswered, questions, comparisons, sending, wasSent, state } =
    useLoaderData<typeof loader>();
  const notSent = useActionData<typeof action>();
  const { language } = useShell();
  const { followUp: words, title, home } = useCoachingTexts();
  const problems = notSent?.problems ?? [];
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
      {isAnswered ? <ComparisonView comparisons={comparisons} /> : null}
      {!isAnswered && !isOpen ? (
        <p>{state === 'cancelled' ? words.cancelled : words.notYet({ when })}</p>
      ) : null}
      {isOpen && questions.length === 0 ? <p>{words.noQuestions}</p> : null}
      {isOpen && questions.length > 0 ? (
        <form method="post" noValidate>
          <ErrorSummary errors={questionErrors(problems, language)} />
          <input type="hidden" name="idempotencyKey" value={sending} />
          <p>{words.lead}</p>
          <p className="v-subtle">{words.who({ unit })}</p>
          {questions.map((one) => (
            <Section key={one.instrument} heading={one.title}>
              {one.isOtherVersion ? <p className="v-subtle">{words.otherVersion}</p> : null}
              <QuestionForm questions={one.questions} written={notSent?.written ?? {}} problems={problems} />
            </Section>
          ))}
          <Button>{words.send}</Button>
        </form>
      ) : null}
      {isAnswered || (isOpen && questions.length === 0) ? (
        <LinkButton variant="second" href={`/${language}/my/times`}>
          {words.bookTime}
        </LinkButton>
      ) : null}
    </Page>
  );
}

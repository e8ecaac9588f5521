import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { BackLink, Page, QuestionPage as OneQuestionPage } from '../design/page.tsx';
import { ProgressWords } from '../design/progress-words.tsx';
import { field, formFields } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { carriedBy, carry, drop } from './carried-answers.ts';
import { checkAt } from './check-at.ts';
import { asksOneChoice, QuestionForm, questionErrors } from './question-form.tsx';
import {
  asFields,
  askedQuestions,
  askedSteps,
  readStep,
  stepAfter,
  stepBefore,
  stepMark,
  stepsOf,
} from './question-steps.ts';
import { SafetyBox } from './safety-box.tsx';
import { useCheckTexts } from './texts/texts.ts';

/** Which step an address means: `?q=3`; without it the first. A step that is not asked leads to the beginning. */
function stepNumber(request: Request): number {
  const text = new URL(request.url).searchParams.get('q') ?? '1';
  return /^\d{1,3}$/.test(text) ? Number(text) : 0;
}

export function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const check = checkAt(here, params['code']);
  const { answers, lost } = carriedBy(here, request);
  const steps = stepsOf(check.instruments);
  const asked = askedSteps(steps, answers);
  const wanted = stepNumber(request);
  const step = asked.find((one) => one.number === wanted);
  const path = `/${here.language}/check/${check.code}`;
  if (step === undefined) throw redirect(path);
  const before = stepBefore(steps, step, answers);
  const safety = step.instrument.safety === 'always' ? here.app.library.safety(here.site.country) : undefined;
  return data(
    {
      mark: stepMark(step),
      heading: step.heading ?? check.title,
      notes: step.notes,
      questions: askedQuestions(step, answers),
      written: asFields(answers[step.instrument.name] ?? {}),
      at: asked.indexOf(step) + 1,
      of: asked.length,
      isLast: stepAfter(steps, step, answers) === undefined,
      action: `${path}?q=${step.number}`,
      back: before === undefined ? null : `${path}?q=${before.number}`,
      front: check.place === 'front' ? `/${here.language}` : `/${here.language}/other`,
      startedOver: lost,
      oldPage: new URL(request.url).searchParams.has('old'),
      safety,
    },
    // What cannot be read is dropped at once, so that the kind sentence is said once.
    lost
      ? { headers: { 'Set-Cookie': Object.keys(answers).length > 0 ? carry(here, answers) : drop(here) } }
      : {},
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const check = checkAt(here, params['code']);
  const { answers } = carriedBy(here, request);
  const steps = stepsOf(check.instruments);
  const number = stepNumber(request);
  const step = steps.find((one) => one.number === number);
  const path = `/${here.language}/check/${check.code}`;
  const posted = await formFields(request);
  if (step === undefined) return redirect(path, 303);
  if (field(posted, 'page') !== stepMark(step)) return redirect(`${path}?q=${step.number}&old=1`, 303);
  const { name } = step.instrument;
  const written = Object.fromEntries(step.questions.map(({ linkId }) => [linkId, field(posted, linkId)]));
  const read = readStep(step, answers[name] ?? {}, written);
  if (read.problems.length > 0) return data({ problems: read.problems, written }, { status: 400 });
  const now = { ...answers, [name]: read.answers };
  const next = stepAfter(steps, step, now);
  const to = next === undefined ? `${path}/result` : `${path}?q=${next.number}`;
  return redirect(to, { status: 303, headers: { 'Set-Cookie': carry(here, now) } });
}

export default function QuestionPage() {
  const step = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const language = useLanguage();
  const words = useCheckTexts();
  const problems = refused?.problems ?? [];
  const isOne = asksOneChoice(step.questions);
  const back = (
    <BackLink href={step.back ?? step.front}>{step.back === null ? words.toFront : words.back}</BackLink>
  );
  const form = (
    <form method="post" action={step.action} noValidate>
      <input type="hidden" name="page" value={step.mark} />
      <ProgressWords step={step.at} of={step.of} />
      {step.notes.map((note) => (
        <p key={note.en}>{note[language]}</p>
      ))}
      <QuestionForm
        questions={step.questions}
        written={refused?.written ?? step.written}
        problems={problems}
        labelAs="page"
      />
      <Button>{step.isLast ? words.showResult : words.next}</Button>
    </form>
  );
  const around = (
    <>
      <p className="v-subtle">{words.onlyYou}</p>
      {step.safety === undefined ? null : <SafetyBox {...step.safety} />}
    </>
  );
  const said = (
    <>
      {step.startedOver ? (
        <Notice role="status">
          <p>{words.startedOver}</p>
        </Notice>
      ) : null}
      {step.oldPage ? (
        <Notice role="status">
          <p>{words.oldPage}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={questionErrors(problems, language)} />
    </>
  );
  const title = words.questionTitle({ step: step.at, of: step.of });
  return isOne ? (
    <OneQuestionPage title={title} above={back}>
      {said}
      {form}
      {around}
    </OneQuestionPage>
  ) : (
    <Page heading={step.heading[language]} title={title} above={back}>
      {said}
      {form}
      {around}
    </Page>
  );
}

import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { BackLink, Page, QuestionPage as OneQuestionPage } from '../design/page.tsx';
import { ProgressWords } from '../design/progress-words.tsx';
import { Conflicts } from '../forms/player-view.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import type { askQuestion, takeAnswer } from './ask-question.server.ts';
import { asksOneChoice, QuestionForm, questionErrors } from './question-form.tsx';
import { SafetyBox } from './safety-box.tsx';
import { useCheckTexts } from './texts/texts.ts';

type Step = Awaited<ReturnType<typeof askQuestion>>['data'];
type Answered = Extract<Awaited<ReturnType<typeof takeAnswer>>, { data: unknown }>['data'];

interface QuestionViewProps {
  readonly step: Step;
  readonly refused: Answered | undefined;
  /** Where the way back from the first question leads, in words. */
  readonly outText: string;
  /** What the button of the last question says. */
  readonly finish: string;
  /** Which part of several it is, where there are several. */
  readonly place?: string;
}

/** One thing to answer, with the way back, what is wrong, and who sees it. */
export function QuestionView({ step, refused, outText, finish, place }: QuestionViewProps) {
  const language = useLanguage();
  const words = useCheckTexts();
  const problems = refused?.problems ?? [];
  const conflicts = refused?.conflicts ?? [];
  const revision = refused?.revision ?? step.revision;
  const back = <BackLink href={step.back ?? step.out}>{step.back === null ? outText : words.back}</BackLink>;
  const body = (
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
      <form method="post" action={step.action} noValidate>
        <input type="hidden" name="page" value={step.mark} />
        {revision === null ? null : <input type="hidden" name="revision" value={revision} />}
        {conflicts.length === 0 ? null : <Conflicts conflicts={conflicts} action={step.action} />}
        <ProgressWords step={step.at} of={step.of} place={place} />
        {step.notes.map((note) => (
          <p key={note.en}>{note[language]}</p>
        ))}
        <QuestionForm
          questions={step.questions}
          written={refused?.written ?? step.written}
          problems={problems}
          labelAs="page"
        />
        <Button>{step.isLast ? finish : words.next}</Button>
      </form>
      <p className="v-subtle">
        {step.keptDays === null ? words.onlyYou : words.onlyYouKept({ days: step.keptDays })}
      </p>
      {step.safety === undefined ? null : <SafetyBox {...step.safety} />}
    </>
  );
  if (step.weighs !== null)
    return (
      <Page heading={step.title[language]} title={words.weighs.title} above={back}>
        <p>{words.weighs.asks}</p>
        <p>{words.weighs.after}</p>
        <ButtonRow>
          <LinkButton href={step.weighs.on} variant="second">
            {words.weighs.goOn}
          </LinkButton>
          <LinkButton href={step.out} variant="second">
            {words.weighs.notNow}
          </LinkButton>
        </ButtonRow>
      </Page>
    );
  const title = words.questionTitle({ step: step.at, of: step.of });
  return asksOneChoice(step.questions) ? (
    <OneQuestionPage title={title} above={back}>
      {body}
    </OneQuestionPage>
  ) : (
    <Page heading={step.heading[language]} title={title} above={back}>
      {body}
    </Page>
  );
}

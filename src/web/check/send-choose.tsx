import type { ComponentProps } from 'react';
import { LONGEST_WORDS } from '#modules/referrals/rules/own-words.ts';
import { Button, ButtonRow, LinkButton, TextLink } from '../design/button.tsx';
import { CheckboxList, RadioList } from '../design/choice-fields.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../design/field-parts.tsx';
import { inOneLine } from '../design/in-one-line.ts';
import { BackLink, Page } from '../design/page.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { SafetyBox } from './safety-box.tsx';
import { withStep } from './send-step.ts';
import type { SendProblem, WrittenForm } from './send-page.tsx';
import type { UnitNamed } from './send-views.tsx';
import { useCheckTexts } from './texts/texts.ts';

interface ChooseProps {
  readonly state: {
    readonly unit: UnitNamed;
    /** The page before this one. */
    readonly path: string;
    readonly finished: readonly { readonly code: string; readonly title: string }[];
    readonly unfinished: readonly { readonly code: string; readonly title: string; readonly href: string }[];
    readonly calls: readonly string[];
    readonly reasons: readonly { readonly code: string; readonly asked: string }[];
    readonly phone: string | null;
    readonly day: string;
    readonly idempotencyKey: string;
  };
  readonly problems: readonly SendProblem[];
  readonly written: WrittenForm | undefined;
  /** Shown above everything when the answers call for it and could not be sent. */
  readonly safety: ComponentProps<typeof SafetyBox> | undefined;
}

function useErrors(
  problems: readonly SendProblem[],
  state: ChooseProps['state'],
  written: WrittenForm | undefined,
): readonly FieldError[] {
  const words = useCheckTexts().send.problem;
  const choosing = state.finished.length > 0 ? 'chosen' : 'words';
  const said: Readonly<Record<SendProblem, FieldError>> = {
    'choose-or-write': { field: choosing, message: words.chooseOrWrite },
    'bad-answers': { field: choosing, message: words.badAnswers },
    'too-long': {
      field: 'words',
      message: words.tooLong({ most: LONGEST_WORDS, now: written?.words.trim().length ?? 0 }),
    },
    contact: { field: 'contact', message: words.contact },
  };
  return problems.map((problem) => said[problem]);
}

/** Which results, own words, and how to be answered; then it is sent. */
export function ChooseView({ state, problems, written, safety }: ChooseProps) {
  const language = useLanguage();
  const { send } = useCheckTexts();
  const words = send.choose;
  const errors = useErrors(problems, state, written);
  const contacts = [
    { value: 'message', label: words.contactMessage, hint: words.contactMessageHint },
    ...(state.phone === null
      ? []
      : [{ value: 'phone', label: words.contactPhone({ phone: inOneLine(state.phone) }) }]),
  ];
  return (
    <Page
      heading={words.heading}
      title={send.title}
      above={<BackLink href={state.path}>{words.back}</BackLink>}
    >
      {safety === undefined ? null : <SafetyBox {...safety} />}
      <ErrorSummary errors={errors} />
      <form method="post" action={withStep(state.path)} noValidate>
        {/* The key of the first try: sent twice it is still one referral. */}
        <input type="hidden" name="idempotencyKey" value={written?.idempotencyKey ?? state.idempotencyKey} />
        <input type="hidden" name="calls" value={state.calls.join(' ')} />
        {state.finished.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <CheckboxList
            name="chosen"
            label={words.which}
            hint={words.whichHint}
            error={errorOf(errors, 'chosen')}
            options={state.finished.map((check) => ({ value: check.code, label: check.title }))}
            defaultValues={written?.chosen ?? state.finished.map((check) => check.code)}
          />
        )}
        {state.unfinished.map((check) => (
          <p key={check.code} className="v-subtle">
            <a className="ds-link" href={check.href}>
              {words.unfinished({ check: check.title })}
            </a>
          </p>
        ))}
        <TextArea
          name="words"
          label={words.words}
          hint={words.wordsHint}
          error={errorOf(errors, 'words')}
          maxLength={LONGEST_WORDS}
          defaultValue={written?.words}
          {...(state.finished.length === 0 ? {} : { optional: true as const })}
        />
        <RadioList
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          options={state.reasons.map((reason) => ({ value: reason.code, label: reason.asked }))}
          defaultValue={written?.reason}
          optional
        />
        <RadioList
          name="contact"
          label={words.contact}
          options={contacts}
          error={errorOf(errors, 'contact')}
          defaultValue={written?.contact ?? 'message'}
        />
        <p>
          {words.promise({ day: state.day, unit: state.unit.name })}{' '}
          <TextLink href={`/${language}/place?back=${encodeURIComponent(withStep(state.path))}`}>
            {words.otherUnit}
          </TextLink>
        </p>
        <ButtonRow>
          <Button>{words.send({ unit: state.unit.name })}</Button>
          <LinkButton href={`/${language}`} variant="quiet">
            {send.info.notNow}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  );
}

import { LANGUAGES } from '#kernel/actor.ts';
import { HABITS } from '#modules/coaching/rules/habits.ts';
import { LONGEST_WORDS } from '#modules/referrals/rules/own-words.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { CheckboxList, type Option, RadioList } from '../design/choice-fields.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../design/field-parts.tsx';
import { TextArea, TextField } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { useShellTexts } from '../shell/texts/texts.ts';
import { useHabitNames } from '../work/habit-names.ts';
import type { WrittenCall } from './caller-page.tsx';
import { type CallerProblem, type Refused, useCallerTexts } from './texts/texts.ts';

interface CallerFormProps {
  readonly page: {
    readonly country: 'se' | 'fi';
    readonly unit: string;
    readonly reasons: readonly Option[];
    readonly idempotencyKey: string;
  };
  readonly tried:
    | {
        readonly problems: readonly CallerProblem[];
        readonly written: WrittenCall;
        readonly refused: Refused | null;
      }
    | undefined;
}

function useErrors(problems: readonly CallerProblem[]): readonly FieldError[] {
  const words = useCallerTexts().problems;
  return problems.map((problem) =>
    problem === 'too-long'
      ? { field: 'words', message: words['too-long']({ most: LONGEST_WORDS }) }
      : { field: problem, message: words[problem] },
  );
}

export function CallerForm({ page, tried }: CallerFormProps) {
  const t = useCallerTexts();
  const { speaks } = useShellTexts();
  const habits = useHabitNames();
  const errors = useErrors(tried?.problems ?? []);
  const language = useLanguage();
  const written = tried?.written;
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      {tried === undefined || tried.refused === null ? null : (
        <Notice kind="person" role="alert">
          <p>{t.refused[tried.refused]}</p>
        </Notice>
      )}
      <p>{t.lead({ unit: page.unit })}</p>
      <p>{t.told}</p>
      <input type="hidden" name="idempotencyKey" value={page.idempotencyKey} />
      <TextField
        name="number"
        label={t.number[page.country]}
        hint={t.numberHint}
        error={errorOf(errors, 'number')}
        defaultValue={written?.number}
        autoComplete="off"
        spellCheck={false}
        width="medium"
      />
      <TextField
        name="name"
        label={t.name}
        hint={t.nameHint}
        error={errorOf(errors, 'name')}
        defaultValue={written?.name}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="phone"
        type="tel"
        label={t.phone}
        hint={t.phoneHint}
        error={errorOf(errors, 'phone')}
        defaultValue={written?.phone}
        autoComplete="off"
        width="medium"
      />
      <RadioList
        name="speaks"
        label={t.speaks}
        options={LANGUAGES.map((one) => ({ value: one, label: speaks[one] }))}
        defaultValue={written?.speaks ?? language}
      />
      <RadioList
        name="reason"
        label={t.reason}
        options={page.reasons}
        error={errorOf(errors, 'reason')}
        defaultValue={written?.reason}
      />
      <CheckboxList
        name="habits"
        label={t.habits}
        options={HABITS.map((habit) => ({ value: habit, label: habits[habit] }))}
        defaultValues={written?.habits ?? []}
        optional
      />
      <TextArea
        name="words"
        label={t.words}
        hint={t.wordsHint}
        error={errorOf(errors, 'words')}
        maxLength={LONGEST_WORDS}
        defaultValue={written?.words}
      />
      <RadioList
        name="contact"
        label={t.contact}
        options={(['phone', 'message'] as const).map((one) => ({ value: one, label: t.contacts[one] }))}
        defaultValue={written?.contact ?? 'phone'}
      />
      <Button>{t.enter}</Button>
    </form>
  );
}

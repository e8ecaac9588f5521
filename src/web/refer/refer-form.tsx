import { HABITS } from '#modules/coaching/rules/habits.ts';
import { LONGEST_WORDS } from '#modules/referrals/rules/own-words.ts';
import { PRESCRIPTIONS, URGENCIES } from '#modules/referrals/rules/referring.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { CheckboxList, type Option, RadioList } from '../design/choice-fields.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../design/field-parts.tsx';
import { EmptyState } from '../design/lists.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { useHabitNames } from '../work/habit-names.ts';
import type { WrittenReferral } from './refer-page.tsx';
import { type ReferProblem, type Refused, useReferTexts } from './texts/texts.ts';

interface ReferFormProps {
  readonly page: {
    readonly own: string;
    readonly units: readonly {
      readonly value: string;
      readonly label: string;
      readonly organisation: string;
      readonly day: string;
    }[];
    readonly reasons: readonly Option[];
    readonly idempotencyKey: string;
  };
  readonly tried:
    | {
        readonly problems: readonly ReferProblem[];
        readonly written: WrittenReferral;
        readonly refused: Refused | null;
      }
    | undefined;
}

/** Where a problem is put right. */
const FIELD_OF: Readonly<Record<ReferProblem, string>> = {
  unit: 'unitId',
  reason: 'reason',
  habits: 'habits',
  words: 'words',
  'too-long': 'words',
  agreed: 'agreed',
};

function useErrors(problems: readonly ReferProblem[]): readonly FieldError[] {
  const words = useReferTexts().problems;
  return problems.map((problem) => ({
    field: FIELD_OF[problem],
    message: problem === 'too-long' ? words['too-long']({ most: LONGEST_WORDS }) : words[problem],
  }));
}

/** Who is asked, why, about which habits, what has been agreed, a prescription or not, and how soon. */
export function ReferForm({ page, tried }: ReferFormProps) {
  const t = useReferTexts();
  const habits = useHabitNames();
  const errors = useErrors(tried?.problems ?? []);
  const written = tried?.written;
  if (page.units.length === 0) {
    return (
      <EmptyState heading={t.nobody.heading}>
        <p>{t.nobody.text}</p>
      </EmptyState>
    );
  }
  return (
    <section className="v-person-part" aria-labelledby="refer-heading">
      <ErrorSummary errors={errors} />
      {tried === undefined || tried.refused === null ? null : (
        <Notice kind="person" role="alert">
          <p>{t.refused[tried.refused]}</p>
        </Notice>
      )}
      <h2 className="v-h2" id="refer-heading">
        {t.heading}
      </h2>
      <p>{t.lead({ own: page.own })}</p>
      <form method="post" noValidate>
        <input type="hidden" name="idempotencyKey" value={page.idempotencyKey} />
        <RadioList
          name="unitId"
          label={t.unit}
          error={errorOf(errors, 'unitId')}
          options={page.units.map((unit) => ({
            value: unit.value,
            label: unit.label,
            hint: t.answersBy({ organisation: unit.organisation, day: unit.day }),
          }))}
          defaultValue={written?.unitId ?? (page.units.length === 1 ? page.units[0]?.value : undefined)}
        />
        <RadioList
          name="reason"
          label={t.reason}
          error={errorOf(errors, 'reason')}
          options={page.reasons}
          defaultValue={written?.reason}
        />
        <CheckboxList
          name="habits"
          label={t.habits}
          error={errorOf(errors, 'habits')}
          options={HABITS.map((habit) => ({ value: habit, label: habits[habit] }))}
          defaultValues={written?.habits ?? []}
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
          name="prescription"
          label={t.prescription}
          options={PRESCRIPTIONS.map((one) => ({ value: one, label: t.prescriptions[one] }))}
          defaultValue={written?.prescription ?? 'none'}
        />
        <RadioList
          name="urgency"
          label={t.urgency}
          hint={t.urgencyHint}
          options={URGENCIES.map((one) => ({ value: one, label: t.urgencies[one] }))}
          defaultValue={written?.urgency ?? 'usual'}
        />
        <RadioList
          name="contact"
          label={t.contact}
          options={(['message', 'phone'] as const).map((one) => ({ value: one, label: t.contacts[one] }))}
          defaultValue={written?.contact ?? 'message'}
        />
        <CheckboxList
          name="agreed"
          label={t.agreed}
          hint={t.agreedHint}
          error={errorOf(errors, 'agreed')}
          options={[{ value: 'yes', label: t.agreedYes }]}
          defaultValues={written?.agreed === 'yes' ? ['yes'] : []}
        />
        <Button>{t.send}</Button>
      </form>
    </section>
  );
}

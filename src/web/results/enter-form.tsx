import { Button } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { TextField } from '../design/text-fields.tsx';
import { fieldName } from './rules/read-scores.ts';
import { type ResultsTexts, useResultsTexts } from './texts/texts.ts';

interface ScoreField {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly min: string;
  readonly max: string;
}

interface EnterFormProps {
  readonly form: {
    readonly name: string;
    readonly title: string;
    readonly note: string;
    readonly scores: readonly ScoreField[];
  };
  readonly today: string;
  readonly sending: string;
  /** What was written and is not right: the day, one of the scores, or all of it. */
  readonly tried:
    | { readonly problem: string; readonly written: Readonly<Record<string, string>> }
    | undefined;
}

interface Wrong {
  readonly part: string;
  readonly message: string;
}

function wrongOf(
  problem: string | undefined,
  scores: readonly ScoreField[],
  words: ResultsTexts['enter'],
): Wrong | undefined {
  if (problem === undefined) return undefined;
  if (problem === 'day') return { part: 'day', message: words.problems.day };
  if (problem === 'future') return { part: 'day', message: words.problems.future };
  const score = scores.find((one) => one.code === problem);
  if (score !== undefined) return { part: score.code, message: words.wrong(score) };
  return { part: scores[0]?.code ?? 'day', message: words.problems.none };
}

/** Day and scores of one form; no question of it is shown. */
export function EnterForm({ form, today, sending, tried }: EnterFormProps) {
  const words = useResultsTexts().enter;
  const wrong = wrongOf(tried?.problem, form.scores, words);
  const nameOf = (part: string) => fieldName(form.name, part);
  const errorOf = (part: string) => (wrong?.part === part ? wrong.message : undefined);
  return (
    <Disclosure summary={form.title} {...(tried === undefined ? {} : { open: true })}>
      <form method="post" noValidate>
        <ErrorSummary
          errors={wrong === undefined ? [] : [{ field: nameOf(wrong.part), message: wrong.message }]}
        />
        <input type="hidden" name="form" value={form.name} />
        <input type="hidden" name="idempotencyKey" value={sending} />
        <TextField
          name={nameOf('day')}
          label={words.day}
          type="date"
          width="medium"
          defaultValue={tried?.written[nameOf('day')] ?? today}
          error={errorOf('day')}
        />
        {form.scores.map((score) => (
          <TextField
            key={score.code}
            name={nameOf(score.code)}
            label={words.score(score)}
            hint={form.scores.length === 1 ? words.between(score) : words.betweenOr(score)}
            inputMode="decimal"
            autoComplete="off"
            width="short"
            defaultValue={tried?.written[nameOf(score.code)]}
            error={errorOf(score.code)}
          />
        ))}
        <Button>{words.save({ form: form.title })}</Button>
        <p className="v-subtle">{form.note}</p>
      </form>
    </Disclosure>
  );
}

import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { TextField } from '../design/text-fields.tsx';
import type { Side } from './agreement-form.tsx';
import type { NotMoved } from './move-follow-up.server.ts';
import { usePeriodTexts } from './texts/period-texts.ts';

interface MoveFormProps {
  readonly page: {
    readonly periodId: string;
    readonly version: number;
    readonly months: number;
    readonly isOver: boolean;
    readonly when: string;
    readonly date: string;
    readonly from: string;
    readonly to: string;
  };
  readonly side: Side;
  readonly sending: string;
  readonly notMoved: NotMoved | undefined;
}

/** One day to choose. */
export function MoveForm({ page, side, sending, notMoved }: MoveFormProps) {
  const { move: words } = usePeriodTexts();
  const problem = notMoved?.why === 'wrong-day' ? notMoved.problem : null;
  const message =
    problem === 'not-ahead' || problem === 'too-far'
      ? words.problems[problem]
      : problem === null
        ? undefined
        : words.problems['not-a-day'];
  const told =
    notMoved?.why === 'booked'
      ? words.booked[side]
      : notMoved?.why === 'changed-meanwhile'
        ? words.stale
        : null;
  return (
    <>
      {told === null ? null : (
        <Notice kind="person" role="alert">
          <p>{told}</p>
        </Notice>
      )}
      <p>{words.lead({ months: page.months, when: page.when })}</p>
      {page.isOver ? (
        <p>{words.over}</p>
      ) : (
        <form method="post" noValidate>
          <ErrorSummary errors={message === undefined ? [] : [{ field: 'date', message }]} />
          <input type="hidden" name="periodId" value={page.periodId} />
          <input type="hidden" name="version" value={page.version} />
          <input type="hidden" name="idempotencyKey" value={sending} />
          <TextField
            name="date"
            type="date"
            width="medium"
            label={words.date}
            hint={words.hint(page)}
            defaultValue={notMoved?.date ?? page.date}
            error={message}
          />
          <Button>{words.save}</Button>
        </form>
      )}
    </>
  );
}

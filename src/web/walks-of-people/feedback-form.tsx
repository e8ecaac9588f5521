import { Button } from '../design/button.tsx';
import { CheckboxList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { TextArea, TextField } from '../design/text-fields.tsx';
import { TemplateLine } from '../messages/template-line.tsx';
import type { WrittenFeedback } from './feedback-form.server.ts';
import type { ShownEntry } from './shown-entries.ts';
import { useFeedbackTexts } from './texts/texts.ts';
import type { FeedbackProblem } from './texts/walk-texts.ts';
import type { WalkShown } from './walk.server.ts';

export interface TriedFeedback {
  readonly problem: FeedbackProblem;
  readonly place: string;
  readonly written: WrittenFeedback;
}

interface FeedbackFormProps {
  readonly entry: ShownEntry;
  readonly page: WalkShown;
  readonly tried: TriedFeedback | undefined;
}

/** The coach's answer to one task, with the time and the techniques it took. */
export function FeedbackForm({ entry, page, tried: asTried }: FeedbackFormProps) {
  const words = useFeedbackTexts();
  const tried = asTried?.written.entryId === entry.id ? asTried : undefined;
  const message =
    tried === undefined ? undefined : words.problems[tried.problem]({ most: page.most, place: tried.place });
  const wrong = tried?.problem === 'minutes' ? 'minutes' : 'words';
  return (
    <form method="post" action={`${page.at ?? ''}?answer=${entry.id}`} noValidate className="v-task-form">
      <ErrorSummary errors={message === undefined ? [] : [{ field: wrong, message }]} />
      <input type="hidden" name="form" value="feedback" />
      <input type="hidden" name="entry" value={entry.id} />
      <input type="hidden" name="idempotencyKey" value={page.sending} />
      <TemplateLine templates={page.templates} into="words" />
      <TextArea
        name="words"
        label={words.heading({ task: entry.title })}
        hint={words.wordsHint}
        rows={8}
        maxLength={page.most}
        defaultValue={tried?.written.words}
        error={wrong === 'words' ? message : undefined}
      />
      <TextField
        name="minutes"
        label={words.minutes}
        hint={words.minutesHint}
        inputMode="numeric"
        width="short"
        suffix={words.minutesUnit}
        defaultValue={tried?.written.minutes}
        error={wrong === 'minutes' ? message : undefined}
      />
      <Disclosure summary={words.techniques}>
        <CheckboxList
          name="techniques"
          label={words.techniques}
          hint={words.techniquesHint}
          options={page.techniques}
          defaultValues={tried?.written.techniques ?? []}
        />
      </Disclosure>
      <Button>{words.send}</Button>
    </form>
  );
}

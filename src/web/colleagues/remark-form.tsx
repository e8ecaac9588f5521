import { Button } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { ErrorSummary, errorOf } from '../design/field-parts.tsx';
import { Select, TextArea, TextField } from '../design/text-fields.tsx';
import { useColleagueTexts } from './texts/texts.ts';
import type { NotWritten } from './written.server.ts';

interface RemarkFormProps {
  readonly team: readonly { readonly id: string; readonly name: string }[];
  /** The first day that can be asked for. */
  readonly today: string;
  readonly most: number;
  readonly sending: string;
  readonly notWritten: NotWritten | undefined;
}

/** Words to colleagues, and what they ask for. */
export function RemarkForm({ team, today, most, sending, notWritten }: RemarkFormProps) {
  const t = useColleagueTexts();
  const problem = notWritten?.about === 'remark' ? notWritten.problem : undefined;
  const written = notWritten?.about === 'remark' ? notWritten.written : undefined;
  const errors =
    problem === undefined
      ? []
      : [{ field: problem === 'wrongDay' ? 'on' : 'words', message: t.problems[problem]({ most }) }];
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      <TextArea
        name="words"
        label={t.person.words}
        hint={t.person.wordsHint}
        rows={4}
        maxLength={most}
        defaultValue={written?.['words']}
        error={errorOf(errors, 'words')}
      />
      <RadioList
        name="asks"
        label={t.person.asks}
        options={[
          { value: 'nothing', label: t.person.nothing },
          { value: 'team', label: t.person.team },
          { value: 'task', label: t.person.task },
        ]}
        defaultValue={written?.['asks'] ?? 'nothing'}
      />
      <Disclosure summary={t.person.taskDetails} {...(written?.['asks'] === 'task' ? { open: true } : {})}>
        <Select
          name="who"
          label={t.person.who}
          options={[
            { value: '', label: t.person.anybody },
            ...team.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={written?.['who'] ?? ''}
        />
        <TextField
          name="on"
          type="date"
          label={t.person.on}
          width="medium"
          defaultValue={written?.['on'] ?? today}
          error={errorOf(errors, 'on')}
        />
      </Disclosure>
      <Button name="intent" value="write">
        {t.person.write}
      </Button>
    </form>
  );
}

import { CHANNELS, HABITS, LEVELS } from '#modules/coaching/rules/habits.ts';
import { listText } from '#platform/i18n.ts';
import { Button, ButtonRow } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { CheckboxList, RadioList } from '../design/choice-fields.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import type { ShownNotePage } from './note.server.ts';
import type { WrittenNote } from './note-form-fields.server.ts';
import { useCoachingTexts } from './texts/texts.ts';
import { useAutosave } from './use-autosave.ts';

interface NoteDraftFormProps {
  readonly note: ShownNotePage;
  readonly sending: string;
  /** What was posted and not saved, beside what is saved; undefined when nothing was refused. */
  readonly written: WrittenNote | undefined;
  readonly problem: { readonly field: string | null; readonly message: string } | undefined;
}

/** Room for the whole text: a note is read before it is signed. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((all, line) => all + Math.max(1, Math.ceil(line.length / 70)), 0);
  return Math.min(24, Math.max(2, lines + 1));
}

/** The codes that follow from what was done, ticked, and further ones that only the professional can know of. */
function ProposedCodes({ codes }: { readonly codes: ShownNotePage['codes'] }) {
  const { note: t } = useCoachingTexts();
  const optionsOf = (some: ShownNotePage['codes']) => ({
    options: some.map((code) => ({
      value: code.key,
      label: `${code.name} ${code.title}`,
      hint: t.certainty[code.certainty],
    })),
    defaultValues: some.filter((code) => code.ticked).map((code) => code.key),
  });
  const proposed = codes.filter((code) => !code.isOffered);
  const offered = codes.filter((code) => code.isOffered);
  return (
    <>
      {proposed.length === 0 ? (
        <p>{t.noCodes}</p>
      ) : (
        <CheckboxList name="codes" label={t.codes} hint={t.codesHint} {...optionsOf(proposed)} />
      )}
      {offered.length === 0 ? null : (
        <details className="v-disclosure" open={offered.some((code) => code.ticked)}>
          <summary>{t.moreCodes}</summary>
          <CheckboxList
            name="codes.more"
            label={t.moreCodes}
            hint={t.moreCodesHint}
            {...optionsOf(offered)}
          />
        </details>
      )}
    </>
  );
}

/** A draft: the phrase's fields, what was done, the proposed codes, and the signature. Saves itself where scripts run. */
export function NoteDraftForm({ note, sending, written, problem }: NoteDraftFormProps) {
  const words = useCoachingTexts();
  const language = useLanguage();
  const { note: t } = words;
  const autosave = useAutosave(note.version);
  return (
    <form method="post" noValidate onInput={autosave.onInput} onSubmit={autosave.onSubmit}>
      <input type="hidden" name="version" value={autosave.version} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      {note.fields.map((field) => {
        const mine = written?.body[field.code];
        return (
          <div key={field.code}>
            <TextArea
              name={`body.${field.code}`}
              label={field.label}
              hint={field.hint}
              rows={rowsFor(field.text)}
              defaultValue={field.text}
              {...(problem?.field === field.code ? { error: problem.message } : {})}
            />
            {mine === undefined || mine === field.text ? null : (
              <Notice heading={t.written}>
                <p className="v-own-words">{mine}</p>
              </Notice>
            )}
          </div>
        );
      })}
      <h2 className="v-h2">{t.about}</h2>
      <CheckboxList
        name="habits"
        label={t.habits}
        options={HABITS.map((habit) => ({ value: habit, label: words.habits[habit] }))}
        defaultValues={note.act.habits}
      />
      <RadioList
        name="level"
        label={t.level}
        options={LEVELS.map((level) => ({ value: level, label: t.levels[level] }))}
        defaultValue={note.act.level}
      />
      <RadioList
        name="channel"
        label={t.channel}
        options={CHANNELS.map((channel) => ({ value: channel, label: t.channels[channel] }))}
        defaultValue={note.act.channel}
        direction="row"
      />
      <Button variant="quiet" name="intent" value="save">
        {t.showCodes}
      </Button>
      <ProposedCodes codes={note.codes} />
      {note.without.length === 0 ? null : (
        <p className="v-subtle">
          {t.without({
            habits: listText(
              language,
              note.without.map((habit) => words.habits[habit]),
            ),
          })}
        </p>
      )}
      <p className="v-hint" id="sign-hint">
        {t.signHint}
      </p>
      <ButtonRow>
        <Button name="intent" value="sign" aria-describedby="sign-hint">
          {t.sign}
        </Button>
        <Button variant="second" name="intent" value="save">
          {t.save}
        </Button>
        <span role="status" className="v-subtle">
          {autosave.state === 'saving' ? t.saving : null}
          {autosave.state === 'saved' ? t.autosaved : null}
          {autosave.state === 'stale' ? t.stale.heading : null}
        </span>
      </ButtonRow>
    </form>
  );
}

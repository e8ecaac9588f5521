import { useCallback, useState } from 'react';
import { useLocation } from 'react-router';
import { CHANNELS, HABITS, LEVELS } from '#modules/coaching/rules/habits.ts';
import { listText } from '#platform/i18n.ts';
import { Button, ButtonRow, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { CheckboxList, RadioList } from '../design/choice-fields.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import type { DrawerTold } from '../enhance/form/drawer.ts';
import type { ShownNotePage } from './note.server.ts';
import type { WrittenNote } from './note-form-fields.server.ts';
import { ProposedCodes } from './proposed-codes.tsx';
import { useCoachingTexts } from './texts/texts.ts';
import { type Unsaved, useAutosave } from './use-autosave.ts';

interface NoteDraftFormProps {
  readonly note: ShownNotePage;
  readonly sending: string;
  /** What was posted and not saved, beside what is saved; undefined when nothing was refused. */
  readonly written: WrittenNote | undefined;
  readonly problem: { readonly field: string | null; readonly message: string } | undefined;
  readonly drawer: DrawerTold;
}

interface DraftFieldsProps extends NoteDraftFormProps {
  readonly bringBack: (unsaved: Unsaved) => void;
}

const BODY = 'body.';

/** Room for the whole text: a note is read before it is signed. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((all, line) => all + Math.max(1, Math.ceil(line.length / 70)), 0);
  return Math.min(24, Math.max(2, lines + 1));
}

/** What lay in the browser as a form would post it. */
function writtenIn({ fields }: Unsaved): WrittenNote {
  const one = (name: string) => fields[name]?.[0] ?? '';
  return {
    body: Object.fromEntries(
      Object.keys(fields).flatMap((name) =>
        name.startsWith(BODY) ? [[name.slice(BODY.length), one(name)]] : [],
      ),
    ),
    habits: fields['habits'] ?? [],
    level: one('level'),
    channel: one('channel'),
    codes: [...(fields['codes'] ?? []), ...(fields['codes.more'] ?? [])],
  };
}

function saysOtherwise(note: ShownNotePage, { body }: WrittenNote): boolean {
  return note.fields.some(({ code, text }) => body[code] !== undefined && body[code] !== text);
}

/** As the note would be, had it been saved. */
function withWritten(note: ShownNotePage, written: WrittenNote): ShownNotePage {
  const { habits, level, channel } = written;
  return {
    ...note,
    fields: note.fields.map((field) => ({ ...field, text: written.body[field.code] ?? field.text })),
    act: {
      ...note.act,
      habits: HABITS.filter((habit) => habits.includes(habit)),
      level: LEVELS.find((one) => one === level) ?? note.act.level,
      channel: CHANNELS.find((one) => one === channel) ?? note.act.channel,
    },
    codes: note.codes.map((code) => ({ ...code, ticked: written.codes.includes(code.key) })),
  };
}

/**
 * What was written and did not reach the server is in the fields again; where the note has been saved from elsewhere since, it
 * stands beside. Nothing is overwritten and nothing is lost.
 */
export function NoteDraftForm({ note, written, ...more }: NoteDraftFormProps) {
  const [left, setLeft] = useState<{ readonly written: WrittenNote; readonly version: number } | null>(null);
  const { note: t } = useCoachingTexts();
  const bringBack = useCallback(
    (unsaved: Unsaved) => {
      const found = writtenIn(unsaved);
      if (saysOtherwise(note, found)) setLeft({ written: found, version: unsaved.version });
    },
    [note],
  );
  const isOn = left?.version === note.version;
  return (
    <>
      {left === null || written !== undefined ? null : (
        <Notice kind="person" role="status" heading={t.left.heading}>
          <p>{isOn ? t.left.text : t.leftBeside}</p>
        </Notice>
      )}
      <DraftFields
        {...more}
        key={left === null ? 'as-saved' : 'as-left'}
        note={left !== null && isOn && written === undefined ? withWritten(note, left.written) : note}
        written={written ?? (left === null || isOn ? undefined : left.written)}
        bringBack={bringBack}
      />
    </>
  );
}

/** A draft: the phrase's fields, what was done, the proposed codes, and the signature. Saves itself where scripts run. */
function DraftFields({ note, sending, drawer, written, problem, bringBack }: DraftFieldsProps) {
  const words = useCoachingTexts();
  const language = useLanguage();
  const { note: t } = words;
  const here = encodeURIComponent(useLocation().pathname);
  const autosave = useAutosave(note.version, drawer, bringBack);
  return (
    <form
      method="post"
      noValidate
      className="v-fields"
      onInput={autosave.onInput}
      onSubmit={autosave.onSubmit}
    >
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
          {autosave.state === 'too-long' ? t.notKept : null}
          {autosave.state === 'offline' ? t.offline : null}
          {autosave.state === 'signed-out' ? (
            <>
              {t.signedOut}{' '}
              <TextLink href={`/${language}/sign-in?as=staff&then=${here}`}>{t.signIn}</TextLink>
            </>
          ) : null}
        </span>
      </ButtonRow>
    </form>
  );
}

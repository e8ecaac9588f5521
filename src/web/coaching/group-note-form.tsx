import type { Act } from '#modules/coaching/public.ts';
import { CHANNELS, HABITS, LEVELS } from '#modules/coaching/rules/habits.ts';
import { Button } from '../design/button.tsx';
import { CheckboxList, RadioList } from '../design/choice-fields.tsx';
import { TextArea } from '../design/text-fields.tsx';
import type { WrittenNote } from './note-form-fields.server.ts';
import type { ShownCode } from './note.server.ts';
import { ProposedCodes } from './proposed-codes.tsx';
import { type GroupNoteProblem, useGroupNoteTexts } from './texts/group-note-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

/** What was posted and not signed. */
export interface NotSigned {
  readonly written: WrittenNote & { readonly came: readonly string[] };
  readonly problem: GroupNoteProblem | null;
  readonly isSigned: boolean;
  /** The codes of the act as it was changed; null: those of the page still hold. */
  readonly codes: readonly ShownCode[] | null;
  /** The act whose codes stand on the form. */
  readonly seen: { readonly habits: readonly string[]; readonly level: string; readonly channel: string };
}

interface GroupNoteShown {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly { readonly code: string; readonly label: string; readonly hint: string }[];
  readonly act: Act;
  readonly codes: readonly ShownCode[];
  readonly sending: string;
}

/** One form for all who came. */
export function GroupNoteForm({
  met,
  tried,
}: {
  readonly met: GroupNoteShown;
  readonly tried: NotSigned | undefined;
}) {
  const words = useGroupNoteTexts();
  const { note: t, habits: habitWords } = useCoachingTexts();
  const written = tried?.written;
  // The act whose codes stand here: another one on the form is told before anything is signed.
  const seen = tried === undefined || tried.codes === null ? met.act : tried.seen;
  const codes =
    tried?.codes ??
    met.codes.map((code) => ({ ...code, ticked: written?.codes.includes(code.key) ?? code.ticked }));
  return (
    <form method="post" noValidate>
      <input type="hidden" name="idempotencyKey" value={met.sending} />
      {seen.habits.map((habit) => (
        <input key={habit} type="hidden" name="seen.habits" value={habit} />
      ))}
      <input type="hidden" name="seen.level" value={seen.level} />
      <input type="hidden" name="seen.channel" value={seen.channel} />
      <CheckboxList
        name="came"
        label={words.came}
        hint={words.cameHint}
        {...(tried?.problem === 'nobody-came' ? { error: words.problems['nobody-came'] } : {})}
        options={met.members.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValues={[...(written?.came ?? met.members.map(({ id }) => id))]}
      />
      {met.fields.map(({ code, label, hint }) => (
        <TextArea
          key={code}
          name={`body.${code}`}
          label={label}
          hint={hint}
          rows={4}
          defaultValue={written?.body[code]}
        />
      ))}
      <h2 className="v-h2">{t.about}</h2>
      <CheckboxList
        name="habits"
        label={t.habits}
        options={HABITS.map((habit) => ({ value: habit, label: habitWords[habit] }))}
        defaultValues={[...(written?.habits ?? met.act.habits)]}
      />
      <RadioList
        name="level"
        label={t.level}
        options={LEVELS.map((level) => ({ value: level, label: t.levels[level] }))}
        defaultValue={written?.level ?? met.act.level}
      />
      <RadioList
        name="channel"
        label={t.channel}
        options={CHANNELS.map((channel) => ({ value: channel, label: t.channels[channel] }))}
        defaultValue={written?.channel ?? met.act.channel}
        direction="row"
      />
      <ProposedCodes codes={codes} />
      <p className="v-hint" id="sign-hint">
        {words.signHint}
      </p>
      <Button aria-describedby="sign-hint">{words.sign}</Button>
    </form>
  );
}

/** A form of a step, opened in a preview: the whole of it on one page. */
import { Button, ButtonRow } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { SafetyBox } from '../check/safety-box.tsx';
import { takesFiles } from '../forms/form-pages.ts';
import { FormItems } from '../forms/form-items.tsx';
import type { FormState } from '../forms/form-state.ts';
import { problemWords } from '../forms/problem-words.ts';
import { usePlayerTexts } from '../forms/texts/player-texts.ts';
import { useInstrumentsTexts } from '../instruments/texts/texts.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { Carried } from './look-parts.tsx';
import type { Played } from './playing.server.ts';
import { useTryTexts } from './texts/try-texts.ts';

interface LookFormProps {
  readonly played: Played;
  readonly filling: NonNullable<Played['filling']>;
}

export function LookForm({ played, filling }: LookFormProps) {
  const language = useLanguage();
  const words = useTryTexts();
  const { tryOut } = useInstrumentsTexts();
  const player = usePlayerTexts();
  const { items, problems, more, answers, fields } = filling;
  const here = `${played.address}/look`;
  const state: FormState = { answers, fields, enabled: new Set(filling.enabled), problems, more };
  const { fileProblem } = filling;
  const errors = [
    ...problems.map((one) => ({ field: one.key, message: problemWords(items, one, language) })),
    ...(fileProblem === null ? [] : [{ field: fileProblem.key, message: player.file[fileProblem.problem] }]),
  ];
  return (
    <div className="st-look-step">
      <ErrorSummary errors={errors} />
      <h2 className="v-h2">{filling.title[language]}</h2>
      {filling.isSteps ? <p className="v-subtle">{tryOut.steps}</p> : null}
      {filling.isTroubled ? (
        <Notice kind="person" role="alert">
          <p>{tryOut.troubled}</p>
        </Notice>
      ) : null}
      {filling.chosenFiles.length === 0 ? null : <p>{tryOut.filesStay}</p>}
      {filling.safety === undefined ? null : <SafetyBox {...filling.safety} />}
      <form
        method="post"
        action={here}
        {...(takesFiles(filling) ? { encType: 'multipart/form-data' as const } : {})}
        noValidate
      >
        {/* Enter in a field sends the answers, and does not add to a group or take from it. */}
        <button type="submit" className="v-first-button" tabIndex={-1} aria-hidden="true" />
        <Carried played={played} />
        <input type="hidden" name="intent" value="fill" />
        <input type="hidden" name="block" value={filling.block} />
        {filling.chosenFiles.map((one) => (
          <input key={one} type="hidden" name="chosenFile" value={one} />
        ))}
        <FormItems items={items} at={[]} state={state} />
        <ButtonRow>
          <Button>{words.sendForm}</Button>
        </ButtonRow>
      </form>
      <form method="post" action={here}>
        <Carried played={played} />
        <Button variant="quiet" name="intent" value="look">
          {words.toStep}
        </Button>
      </form>
    </div>
  );
}

import { LicenceNote } from '../check/licence-note.tsx';
import { SafetyBox } from '../check/safety-box.tsx';
import { Button, ButtonRow, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { FormItems } from './form-items.tsx';
import type { FormState } from './form-state.ts';
import type { ConflictShown } from './local-fields.server.ts';
import type { NotTaken, showPage } from './player.server.ts';
import { problemWords } from './problem-words.ts';
import { usePlayerTexts } from './texts/player-texts.ts';

interface PlayerViewProps {
  readonly page: Awaited<ReturnType<typeof showPage>>;
  readonly tried: NotTaken | undefined;
}

function stateOf({ page, tried }: PlayerViewProps): FormState {
  return {
    answers: page.all,
    fields: tried === undefined ? page.fields : { ...page.fields, ...tried.fields },
    enabled: new Set(page.enabled),
    problems: tried?.problems ?? [],
    more: page.more,
  };
}

/** One page of a form, in either dress: what is asked, what is wrong, and where it goes on. */
export function PlayerView({ page, tried }: PlayerViewProps) {
  const language = useLanguage();
  const words = usePlayerTexts();
  const file = tried?.fileProblem ?? null;
  const errors = [
    ...(tried?.problems ?? []).map((problem) => ({
      field: problem.key,
      message: problemWords(page.items, problem, language),
    })),
    ...(file === null ? [] : [{ field: file.key, message: words.file[file.problem] }]),
  ];
  return (
    <>
      <ErrorSummary errors={errors} />
      {page.isHeld && tried === undefined ? (
        <Notice role="status">
          <p>{words.live.heldBack}</p>
        </Notice>
      ) : null}
      {page.moreAsked && tried === undefined ? (
        <Notice role="status">
          <p>{words.moreAsked}</p>
        </Notice>
      ) : null}
      <form
        method="post"
        action={page.action}
        noValidate
        data-player={page.live === undefined ? undefined : JSON.stringify(page.live)}
        {...(page.files ? { encType: 'multipart/form-data' as const } : {})}
      >
        {/* Enter in a field presses the form's first button: it goes on, and does not add to a group or take from it. */}
        <button type="submit" className="v-first-button" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="revision" value={tried?.revision ?? page.revision} />
        {page.of > 1 ? <p className="v-kicker">{words.pageOf({ step: page.step, of: page.of })}</p> : null}
        {tried === undefined || tried.conflicts.length === 0 ? null : (
          <Conflicts conflicts={tried.conflicts} action={page.action} />
        )}
        <FormItems items={page.items} at={[]} state={stateOf({ page, tried })} />
        <ButtonRow>
          <Button>{words.next}</Button>
        </ButtonRow>
      </form>
      {page.safety === undefined ? null : <SafetyBox {...page.safety} />}
      <p className="v-subtle">
        {page.byResident ? `${words.onlyYou} ` : ''}
        {words.keptUntil({ day: page.endsOn })}
      </p>
      <p>
        <TextLink href={`${page.base}/drop`}>{words.drop.link}</TextLink>
      </p>
      <LicenceNote licence={page.licence} />
    </>
  );
}

/** Both values of what two windows have answered differently. What stands in the fields below is this window's. */
export function Conflicts({
  conflicts,
  action,
}: {
  readonly conflicts: readonly ConflictShown[];
  readonly action: string;
}) {
  const words = usePlayerTexts().changed;
  return (
    <Notice kind="person" role="alert">
      <h2 className="v-h3">{words.heading}</h2>
      <p>{words.text}</p>
      {conflicts.map((one) => (
        <dl key={one.key}>
          <dt>{one.question}</dt>
          <dd>
            {words.kept}: {one.kept ?? words.nothing}
          </dd>
          <dd>
            {words.sent}: {one.sent ?? words.nothing}
          </dd>
        </dl>
      ))}
      <ButtonRow>
        <Button variant="second">{words.useSent}</Button>
        <TextLink href={action}>{words.useKept}</TextLink>
      </ButtonRow>
    </Notice>
  );
}

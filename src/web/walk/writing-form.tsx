import type { ReactNode } from 'react';
import { LARGEST_PICTURE } from '#modules/enrolments/rules/plain-picture.ts';
import { Button, ButtonRow } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Checkbox, RadioList } from '../design/choice-fields.tsx';
import { Table } from '../design/lists.tsx';
import type { WritingView } from './block-shapes.ts';
import { EntryFields } from './entry-fields.tsx';
import { FeedbackLines } from './feedback-lines.tsx';
import { Words } from './rich-text.tsx';
import type { InWords } from './rules/in-words.ts';
import { type StepTexts, useStepTexts } from './texts/step-texts.ts';
import { WrittenLines } from './written-lines.tsx';

/** What the page around a block knows. */
export interface AroundBlock {
  /** The address of the step. */
  readonly here: string;
  readonly base: string;
  readonly isAlone: boolean;
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** The block that something was just kept in, and how. */
  readonly kept: string | null;
  readonly keptHow: string | null;
  /** What every form of a preview brings along, so that nothing has to be kept. A preview leads nowhere else. */
  readonly carried?: ReactNode;
}

/** The address of another page of the person's own; a preview has none. */
export function leadsTo({ carried }: Pick<AroundBlock, 'carried'>, address: string): string | undefined {
  return carried === undefined ? address : undefined;
}

function linesIn(written: readonly InWords[], id: string, words: StepTexts): string {
  const found = written.find((one) => one.fieldId === id);
  if (found === undefined) return words.changed.nothing;
  return [...found.lines, ...(found.photo === null ? [] : [words.photo.one])].join('\n');
}

/** Both texts, where another window wrote meanwhile. */
function Changed({ writing, here }: { readonly writing: WritingView; readonly here: string }) {
  const texts = useStepTexts();
  const words = texts.changed;
  const { changed } = writing;
  if (changed === null) return null;
  const parts = new Map([...changed.theirs, ...changed.mine].map((one) => [one.fieldId, one.label]));
  const day = writing.onDay === null ? '' : `?day=${writing.onDay}`;
  return (
    <Notice kind="person" role="alert" heading={words.heading}>
      <p>{words.text}</p>
      <Table
        caption={words.heading}
        captionFor="screen-readers"
        columns={[
          { key: 'what', label: words.what },
          { key: 'there', label: words.there },
          { key: 'yours', label: words.yours },
        ]}
        rows={[...parts].map(([id, label]) => ({
          id,
          cells: {
            what: <Words said={label} />,
            there: <span className="v-own-words">{linesIn(changed.theirs, id, texts)}</span>,
            yours: <span className="v-own-words">{linesIn(changed.mine, id, texts)}</span>,
          },
        }))}
      />
      <p>
        <a className="ds-link" href={`${here}${day}#at-${writing.blockId}`}>
          {words.keepThere}
        </a>
      </p>
    </Notice>
  );
}

function stateWords(words: StepTexts, { state, isErased }: WritingView): string | null {
  if (isErased) return words.state.erased;
  if (state === null) return null;
  return state.kind === 'kept' ? words.state.kept({ day: state.day }) : words.state.sent({ day: state.day });
}

interface PrivacyLineProps {
  readonly writing: WritingView;
}

/** Told before anything is written. */
export function PrivacyLine({ writing }: PrivacyLineProps) {
  const { privacy: words, group } = useStepTexts();
  return (
    <p className="v-privacy" data-who={writing.privacy}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
        {writing.privacy === 'me' ? (
          <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />
        ) : (
          <path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-4 2.5-6 6-6s6 2 6 6M16 11a3 3 0 1 0-1-5.8M17 14c2.6.3 4 2.2 4 6" />
        )}
      </svg>
      <span>
        {writing.privacy === 'group' ? group.choose : words[writing.privacy]} {words.voluntary}
      </span>
    </p>
  );
}

const WHO = ['group', 'coach', 'me'] as const;

/** Chosen anew for every task that a group may read; never the group unasked. */
function WhoReads({ writing, alias }: { readonly writing: WritingView; readonly alias: string }) {
  const { group: words } = useStepTexts();
  return (
    <RadioList
      name={`who-${writing.blockId}`}
      label={words.whoReads}
      defaultValue={writing.chosen}
      options={WHO.map((who) => ({
        value: who,
        label: words.who[who],
        ...(who === 'group' ? { hint: words.under({ alias }) } : {}),
      }))}
    />
  );
}

/** The answer with the words that it answered: what stands in the fields now may ask otherwise. */
function AsAsked({ asked }: { readonly asked: WritingView['asked'] }) {
  const { corrected } = useStepTexts();
  if (asked === null) return null;
  return (
    <div className="v-panel">
      <p className="v-subtle">{corrected}</p>
      {asked.question === null ? null : (
        <p className="v-panel-heading">
          <Words said={asked.question} />
        </p>
      )}
      <WrittenLines written={asked.written} photosAt="" />
    </div>
  );
}

/** What others of the group have shared on the same task. */
function FromGroup({ group }: { readonly group: NonNullable<WritingView['group']> }) {
  const { group: words } = useStepTexts();
  return (
    <section className="v-writing" data-of-others>
      <h3 className="v-h3">{words.heading}</h3>
      {group.shared.length > 0 ? (
        group.shared.map((one) => (
          <article key={one.id} className="v-panel">
            <p className="v-panel-heading">{one.from}</p>
            <WrittenLines written={one.written} photosAt={group.photosAt} whose="another" />
          </article>
        ))
      ) : (
        <p className="v-subtle">{group.hasShared ? words.nobody : words.waits}</p>
      )}
    </section>
  );
}

interface WritingFormProps {
  readonly writing: WritingView;
  readonly around: AroundBlock;
  /** In place of the block's own fields. */
  readonly fields?: ReactNode;
  /** The words on the button that keeps; a diary's and a quiz's say what they keep. */
  readonly keep?: string;
  /** Left out: may be sent where the coach can read it. */
  readonly sends?: 'never';
  /** A quiz says by itself who sees it. */
  readonly privacyLine?: ReactNode;
}

/** What can be written in a block: who sees it, the fields, and buttons that say what happens. */
export function WritingForm({ writing, around, fields, keep, sends, privacyLine }: WritingFormProps) {
  const words = useStepTexts();
  const { blockId, privacy } = writing;
  const isHere = around.kept === blockId && writing.changed === null;
  const how = (['me', 'coach', 'group', 'sent', 'day'] as const).find((one) => one === around.keptHow);
  const state = stateWords(words, writing);
  const hasPhotos = writing.fields.some((field) => field.kind === 'photo');
  const maySend = privacy !== 'me' && sends === undefined;
  return (
    <>
      <form
        method="post"
        action={`${around.here}${writing.onDay === null ? '' : `?day=${writing.onDay}`}#at-${blockId}`}
        {...(hasPhotos
          ? { encType: 'multipart/form-data' as const, 'data-most-bytes': LARGEST_PICTURE }
          : {})}
        noValidate
        className="v-writing"
        data-writes={blockId}
        data-tried={Object.keys(writing.faults).length > 0 || writing.changed !== null ? '' : undefined}
      >
        <Changed writing={writing} here={around.here} />
        {privacyLine ?? <PrivacyLine writing={writing} />}
        <AsAsked asked={writing.asked} />
        {around.carried}
        <input type="hidden" name="block" value={blockId} />
        <input type="hidden" name="onDay" value={writing.onDay ?? ''} />
        <input type="hidden" name="revision" value={writing.revision ?? ''} />
        <input type="hidden" name="privacy" value={privacy} />
        <fieldset className="v-plain-fieldset" disabled={writing.isShut}>
          {fields ?? (
            <EntryFields
              blockId={blockId}
              fields={writing.fields}
              posted={writing.posted}
              faults={writing.faults}
              spoken={writing}
              photos={writing.photos}
            />
          )}
          {writing.group !== null ? (
            <>
              <WhoReads writing={writing} alias={writing.group.alias} />
              {hasPhotos ? (
                <p className="v-hint">
                  {writing.group.hidesPhotos ? words.photo.notForGroup : words.photo.forGroup}
                </p>
              ) : null}
            </>
          ) : maySend ? (
            <Checkbox
              name={`onlyMe-${blockId}`}
              label={words.privacy.onlyMe}
              hint={words.privacy.onlyMeHint}
              defaultChecked={writing.isOnlyMe}
            />
          ) : null}
        </fieldset>
        {isHere && how !== undefined ? (
          <Notice kind="good" role="status">
            <p>{words.said[how]}</p>
          </Notice>
        ) : state === null ? null : (
          <p className="v-subtle">{state}</p>
        )}
        {writing.isShut ? null : (
          <ButtonRow>
            <Button variant="second" name="intent" value="keep">
              {writing.changed === null ? (keep ?? words.keep) : words.changed.keepMine}
            </Button>
            {maySend ? (
              <Button variant="second" name="intent" value="send">
                {writing.state?.kind === 'sent' || writing.state?.kind === 'answered'
                  ? words.sendAgain
                  : words.send}
              </Button>
            ) : null}
          </ButtonRow>
        )}
      </form>
      <FeedbackLines feedback={writing.feedback} />
      {writing.group === null ? null : <FromGroup group={writing.group} />}
    </>
  );
}

/** One or several answers of a draft are kept, as they are written. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import type { Answer, Answers, Value } from '../rules/form.ts';
import {
  type Changes,
  filesIn,
  mergeChanges,
  soundAnswers,
  strangeKeys,
  typedAnswers,
  withoutTurn,
} from '../rules/draft-answers.ts';
import { placesOf, readKey } from '../rules/places.ts';
import { UNIT, WORDS } from '../rules/fields.ts';
import { keepFiles } from '../store/attachments.ts';
import { updateDraft } from '../store/drafts.ts';
import { SaveAnswersInput, type Written } from './draft-input.ts';
import { draftView } from './draft-view.ts';
import { countryOf, endLater, type FormParts, openDraft } from './open-draft.ts';
import type { Instrument } from '../rules/instrument.ts';

/** A form as large as any we know has 500 questions; what is longer is not written by hand. */
const LONGEST = 1_000_000;

function valuesOf(answer: Answer | null | undefined): readonly Value[] {
  if (answer === null || answer === undefined) return [];
  return Array.isArray(answer) ? (answer as readonly Value[]) : [answer as Value];
}

/** Keys where a file is named that was not added here. */
function strangeFiles(form: Instrument, kept: Answers, changes: Changes): readonly string[] {
  const places = placesOf(form).byLinkId;
  const known = new Set(filesIn(kept));
  return Object.entries(changes).flatMap(([key, answer]) => {
    const isFileQuestion = places.get(readKey(key).linkId)?.item.type === 'attachment';
    const isStrange = valuesOf(answer).some((value) =>
      typeof value === 'object' && 'file' in value
        ? !isFileQuestion || !known.has(value.file)
        : isFileQuestion,
    );
    return isStrange ? [key] : [];
  });
}

// A repetition beyond this was not offered by a page of ours.
const MOST_TURNS = 100;

function changesIn(form: Instrument, kept: Answers, written: Written): Changes {
  if (written.kind === 'answers') return written.changes;
  const { fields, zone, without } = written;
  const keys = written.keys.filter((key) => readKey(key).at.every((turn) => turn < MOST_TURNS));
  const mine = new Set(keys.flatMap((key) => [key, `${key}${WORDS}`, `${key}${UNIT}`]));
  const named = Object.entries(fields).filter(([name]) => mine.has(name));
  const typed = typedAnswers(form, keys, { fields: Object.fromEntries(named), zone });
  const gone = /^(.+)#(\d{1,3})$/.exec(without ?? '');
  if (gone === null) return typed;
  const { linkId, at } = readKey(gone[1] ?? '');
  const now = { ...kept, ...typed };
  const standing = Object.fromEntries(
    Object.entries(now).flatMap(([key, answer]) => (answer === null ? [] : [[key, answer] as const])),
  );
  return { ...typed, ...withoutTurn(form, standing, { group: linkId, at, turn: Number(gone[2]) }) };
}

/**
 * Answers how the form stands then, with `saved`, or `answers-changed`: what another window has changed since `revision`, to something else, is not overwritten, and stands in `conflicts`
 * with both values and the rest is kept. Refuses `not-found`, `form-unknown`, `too-long`, and `bad-answers` with key →
 * `unknown-question` or `not-a-file` in the details.
 */
export function saveAnswers(parts: FormParts) {
  return command({
    name: 'instruments.save-answers',
    input: SaveAnswersInput,
    async run(context, input) {
      const opened = await openDraft(context, parts.library, input, 'write');
      if (!opened.ok) return opened;
      const { tx, draft, kept, form } = opened.value;
      const { written } = input;
      const named = written.kind === 'answers' ? Object.keys(written.changes) : written.keys;
      const strange = strangeKeys(form, named);
      if (strange.length > 0)
        return refused('bad-answers', Object.fromEntries(strange.map((key) => [key, 'unknown-question'])));
      const changes = changesIn(form, kept.answers, written);
      const files = strangeFiles(form, kept.answers, changes);
      if (files.length > 0)
        return refused('bad-answers', Object.fromEntries(files.map((key) => [key, 'not-a-file'])));
      const next = draft.revision + 1;
      const merged = mergeChanges(kept, changes, { known: input.revision, next });
      const text = JSON.stringify(merged.draft);
      if (text.length > LONGEST) return refused('too-long');
      const revision = merged.isChanged ? next : draft.revision;
      await updateDraft(tx, draft, {
        version: draft.version,
        language: input.language,
        at: input.at ?? draft.at,
        revision,
        text,
        savedAt: context.now,
      });
      if (merged.isChanged) await keepFiles(tx, draft, filesIn(merged.draft.answers));
      await endLater(context, tx, { draft, packs: parts.packs, country: countryOf(context) });
      const { conflicts } = merged;
      const kind = conflicts.length > 0 ? ('answers-changed' as const) : ('saved' as const);
      const view = await draftView(parts.forms, form, merged.draft);
      const { instrument, version } = draft;
      return done({
        kind,
        revision,
        conflicts,
        instrument,
        version,
        /** What could be reckoned with before, for what calls for help at once. */
        before: soundAnswers(form, kept.answers),
        /** Null where the form cannot be worked out: what was written is kept all the same. */
        view: view.ok ? view.value : null,
      });
    },
  });
}

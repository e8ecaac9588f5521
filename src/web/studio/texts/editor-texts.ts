import type { Language } from '#kernel/actor.ts';
import type { ConflictName } from '#modules/programmes/rules/edit-shape.ts';
import type { ListName } from '#modules/programmes/rules/parts.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import type { Trouble } from '../rules/editing.ts';
import type { BlockKind, FieldKind } from '../rules/new-part.ts';
import { en } from './editor-en.ts';
import { fi } from './editor-fi.ts';
import { sv } from './editor-sv.ts';

export type OutlineKind = 'programme' | 'phase' | 'module' | 'step' | 'block';
export type Privacy = 'me' | 'coach' | 'group';
/** Texts of parts, by their field. */
export type WordsField =
  | 'title'
  | 'summary'
  | 'purpose'
  | 'forWhom'
  | 'evidence'
  | 'text'
  | 'lead'
  | 'question'
  | 'transcript'
  | 'label'
  | 'alt'
  | 'caption'
  | 'hint'
  | 'unit'
  | 'low'
  | 'high'
  | 'feedback'
  | 'if'
  | 'then'
  | 'reason';
export type Habit = 'move' | 'eat' | 'sleep' | 'drink' | 'smoke' | 'mind' | 'other';
export type MarkName =
  | 'bold'
  | 'italic'
  | 'heading'
  | 'subheading'
  | 'bullets'
  | 'numbers'
  | 'quote'
  | 'link'
  | 'unlink';
export type MediaProblem =
  | 'file-empty'
  | 'file-too-big'
  | 'file-type'
  | 'too-many-files'
  | 'not-a-draft'
  | 'failed';

interface Named {
  readonly name: string;
}
interface Placed extends Named {
  readonly place: number;
  readonly of: number;
  readonly into: string;
}

export interface EditorTexts {
  readonly heading: (args: Named) => string;
  readonly needsScript: string;
  readonly back: string;
  readonly toTry: string;
  readonly toReview: string;
  readonly toTranslate: string;
  readonly tools: string;
  readonly undo: string;
  readonly redo: string;
  readonly writingLanguage: string;
  readonly saving: string;
  readonly saved: string;
  readonly notYet: string;
  readonly troubles: Readonly<Record<Trouble, string>>;
  readonly keys: {
    readonly heading: string;
    readonly list: readonly { readonly key: string; readonly does: string }[];
  };
  readonly outline: string;
  readonly outlineHint: string;
  readonly kinds: Readonly<Record<OutlineKind, string>>;
  readonly blocks: Readonly<Record<BlockKind, string>>;
  readonly fields: Readonly<Record<FieldKind, string>>;
  readonly lists: Readonly<Record<ListName, string>>;
  readonly untitled: string;
  readonly add: Readonly<Record<Exclude<OutlineKind, 'programme'>, string>>;
  readonly addOf: Readonly<
    Record<
      | 'fields'
      | 'options'
      | 'columns'
      | 'examples'
      | 'figures'
      | 'events'
      | 'diaries'
      | 'flags'
      | 'references'
      | 'reminders',
      string
    >
  >;
  readonly whichBlock: string;
  readonly whichField: string;
  readonly notPossibleYet: string;
  readonly up: string;
  readonly down: string;
  readonly remove: string;
  readonly expand: (args: Named) => string;
  readonly told: {
    readonly moved: (args: Placed) => string;
    readonly stays: (args: Named) => string;
    readonly added: (args: Named) => string;
    readonly removed: (args: Named) => string;
    readonly undone: string;
    readonly redone: string;
    readonly back: string;
    readonly nothing: string;
  };
  readonly middle: string;
  readonly side: string;
  readonly asSeen: string;
  readonly words: Readonly<Record<WordsField, string>>;
  readonly marks: Readonly<Record<MarkName, string>>;
  /** How the keyboard gets out of a text. */
  readonly leaving: string;
  readonly marksOf: (args: Named) => string;
  readonly linkAddress: string;
  readonly linkHint: string;
  readonly linkSet: string;
  readonly minutes: string;
  readonly minutesRead: (args: { readonly count: number }) => string;
  readonly privacy: string;
  readonly privacies: Readonly<Record<Privacy, string>>;
  readonly tone: string;
  readonly tones: Readonly<Record<'none' | 'note' | 'care' | 'example', string>>;
  readonly form: string;
  readonly ownAnswerDays: string;
  readonly sameAnswerDays: (args: { readonly count: number }) => string;
  readonly answerDays: string;
  readonly answerDaysHint: string;
  readonly diary: string;
  readonly every: Readonly<Record<'day' | 'week', string>>;
  readonly chart: string;
  readonly noChart: string;
  readonly diaryLead: string;
  readonly bodyMeasure: string;
  readonly event: string;
  readonly recall: string;
  readonly with: string;
  readonly withs: Readonly<Record<'coach' | 'group', string>>;
  readonly url: string;
  readonly urlHint: string;
  readonly right: string;
  readonly many: string;
  readonly lines: string;
  readonly rows: string;
  readonly least: string;
  readonly most: string;
  readonly decimals: string;
  readonly lastDays: string;
  readonly leastDays: string;
  readonly figureKinds: Readonly<Record<'mean' | 'share', string>>;
  readonly shareOf: string;
  readonly file: string;
  readonly chooseFile: string;
  readonly captionsFor: (args: Named) => string;
  readonly paperIn: (args: Named) => string;
  readonly mediaProblems: Readonly<Record<MediaProblem, string>>;
  readonly phaseKind: string;
  readonly phaseKinds: Readonly<Record<'guided' | 'maintenance', string>>;
  readonly cadence: string;
  readonly cadences: Readonly<Record<'every' | 'when-done' | 'at-once', string>>;
  readonly cadenceDays: string;
  readonly phaseDays: string;
  readonly techniques: string;
  readonly techniquesHint: string;
  readonly countries: string;
  readonly everywhere: string;
  readonly countryNames: Readonly<Record<'se' | 'fi', string>>;
  readonly programme: {
    readonly habits: string;
    readonly habitNames: Readonly<Record<Habit, string>>;
    readonly minutesPerWeek: string;
    readonly start: string;
    readonly starts: Readonly<Record<'by-staff' | 'by-anyone', string>>;
    readonly opensAt: string;
    readonly languages: string;
    readonly addLanguage: string;
    readonly lapse: string;
    readonly lapseHint: string;
    readonly lapseAdd: string;
    readonly lapseRemove: string;
    readonly lapseLabel: string;
    readonly leadsTo: string;
    readonly source: string;
  };
  readonly conflicts: {
    readonly heading: string;
    readonly lead: string;
    readonly mine: string;
    readonly theirs: string;
    readonly nothing: string;
    readonly keepMine: string;
    readonly keepTheirs: string;
    readonly keepBoth: string;
    readonly names: Readonly<Record<ConflictName, string>>;
    readonly notKept: string;
    readonly notKeptLead: string;
    readonly script: string;
    readonly seen: string;
  };
}

export function editorTexts(language: Language): EditorTexts {
  return texts<EditorTexts>(language, { sv, fi, en });
}

export function useEditorTexts(): EditorTexts {
  return editorTexts(useLanguage());
}

import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { groupNoteEn } from './group-note-en.ts';
import { groupNoteFi } from './group-note-fi.ts';
import { groupNoteSv } from './group-note-sv.ts';

/** Why a group's note was not signed. */
export const GROUP_NOTE_PROBLEMS = ['nobody-came', 'empty-note', 'too-long', 'unknown-code'] as const;
export type GroupNoteProblem = (typeof GROUP_NOTE_PROBLEMS)[number];

/** What a group's meeting was: one note for each who came, and one row of numbers. */
export interface GroupNoteTexts {
  readonly title: string;
  readonly heading: (args: { readonly when: string }) => string;
  readonly lead: string;
  readonly back: string;
  readonly came: string;
  readonly cameHint: string;
  readonly nobody: string;
  readonly sign: string;
  readonly signHint: string;
  readonly codesChanged: string;
  readonly signed: string;
  readonly count: (args: { readonly came: number; readonly members: number }) => string;
  readonly written: (args: { readonly count: number }) => string;
  readonly notWritten: (args: { readonly count: number }) => string;
  readonly minutes: (args: { readonly minutes: number }) => string;
  readonly when: string;
  readonly whoCame: string;
  readonly notes: string;
  readonly alreadySigned: string;
  readonly notYet: { readonly heading: string; readonly text: string };
  readonly problems: Readonly<Record<GroupNoteProblem, string>>;
}

export function groupNoteTexts(language: Language): GroupNoteTexts {
  return texts(language, { sv: groupNoteSv, fi: groupNoteFi, en: groupNoteEn });
}

export function useGroupNoteTexts(): GroupNoteTexts {
  return groupNoteTexts(useLanguage());
}

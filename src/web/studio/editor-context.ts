/** What every part of the editor knows: which language is written in, what is chosen, what there is to choose from. */
import { createContext, useContext } from 'react';
import type { SaidComment } from './comments.server.ts';
import type { KnownForm } from './rules/chosen-parts.ts';

export interface EditorFacts {
  /** The language of the texts that are written. */
  readonly language: string;
  readonly forms: readonly KnownForm[];
  /** How long any form may be open where the programme says nothing. */
  readonly formDays: number;
  /** What was said of the parts. */
  readonly comments: readonly SaidComment[];
  readonly today: string;
  /** Where files are sent and read. */
  readonly media: { readonly add: string; readonly read: (name: string) => string };
  /** The part that is chosen. */
  readonly chosen: string;
  readonly choose: (part: string) => void;
  /** Says something to those who listen. */
  readonly say: (words: string) => void;
}

export const EditorContext = createContext<EditorFacts | undefined>(undefined);

export function useEditor(): EditorFacts {
  const facts = useContext(EditorContext);
  if (facts === undefined) throw new Error('useEditor outside the editor');
  return facts;
}

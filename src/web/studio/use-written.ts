/** One text of a part while it is written: a change after each pause, and at once when the field is left. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { findPart, type Part } from '#modules/programmes/rules/parts.ts';
import type { Programme } from '#modules/programmes/rules/programme.ts';
import { isText } from '#modules/programmes/rules/texts-of.ts';
import { useDraft } from './use-draft.ts';

const PAUSE_MS = 600;

export interface WhichText {
  readonly part: string;
  readonly field: string;
  readonly language: string;
}

/** The words of a way back after a lapse stand inside a value of the programme. */
function textsAt(part: Part | undefined, field: string): Readonly<Record<string, string>> {
  const value = part?.[field];
  const text =
    field === 'lapse' && typeof value === 'object' && value !== null && 'label' in value
      ? value.label
      : value;
  return isText(text) ? text : {};
}

export function textAt(programme: Programme, { part, field, language }: WhichText): string | undefined {
  return textsAt(findPart(programme, part)?.part, field)[language];
}

export interface Written {
  /** What is kept, '' where nothing is. */
  readonly kept: string;
  /** What stands in the language it was written in, for those who write in another. */
  readonly source: string;
  /** Words that have not become a change yet. */
  readonly write: (words: string | null) => void;
  readonly flush: () => void;
  /** Whether words are under way: then what comes from elsewhere waits. */
  readonly isUnderWay: boolean;
}

export function useWritten(which: WhichText): Written {
  const { part, field, language } = which;
  const { programme, act, flushers } = useDraft();
  const kept = textAt(programme, which) ?? '';
  const pending = useRef<{ readonly words: string | null; readonly was: string | null } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isUnderWay, setUnderWay] = useState(false);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const found = pending.current;
    pending.current = null;
    if (found === null) return;
    setUnderWay(false);
    if (found.words !== found.was)
      act([{ kind: 'text', part, field, language, was: found.was, is: found.words }]);
  }, [act, part, field, language]);
  useEffect(() => {
    flushers.add(flush);
    return () => {
      flushers.delete(flush);
      flush();
    };
  }, [flushers, flush]);
  return {
    kept,
    source: textAt(programme, { part, field, language: programme.sourceLanguage }) ?? '',
    flush,
    isUnderWay,
    write(words) {
      // What stood there when the writer began is what the change is against.
      pending.current = { words, was: pending.current?.was ?? (kept === '' ? null : kept) };
      setUnderWay(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
  };
}

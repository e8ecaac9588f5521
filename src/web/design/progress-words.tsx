import { useShellTexts } from '../shell/texts/texts.ts';

interface ProgressWordsProps {
  /** The one the person is at, from 1. */
  readonly step: number;
  readonly of: number;
  /** What is counted, in the plural or the case that follows a number: `frågor`, `kysymyksestä`, `questions`. */
  readonly what: string;
}

/** `3 av 8 frågor`: progress in words, no bar to race against. */
export function ProgressWords({ step, of, what }: ProgressWordsProps) {
  return <p className="v-kicker">{useShellTexts().stepOf({ step, of, what })}</p>;
}

import { useShellTexts } from '../shell/texts/texts.ts';

interface ProgressWordsProps {
  /** The one the person is at, from 1. */
  readonly step: number;
  readonly of: number;
}

/** `Fråga 3 av 8`: progress in words, no bar to race against. */
export function ProgressWords({ step, of }: ProgressWordsProps) {
  return <p className="v-kicker">{useShellTexts().questionOf({ step, of })}</p>;
}

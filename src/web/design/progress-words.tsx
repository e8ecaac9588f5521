import { useShellTexts } from '../shell/texts/texts.ts';

interface ProgressWordsProps {
  /** The one the person is at, from 1. */
  readonly step: number;
  readonly of: number;
  /** Above it: which part of several this is. */
  readonly place?: string | undefined;
}

/** `Fråga 3 av 8`: progress in words, no bar to race against. */
export function ProgressWords({ step, of, place }: ProgressWordsProps) {
  const words = useShellTexts().questionOf({ step, of });
  return (
    <p className="v-kicker">
      {place === undefined ? null : (
        <>
          {place}
          <br />
        </>
      )}
      {words}
    </p>
  );
}

import type { Scale } from '#modules/instruments/rules/scale.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { levelAt, lookOf } from './zone-look.ts';
import { useCheckTexts } from './texts/texts.ts';
import './check.css';

/** True when a limit lies above the one answer and at or below the next. */
function hasLimitBetween(scale: Scale, below: number | undefined, at: number): boolean {
  return below !== undefined && scale.limits.some((limit) => limit > below && limit <= at);
}

/**
 * Where I am among the answers that could be chosen: each a row, mine marked, and the limit between two of them. It is
 * a list, so it needs no table beside it and wraps where words are long.
 */
export function AnswerSteps({ scale }: { readonly scale: Scale }) {
  const language = useLanguage();
  const words = useCheckTexts();
  // Forms list their answers in either order; a scale goes from low to high.
  const steps = scale.steps.toSorted((one, other) => one.at - other.at);
  return (
    <figure className="v-picture">
      <figcaption>
        {scale.answer === undefined
          ? null
          : words.answerSentence({ title: scale.title[language], answer: scale.answer[language] })}
      </figcaption>
      <ol className="v-answer-steps" aria-label={scale.title[language]}>
        {steps.map((step, index) => {
          const level = levelAt(scale, step.at);
          const isMine =
            step.at === scale.value && (scale.answer === undefined || scale.answer.en === step.text.en);
          return (
            <li
              key={step.text.en}
              data-look={level === undefined ? 'plain' : lookOf(level, scale)}
              data-mine={isMine ? true : undefined}
            >
              {hasLimitBetween(scale, steps[index - 1]?.at, step.at) ? (
                <span className="v-answer-limit">{words.limitHere}</span>
              ) : null}
              <span className="v-answer-step">
                {step.text[language]}
                {isMine ? <strong> {words.you}</strong> : null}
              </span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

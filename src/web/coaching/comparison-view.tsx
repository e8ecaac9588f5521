import type { ComparedScale, Comparison } from '#modules/coaching/rules/compare.ts';
import { numberText } from '#platform/i18n.ts';
import { BeforeAfter } from '../design/change-pictures.tsx';
import { Section } from '../design/page.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { useCoachingTexts } from './texts/texts.ts';

interface Base {
  readonly instrument: string;
  readonly title: string;
  /** Days in words; '' when it was not answered then. */
  readonly firstWhen: string;
  readonly nowWhen: string;
}

/** Then and now of one instrument, in words. */
export type ShownComparison =
  | (Base & {
      readonly kind: 'compared';
      readonly isOtherVersion: boolean;
      readonly scales: readonly (ComparedScale & { readonly title: string; readonly unit: string })[];
    })
  | (Base & {
      readonly kind: 'cannot-compare';
      readonly because: Extract<Comparison, { kind: 'cannot-compare' }>['because'];
    });

/** A picture, a sentence and a table for each scale; a plain sentence where the answers cannot be compared. */
export function ComparisonView({ comparisons }: { readonly comparisons: readonly ShownComparison[] }) {
  const language = useLanguage();
  const { followUp: words } = useCoachingTexts();
  return (
    <>
      {comparisons.map((one) => (
        <Section key={one.instrument} heading={one.title}>
          {one.kind === 'cannot-compare' ? <p>{words.cannot[one.because]}</p> : null}
          {one.kind === 'compared' && one.isOtherVersion ? (
            <p className="v-subtle">{words.otherVersion}</p>
          ) : null}
          {(one.kind === 'compared' ? one.scales : []).map((scale) => (
            <BeforeAfter
              key={scale.score}
              label={scale.title}
              sentence={words.sentence[scale.direction]({
                first: `${numberText(language, scale.first)} ${scale.unit}`,
                now: `${numberText(language, scale.now)} ${scale.unit}`,
              })}
              before={{ label: words.first({ when: one.firstWhen }), value: scale.first }}
              after={{ label: words.now({ when: one.nowWhen }), value: scale.now }}
              min={scale.min}
              max={scale.max}
              unit={scale.unit}
              missing={words.missing}
            />
          ))}
        </Section>
      ))}
      <p className="v-subtle">{words.careful}</p>
    </>
  );
}

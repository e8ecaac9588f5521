/** What the sentences of several conditions have in common. */
import type { Condition } from '#modules/programmes/rules/shape-parts.ts';
import type { Named } from './rules/chosen-parts.ts';
import { type BoxOption, ChoiceBox, NumberBox } from './setting-fields.tsx';
import { type RuleTexts, useRuleTexts } from './texts/rule-texts.ts';

const MOST_DAYS = 1500;
const MOST_VALUE = 100_000;
const COMPARING = ['at-least', 'above', 'at-most', 'below', 'equal'] as const;

export interface PlacesProps<Kind extends Condition['kind'] = Condition['kind']> {
  readonly condition: Extract<Condition, { readonly kind: Kind }>;
  readonly set: (condition: Condition) => void;
}

export function options(named: readonly Named[]): readonly BoxOption[] {
  return named.map(({ code, title }) => ({ value: code, label: title }));
}

interface DaysProps {
  readonly value: number;
  readonly set: (days: number) => void;
  readonly most?: number;
  readonly least?: number;
}
export function Days({ value, set, most = MOST_DAYS, least = 0 }: DaysProps) {
  const { places } = useRuleTexts();
  return <NumberBox label={places.days} named="heard" value={value} least={least} most={most} set={set} />;
}

interface Compared {
  readonly is: (typeof COMPARING)[number];
  readonly value: number;
}
/** “at least 5”: the two places that every comparison has. */
export function comparison(words: RuleTexts, now: Compared, set: (next: Compared) => void) {
  return {
    is: (
      <ChoiceBox
        label={words.places.is}
        named="heard"
        value={now.is}
        options={COMPARING.map((one) => ({ value: one, label: words.comparing[one] }))}
        set={(is) => set({ is: COMPARING.find((one) => one === is) ?? 'at-least', value: now.value })}
      />
    ),
    value: (
      <NumberBox
        label={words.places.value}
        named="heard"
        value={now.value}
        least={-MOST_VALUE}
        most={MOST_VALUE}
        step={0.01}
        set={(value) => set({ is: now.is, value })}
      />
    ),
  };
}

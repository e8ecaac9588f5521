import type { Language } from '#kernel/actor.ts';
import type { Condition } from '#modules/programmes/rules/shape-parts.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import type { RuleGroup } from '../rules/rule-tree.ts';
import { en } from './rule-en.ts';
import { fi } from './rule-fi.ts';
import { sv } from './rule-sv.ts';

export type ConditionKind = Condition['kind'];
export type Comparing = 'at-least' | 'above' | 'at-most' | 'below' | 'equal';
export type Channel = 'email' | 'sms' | 'push' | 'inbox';

/** Sentences have places in braces: each is a field in the form, and words where it is only read. */
export interface RuleTexts {
  readonly heading: string;
  /** What stands before a rule: “Opens …”. */
  readonly opens: string;
  readonly withoutRule: Readonly<Record<'phase' | 'module' | 'step' | 'block', string>>;
  readonly addRule: string;
  readonly removeRule: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<ConditionKind, string>>;
  readonly sentences: Readonly<Record<ConditionKind, string>>;
  readonly groups: Readonly<Record<RuleGroup, string>>;
  readonly joins: Readonly<Record<RuleGroup, string>>;
  readonly group: string;
  readonly addTo: Readonly<Record<RuleGroup, string>>;
  readonly removeCondition: string;
  readonly tooDeep: string;
  readonly comparing: Readonly<Record<Comparing, string>>;
  readonly since: Readonly<Record<'first' | 'previous', string>>;
  readonly sides: Readonly<Record<'before' | 'after', string>>;
  /** What a place in a sentence is called, for those who hear it. */
  readonly places: Readonly<
    Record<
      | 'date'
      | 'days'
      | 'of'
      | 'instrument'
      | 'score'
      | 'is'
      | 'value'
      | 'bands'
      | 'since'
      | 'question'
      | 'answers'
      | 'field'
      | 'least'
      | 'week'
      | 'event'
      | 'side'
      | 'after'
      | 'at'
      | 'channels'
      | 'every'
      | 'most'
      | 'priority',
      string
    >
  >;
  readonly onlyScore: string;
  readonly nothingToChoose: string;
  readonly unknown: string;
  readonly reminders: string;
  readonly reminder: string;
  readonly repeated: string;
  readonly reminderHint: string;
  readonly ownReminders: string;
  readonly sameReminders: string;
  readonly noReminders: string;
  readonly ownTime: string;
  readonly ownChannels: string;
  readonly setTime: string;
  readonly repeat: string;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly flags: string;
  readonly hidesWeight: string;
  readonly hidesWeightHint: string;
  readonly hidesWeightLead: string;
  readonly flagHint: string;
  readonly flag: string;
  readonly priorities: Readonly<Record<'high' | 'normal', string>>;
}

export function ruleTexts(language: Language): RuleTexts {
  return texts<RuleTexts>(language, { sv, fi, en });
}
export function useRuleTexts(): RuleTexts {
  return ruleTexts(useLanguage());
}

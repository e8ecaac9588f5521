/** A rule as it is read: the same sentences as in its form, with words in their places. */
import type { Condition, Rule } from '#modules/programmes/rules/shape-parts.ts';
import type { RuleTexts } from '../texts/rule-texts.ts';
import { askables, diaryNumbers, doables, type Named, type Naming, ownDays } from './chosen-parts.ts';
import { groupOf } from './rule-tree.ts';
import { sentenceText } from './sentence.ts';

export interface RuleSaying {
  readonly naming: Naming;
  readonly words: RuleTexts;
  /** `a, b or c`, and days, as the language has them. */
  readonly choice: (items: readonly string[]) => string;
  readonly day: (date: string) => string;
}

function titleOf(named: readonly Named[], code: string, words: RuleTexts): string {
  return named.find((one) => one.code === code)?.title ?? words.unknown;
}

function formPlaces(
  condition: Extract<Condition, { instrument: string }>,
  { naming, words, choice }: RuleSaying,
) {
  const form = naming.forms.find((one) => one.code === condition.instrument);
  const instrument = form?.title ?? condition.instrument;
  if (condition.kind === 'band')
    return {
      instrument,
      bands: choice(condition.in.map((code) => form?.bands.find((one) => one.code === code)?.title ?? code)),
    };
  const score =
    condition.score === undefined
      ? words.onlyScore
      : (form?.scores.find((one) => one.code === condition.score)?.title ?? condition.score);
  return {
    instrument,
    score,
    is: words.comparing[condition.is],
    value: String(condition.value),
    ...(condition.kind === 'change' ? { since: words.since[condition.since] } : {}),
  };
}

function placesOf(condition: Condition, saying: RuleSaying): Readonly<Record<string, string>> {
  const { naming, words, choice } = saying;
  switch (condition.kind) {
    case 'date':
      return { date: saying.day(condition.date) };
    case 'after-start':
      return { days: String(condition.days) };
    case 'after-done':
      return { days: String(condition.days), of: titleOf(doables(naming), condition.of, words) };
    case 'score':
    case 'change':
    case 'band':
      return formPlaces(condition, saying);
    case 'answer': {
      const asked = askables(naming).find((one) => one.of === condition.of && one.field === condition.field);
      return {
        question: asked?.title ?? words.unknown,
        answers: choice(
          condition.in.map((code) => asked?.answers.find((one) => one.code === code)?.title ?? code),
        ),
      };
    }
    case 'diary':
      return {
        field: titleOf(diaryNumbers(naming), `${condition.diary} ${condition.field}`, words),
        days: String(condition.days),
        least: String(condition.least),
        is: words.comparing[condition.is],
        value: String(condition.value),
      };
    case 'coach':
      return {};
    case 'group-week':
      return { week: String(condition.week) };
    case 'event':
      return {
        days: String(Math.abs(condition.days)),
        side: words.sides[condition.days < 0 ? 'before' : 'after'],
        event: titleOf(ownDays(naming), condition.event, words),
      };
  }
}

/** Without what stands before it: “7 days after the start, and when the coach opens it”. */
export function ruleWords(rule: Rule, saying: RuleSaying): string {
  const group = groupOf(rule);
  if (group === null) {
    const condition = rule as Condition;
    return sentenceText(saying.words.sentences[condition.kind], placesOf(condition, saying));
  }
  const inner = group.rules.map((one) =>
    groupOf(one) === null ? ruleWords(one, saying) : `(${ruleWords(one, saying)})`,
  );
  return inner.join(` ${saying.words.joins[group.how]} `);
}

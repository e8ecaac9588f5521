/** Which items are asked, given the answers so far (FHIR R4 `enableWhen`). */
import type { Answer, Answers, EnableRule, Instrument, Item } from './instrument.ts';

interface Place {
  readonly item: Item;
  readonly parent: string | undefined;
}

function placesOf(items: readonly Item[], parent: string | undefined): readonly Place[] {
  return items.flatMap((item) => [
    { item, parent },
    ...(item.type === 'group' ? placesOf(item.items, item.linkId) : []),
  ]);
}

function compares(answer: Answer, rule: EnableRule): boolean {
  if (rule.operator === '=') return answer === rule.answer;
  if (rule.operator === '!=') return answer !== rule.answer;
  // Order is only defined between numbers; option codes have none.
  if (typeof answer !== 'number' || typeof rule.answer !== 'number') return false;
  if (rule.operator === '>') return answer > rule.answer;
  if (rule.operator === '<') return answer < rule.answer;
  if (rule.operator === '>=') return answer >= rule.answer;
  return answer <= rule.answer;
}

function holds(answer: Answer | undefined, rule: EnableRule): boolean {
  if (rule.operator === 'exists') return (answer !== undefined) === rule.answer;
  return answer !== undefined && compares(answer, rule);
}

/**
 * The linkIds that are asked. An item inside a group that is not asked is not asked, and an answer to a question
 * that is not asked counts as no answer. A ring of conditions (refused when content is read) leaves its items out.
 */
export function enabledItems(instrument: Pick<Instrument, 'items'>, answers: Answers): ReadonlySet<string> {
  const places = new Map(placesOf(instrument.items, undefined).map((place) => [place.item.linkId, place]));
  const known = new Map<string, boolean>();

  function isEnabled(linkId: string, path: ReadonlySet<string>): boolean {
    const already = known.get(linkId);
    if (already !== undefined) return already;
    const place = places.get(linkId);
    if (place === undefined || path.has(linkId)) return false;
    const deeper = new Set([...path, linkId]);
    const answerTo = (question: string) =>
      isEnabled(question, deeper) && Object.hasOwn(answers, question) ? answers[question] : undefined;
    const { item, parent } = place;
    const rules = item.enableWhen;
    const wanted =
      rules.length === 0 ||
      (item.enableBehavior === 'any'
        ? rules.some((rule) => holds(answerTo(rule.question), rule))
        : rules.every((rule) => holds(answerTo(rule.question), rule)));
    const enabled = wanted && (parent === undefined || isEnabled(parent, deeper));
    known.set(linkId, enabled);
    return enabled;
  }

  return new Set([...places.keys()].filter((linkId) => isEnabled(linkId, new Set())));
}

/** The answers that count: those to questions that are asked. */
export function countedAnswers(instrument: Pick<Instrument, 'items'>, answers: Answers): Answers {
  const enabled = enabledItems(instrument, answers);
  return Object.fromEntries(Object.entries(answers).filter(([linkId]) => enabled.has(linkId)));
}

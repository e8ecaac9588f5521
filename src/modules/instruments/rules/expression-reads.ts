/** Which answers an expression reads, where its text alone says so: what has not changed need not be asked again. */

const ELSEWHERE = /\b(descendants|children|repeat|today|now|timeOfDay)\b|%(?!resource\b)/;
const NAMED = /\blinkId\s*=\s*'([^']+)'/g;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The linkIds of all items an expression looks at; undefined where it may look at others: it takes items without naming
 * them, walks down the whole response, speaks of its own item, of variables or of the clock.
 */
export function itemsReadBy(expression: string): ReadonlySet<string> | undefined {
  if (ELSEWHERE.test(expression)) return undefined;
  const names = [...expression.matchAll(NAMED)].map(([, name = '']) => name);
  const items = count(expression, /\bitem\b/g);
  if (items === 0 || names.length < items || count(expression, /\banswer\b/g) > items) return undefined;
  return new Set(names);
}

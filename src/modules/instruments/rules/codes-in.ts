/** Answers as rules outside a form read them. */
function codesOf(answer: unknown): readonly string[] | undefined {
  if (typeof answer === 'number' || typeof answer === 'boolean') return [String(answer)];
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) && answer.every((one) => typeof one === 'string') ? answer : undefined;
}

/** By question: the codes that were chosen, yes or no, or a number; free text as it was written. */
export function codesIn(
  answers: Readonly<Record<string, unknown>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([linkId, answer]) => {
      const codes = codesOf(answer);
      return codes === undefined ? [] : [[linkId, codes] as const];
    }),
  );
}

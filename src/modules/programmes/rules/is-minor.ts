/** Whether a version corrects texts only, so that it may reach those who are on the road already. */
import type { Comparison, FieldDifference, PartDifference } from './compare.ts';

/** What is text without being a text by language: where a link leads, a source, and which languages there are. */
function isCorrection({ list, field }: FieldDifference): boolean {
  return (
    (list === 'root' && field === 'languages') ||
    (list === 'blocks' && field === 'url') ||
    (list === 'references' && (field === 'text' || field === 'url'))
  );
}

export type MajorChange = PartDifference | ({ readonly kind: 'set' } & FieldDifference);

/** What makes it more than a correction: parts, their order, rules, kinds and numbers. Empty: it is a minor version. */
export function majorChanges(comparison: Comparison): readonly MajorChange[] {
  return [
    ...comparison.parts,
    ...comparison.fields
      .filter((difference) => !isCorrection(difference))
      .map((difference) => ({ kind: 'set', ...difference }) as const),
  ];
}

/** What one of the small forms for scores says. */
import { parseCivilDate } from '#kernel/dates.ts';

type Posted = Readonly<Record<string, string | readonly string[]>>;

function text(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** Names of fields: several forms stand on one page. */
export function fieldName(form: string, part: string): string {
  return `${form}--${part}`;
}

/** A number as it is written here: with a comma or a point, and spaces where thousands part. */
function numberFrom(written: string): number {
  const plain = written.replaceAll(/[\s\u{a0}\u{202f}]/gu, '').replace(',', '.');
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : Number.NaN;
}

export interface WrittenScores {
  readonly form: string;
  /** By field name, as it was written. */
  readonly written: Readonly<Record<string, string>>;
}

export type ReadScores =
  | {
      readonly kind: 'read';
      readonly day: string;
      readonly scores: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'wrong'; readonly part: string };

/** What one of the forms on the page says, or the first part of it that is wrong. */
export function readScores(posted: Posted, form: string): ReadScores & { readonly given: WrittenScores } {
  const prefix = fieldName(form, '');
  const written = Object.fromEntries(
    Object.keys(posted)
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name, text(posted[name]).slice(0, 100)]),
  );
  const given = { form, written };
  const day = parseCivilDate((written[fieldName(form, 'day')] ?? '').trim());
  if (!day.ok) return { kind: 'wrong', part: 'day', given };
  const scores = Object.entries(written).flatMap(([name, value]) => {
    const code = name.slice(prefix.length);
    return code === 'day' || value.trim() === '' ? [] : [{ code, value: numberFrom(value) }];
  });
  const wrong = scores.find((score) => Number.isNaN(score.value));
  if (wrong !== undefined) return { kind: 'wrong', part: wrong.code, given };
  return {
    kind: 'read',
    day: day.value,
    scores: Object.fromEntries(scores.map(({ code, value }) => [code, value])),
    given,
  };
}

/** Whom the coaching is for. */

/** Full years, both ends included; `to` null has no upper end. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number | null;
}

/** Where an age lies. */
export function ageFits(age: number, span: AgeSpan): 'fits' | 'too-young' | 'too-old' {
  if (age < span.from) return 'too-young';
  return span.to !== null && age > span.to ? 'too-old' : 'fits';
}

import type { Said } from '#modules/referrals/rules/suitability.ts';

export interface SuitsTexts {
  readonly heading: string;
  /** That it advises, and who decides. */
  readonly decides: string;
  readonly advice: Readonly<Record<'fits' | 'look-closer' | 'other-road', string>>;
  readonly caption: string;
  readonly point: string;
  readonly result: string;
  readonly says: Readonly<Record<'fits' | 'does-not' | 'cannot-tell', string>>;
  readonly roads: string;
  readonly found: string;
  readonly said: Readonly<Record<Said, string>>;
  readonly segmentUnknown: string;
  readonly save: string;
  readonly saved: string;
  readonly noted: (args: { readonly name: string; readonly when: string }) => string;
  readonly source: (args: { readonly source: string; readonly from: string }) => string;
}

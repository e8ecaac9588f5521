/** A guided check as the unit reads it first: what the person wants, then each part with its level, the gravest first. */
import type { Country } from '#kernel/actor.ts';
import type { Library } from '#modules/instruments/public.ts';
import type { OpenedReferral } from '#modules/referrals/public.ts';
import { inOrder } from '../overview/rules/result-order.ts';
import type { ResultLine } from './result-lines.ts';

export interface GuidedCheck {
  /** Question and answer; empty when the person did not send that part. */
  readonly wish: readonly { readonly key: string; readonly value: string }[];
  /** The parts in order, by the id of their line. */
  readonly parts: readonly string[];
  /** How many parts there are in all. */
  readonly of: number;
}

/** Null when the referral is no guided check. */
export function guidedCheck(
  library: Pick<Library, 'healthCheck'>,
  country: Country,
  responses: OpenedReferral['responses'],
): GuidedCheck | null {
  const sent = responses.filter((one) => one.occasion === 'health-check');
  if (sent.length === 0) return null;
  const { parts, wish } = library.healthCheck(country);
  const wisher = parts.find((part) => part.code === wish.part)?.instrument.name;
  const said = sent.find((one) => one.instrument === wisher);
  return {
    wish:
      said?.answers.kind === 'answered'
        ? said.answers.rows.flatMap((row) =>
            row.answer === null ? [] : [{ key: row.question, value: row.answer }],
          )
        : [],
    parts: inOrder(sent.filter((one) => one !== said)).map((one) => one.id),
    of: parts.length,
  };
}

/** The lines of the parts, in their order. */
export function linesOf(check: GuidedCheck, lines: readonly ResultLine[]): readonly ResultLine[] {
  return check.parts.flatMap((id) => lines.filter((line) => line.id === id));
}

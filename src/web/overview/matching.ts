/**
 * What is there for what a person wants to change. The page asks this port and knows no source: today it answers from
 * the units that take referrals and from the country's self-checks with their lines; a directory of services and the
 * programmes are further answers to the same question.
 */
import type { CheckHabit, Text } from '#modules/instruments/public.ts';
import type { RequestContext } from '../context.ts';
import { likelyWaitAt } from '../check/likely-wait.server.ts';
import type { PhoneLine } from '../check/safety-box.tsx';

/** Somebody to turn to. */
export interface MatchedUnit {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly waitWeeks: number | null;
  /** The place the person is at now. */
  readonly isHere: boolean;
}
/** What is there for one habit. Never empty: a habit for which there is nothing is left out. */
export interface MatchedHabit {
  readonly habit: CheckHabit;
  readonly lines: readonly PhoneLine[];
  /** Self-checks about the habit that the guided check did not ask, by their neutral code. */
  readonly checks: readonly { readonly code: string; readonly title: Text }[];
}
export interface Matches {
  /** Units help with every habit; the one the person is at comes first. */
  readonly units: readonly MatchedUnit[];
  readonly habits: readonly MatchedHabit[];
}
export interface Matching {
  readonly matchesFor: (habits: readonly CheckHabit[]) => Promise<Matches>;
}

/** What this place and its country offer today. */
export function matchingHere(here: RequestContext, request: Request): Matching {
  const { app, site, language } = here;
  const { country } = site;
  const asked = new Set(app.library.healthCheck(country).parts.map((part) => part.instrument.name));
  return {
    async matchesFor(habits) {
      const open = (await app.units()).filter((unit) => unit.takesReferrals && unit.country === country);
      const units = (
        await Promise.all(
          open.map(async (unit) => ({
            id: unit.id,
            name: unit.names[language],
            organisation: unit.organisationName,
            // Told of the place the person is at; of the others what they say themselves.
            waitWeeks: unit.id === site.id ? (await likelyWaitAt(here, request, unit)).weeks : unit.waitWeeks,
            isHere: unit.id === site.id,
          })),
        )
      ).toSorted((one, other) => Number(other.isHere) - Number(one.isHere));
      const found = habits.map((habit) => {
        const checks = app.library.checks(country).filter((check) => check.habit === habit);
        return {
          habit,
          lines: checks.flatMap((check) => check.support),
          checks: checks
            .filter((check) => check.instruments.some((one) => !asked.has(one.name)))
            .map(({ code, title }) => ({ code, title })),
        };
      });
      return { units, habits: found.filter((one) => one.lines.length + one.checks.length > 0) };
    },
  };
}

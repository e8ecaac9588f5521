/** The guided health check of a country: its parts in order, and where the person's own wish to change stands in it. */
import type { HealthCheckFile } from './pack-files.ts';
import type { Text } from './form.ts';
import { questionsOf } from './form.ts';
import type { Instrument } from './instrument.ts';

export type CheckHabit = HealthCheckFile['wish']['habits'][string];

export interface HealthCheckPart {
  /** Neutral, for addresses. */
  readonly code: string;
  readonly title: Text;
  /** What the part is about; null where it is no habit of its own. */
  readonly habit: CheckHabit | null;
  readonly instrument: Instrument;
  /** May be left out, and the check is whole all the same. */
  readonly optional: boolean;
}

export interface HealthCheck {
  readonly version: string;
  /** Our own estimate of how long all of it takes. */
  readonly minutes: number;
  readonly parts: readonly HealthCheckPart[];
  /** The question in which the person says what to change, and the habit of each option that names one. */
  readonly wish: {
    readonly part: string;
    readonly question: string;
    readonly habits: Readonly<Record<string, CheckHabit>>;
  };
}

function wishProblems(pack: HealthCheckFile, parts: readonly HealthCheckPart[]): readonly string[] {
  const { part, question, habits } = pack.wish;
  const instrument = parts.find((one) => one.code === part)?.instrument;
  const asked = instrument === undefined ? [] : questionsOf(instrument);
  const found = asked.find((one) => one.linkId === question);
  if (found?.type !== 'choice') return [`wish asks ${part} ${question}, which is not a choice of the check.`];
  const codes = new Set(found.options.map((option) => option.code));
  return Object.keys(habits)
    .filter((code) => !codes.has(code))
    .map((code) => `wish names ${code}, which is not an option of ${question}.`);
}

function instrumentProblem(
  pack: HealthCheckFile,
  named: HealthCheckFile['parts'][number],
  found: Instrument | undefined,
): readonly string[] {
  const { name, version } = named.instrument;
  const judged = found?.cutoffs.some((set) => set.countries.includes(pack.country)) === true;
  return found?.status === 'active' && (found.bands.length === 0 || judged)
    ? []
    : [
        `${named.code} uses ${name} ${version}, which is not an active instrument with limits for "${pack.country}".`,
      ];
}

/**
 * The check of a file, and everything that is wrong in it. `elsewhere` are the instruments of the country's
 * self-checks: an answer is shared between them and the health check, so both must ask the same version.
 */
export function healthCheckFrom(
  pack: HealthCheckFile,
  instruments: ReadonlyMap<string, Instrument>,
  elsewhere: readonly Instrument[],
): { readonly check: HealthCheck; readonly problems: readonly string[] } {
  const found = pack.parts.map((named) => ({
    named,
    instrument: instruments.get(`${named.instrument.name}@${named.instrument.version}`),
  }));
  const parts = found.flatMap(({ named, instrument }): readonly HealthCheckPart[] =>
    instrument === undefined
      ? []
      : [
          {
            code: named.code,
            title: named.title,
            habit: named.habit,
            instrument,
            optional: named.optional,
          },
        ],
  );
  const codes = new Set(parts.map((part) => part.code));
  const names = new Set(parts.map((part) => part.instrument.name));
  const problems = [
    ...found.flatMap(({ named, instrument }) => instrumentProblem(pack, named, instrument)),
    ...(codes.size < parts.length ? ['two parts have the same code.'] : []),
    ...(names.size < parts.length ? ['two parts ask the same instrument.'] : []),
    ...parts
      .filter((part) =>
        elsewhere.some((one) => one.name === part.instrument.name && one.version !== part.instrument.version),
      )
      .map((part) => `${part.code} asks another version of ${part.instrument.name} than the self-checks.`),
    ...wishProblems(pack, parts),
  ];
  return {
    check: { version: pack.version, minutes: pack.minutes, parts, wish: pack.wish },
    problems,
  };
}

/** The habits the person said they would like to change, in the form's order. */
export function wishedHabits(
  check: Pick<HealthCheck, 'wish'>,
  answers: Readonly<Record<string, unknown>> | undefined,
): readonly CheckHabit[] {
  const given = answers?.[check.wish.question];
  const codes: readonly unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
  const habits = Object.entries(check.wish.habits);
  return [...new Set(habits.flatMap(([code, habit]) => (codes.includes(code) ? [habit] : [])))];
}

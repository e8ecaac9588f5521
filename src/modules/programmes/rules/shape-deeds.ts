/** What somebody says is done on a road, as it is written for the simulator: read, and held against the programme. */
import * as z from 'zod';
import { type CivilDate, type CivilTime, parseCivilDate, parseCivilTime } from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { blocksOf, modulesOf, type Programme, stepsOf } from './programme.ts';
import { code, id } from './shape-parts.ts';
import type { TimedDeed } from './simulate.ts';

const MOST_DEEDS = 2000;

/** Years that somebody may walk in; what is counted from them stays within the calendar. */
export function isNear(day: CivilDate): boolean {
  return day >= '1900-01-01' && day <= '2199-12-31';
}

const day = z.string().transform((text, check): CivilDate => {
  const read = parseCivilDate(text);
  if (read.ok && isNear(read.value)) return read.value;
  check.addIssue({ code: 'custom', message: 'must be a day of the calendar, such as 2027-03-28' });
  return z.NEVER;
});
const time = z.string().transform((text, check): CivilTime => {
  const read = parseCivilTime(text);
  if (read.ok) return read.value;
  check.addIssue({ code: 'custom', message: 'must be a time, such as 09:00' });
  return z.NEVER;
});
const when = { on: day, at: time.optional() };
const numbers = z.record(z.string().min(1).max(60), z.number());
const numbersWritten = z.record(z.string().min(1).max(60), z.number().nullable());

const timedDeed = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('step'), id, ...when }),
  z.strictObject({
    do: z.literal('answer'),
    of: id,
    field: z.string().min(1).max(255),
    values: z.array(z.string().max(255)).max(30),
    ...when,
  }),
  z.strictObject({
    do: z.literal('result'),
    instrument: code,
    scores: numbers,
    band: code.nullable(),
    ...when,
  }),
  z.strictObject({
    do: z.literal('diary'),
    diary: id,
    values: numbersWritten,
    day: day.optional(),
    ...when,
  }),
  z.strictObject({ do: z.literal('event'), event: id, day, ...when }),
  z.strictObject({ do: z.literal('pause'), until: day.nullable(), ...when }),
  z.strictObject({ do: z.literal('resume'), ...when }),
  z.strictObject({ do: z.literal('open'), id, ...when }),
  z.strictObject({ do: z.literal('group'), startsOn: day, begins: z.literal(true).optional(), ...when }),
  z.strictObject({ do: z.literal('maintenance'), ...when }),
]);
const timedDeeds: z.ZodType<readonly TimedDeed[]> = z.array(timedDeed).max(MOST_DEEDS);

/** What a deed names that the programme does not have, and where in the deed it stands. */
function unknownIn(
  programme: Programme,
  deed: TimedDeed,
): { readonly at: string; readonly what: string } | null {
  const steps = stepsOf(programme).map((step) => step.id);
  const blocks = blocksOf(programme);
  const named = (at: string, what: string, known: readonly string[], asked: string) =>
    known.includes(asked) ? null : { at, what: `${what} “${asked}”` };
  switch (deed.do) {
    case 'step':
      return named('id', 'step', steps, deed.id);
    case 'answer': {
      const block = blocks.find((one) => one.id === deed.of);
      if (block === undefined) return { at: 'of', what: `block “${deed.of}”` };
      const fields = block.kind === 'exercise' ? block.fields.map((field) => field.id) : [deed.field];
      return named('field', 'field', fields, deed.field);
    }
    case 'diary':
      return named(
        'diary',
        'diary',
        (programme.diaries ?? []).map((one) => one.id),
        deed.diary,
      );
    case 'event':
      return named(
        'event',
        'own day',
        (programme.events ?? []).map((one) => one.id),
        deed.event,
      );
    case 'open': {
      const modules = modulesOf(programme).map((module) => module.id);
      return named('id', 'part', [...modules, ...steps, ...blocks.map((block) => block.id)], deed.id);
    }
    default:
      return null;
  }
}

/** Reads deeds. Refuses `wrong-deeds` with the place (`3.id`) and what is wrong there. */
export function readDeeds(json: unknown, programme: Programme): Outcome<readonly TimedDeed[], 'wrong-deeds'> {
  const read = timedDeeds.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    return refused('wrong-deeds', {
      place: issue?.path.map(String).join('.') ?? '',
      message: issue?.message ?? '',
    });
  }
  for (const [index, deed] of read.data.entries()) {
    const unknown = unknownIn(programme, deed);
    if (unknown !== null)
      return refused('wrong-deeds', {
        place: `${String(index)}.${unknown.at}`,
        message: `the programme has no ${unknown.what}`,
      });
  }
  return done(read.data);
}

/** Which of the answers sent are those of the check they say they belong to, and what the person wants help with. */
import type { Country } from '#kernel/actor.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import {
  type Answers,
  type Instrument,
  type Library,
  readKeptAnswers,
  validate,
  wishedHabits,
} from '#modules/instruments/public.ts';
import type { PersonTx } from '#platform/db.ts';
import type { SendInput } from '../contract.ts';

export interface Sending {
  readonly instrument: Instrument;
  readonly answers: Answers;
}

interface Sent extends Pick<SendInput, 'occasion'> {
  readonly responses: readonly {
    readonly instrument: string;
    readonly version: string;
    readonly answers: Answers;
  }[];
}
type Named = Pick<SendInput, 'occasion' | 'responses' | 'kept'>;
type Asks = Pick<Library, 'checks' | 'healthCheck'>;

/** What the check of this occasion asks in this country: an instrument with the habit it is about. */
function askedBy(library: Asks, country: Country, occasion: Sent['occasion']) {
  return occasion === 'health-check'
    ? library.healthCheck(country).parts.map(({ instrument, habit }) => ({ instrument, habit }))
    : library
        .checks(country)
        .flatMap((check) => check.instruments.map((instrument) => ({ instrument, habit: check.habit })));
}

/** The forms of what is kept that were chosen, as they stand at this moment; held until they are sent and gone. */
export async function withKept(
  tx: PersonTx,
  library: Asks & Pick<Library, 'instrument'>,
  country: Country,
  sent: Named,
): Promise<Sent> {
  const { occasion, responses } = sent;
  if (sent.kept.length === 0) return { occasion, responses };
  const forms = askedBy(library, country, occasion).map((one) => one.instrument);
  const kept = await readKeptAnswers(tx, library, { forms, how: 'lock' });
  const chosen = sent.kept.map((name) => ({
    instrument: name,
    version: forms.find((one) => one.name === name)?.version ?? '',
    // Dropped meanwhile on another device: what must be answered is open then, and that is told.
    answers: kept[name]?.answers ?? {},
  }));
  return { occasion, responses: [...responses, ...chosen] };
}

/**
 * The answers with their instruments. Refuses: `foreign-answers` (an instrument or version the check does not ask
 * here), `unfinished-answers` (something that must be answered is open), `bad-answers` (not among the options, or the
 * same instrument twice).
 */
export function whatIsSent(
  library: Asks,
  country: Country,
  sent: Sent,
): Outcome<readonly Sending[], 'foreign-answers' | 'unfinished-answers' | 'bad-answers'> {
  const asked = askedBy(library, country, sent.occasion).map((one) => one.instrument);
  const found = sent.responses.map(({ instrument: name, version, answers }) => ({
    instrument: asked.find((one) => one.name === name && one.version === version),
    answers,
  }));
  const known = found.flatMap(({ instrument, answers }): readonly Sending[] =>
    instrument === undefined ? [] : [{ instrument, answers }],
  );
  if (known.length < found.length) return refused('foreign-answers');
  const problems = known.flatMap(({ instrument, answers }) => validate(instrument, answers));
  if (problems.some((one) => one.problem !== 'required')) return refused('bad-answers');
  if (problems.length > 0) return refused('unfinished-answers');
  const names = new Set(known.map((one) => one.instrument.name));
  return names.size < known.length ? refused('bad-answers') : done(known);
}

/** What the person said they want to change, where that was sent; else what was answered about. */
export function wantedHelp(
  library: Asks,
  country: Country,
  { occasion, sent }: { readonly occasion: Sent['occasion']; readonly sent: readonly Sending[] },
): readonly string[] {
  const check = library.healthCheck(country);
  const wisher = check.parts.find((part) => part.code === check.wish.part)?.instrument.name;
  const wish = sent.find((one) => one.instrument.name === wisher);
  if (occasion === 'health-check' && wish !== undefined) return wishedHabits(check, wish.answers);
  const habits = sent.flatMap(({ instrument }) =>
    askedBy(library, country, occasion).flatMap((one) =>
      one.instrument.name === instrument.name && one.habit !== null ? [one.habit] : [],
    ),
  );
  return [...new Set(habits)];
}

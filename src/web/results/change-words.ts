/** Differences in words: all of it for the professional, gently for the person. */
import type { Language } from '#kernel/actor.ts';
import { numberText } from '#platform/i18n.ts';
import type { Difference, ScoreChange } from '#modules/instruments/rules/change.ts';
import { certaintyText } from '#modules/instruments/texts/sentences.ts';
import { resultsTexts, type Since } from './texts/texts.ts';

const POINTS = { sv: 'poäng', fi: 'pistettä', en: 'points' } as const satisfies Record<Language, string>;

type Compared = Extract<Difference, { kind: 'compared' }>;

interface About {
  readonly change: ScoreChange;
  readonly since: Since;
  readonly language: Language;
}

function amountWords(compared: Compared, { change, since, language }: About): string {
  const words = resultsTexts(language);
  const amount = Math.abs(compared.by);
  // Without a published amount a difference may be of numbers that only look like an amount (a five-digit state).
  if (compared.against === undefined)
    return words.notJudged({
      then: numberText(language, compared.earlier.value),
      now: change.value === null ? words.series.missing : numberText(language, change.value),
      since,
    });
  const inPoints = change.unit[language].split(' ')[0] === POINTS[language];
  return words.difference({
    amount: numberText(language, amount),
    way: compared.by === 0 ? 'same' : compared.by < 0 ? 'lower' : 'higher',
    counted: inPoints ? (amount === 1 ? 'one' : 'points') : 'plain',
    since,
  });
}

/** For the professional: the difference and what is published about it, or why nothing can be compared. */
export function staffChangeWords(change: ScoreChange, since: Since, language: Language): string {
  const words = resultsTexts(language).staff;
  const difference = since === 'last' ? change.sinceLast : change.sinceFirst;
  if (difference.kind === 'cannot-compare') return words.why[difference.because];
  const told = `${amountWords(difference, { change, since, language })} ${words.verdicts[difference.verdict]}`;
  return difference.isPassedOver ? `${told} ${words.passedOver[since]}` : told;
}

/** What is published about how large a difference must be, with its source; null when there is no difference to judge. */
export function publishedWords(change: ScoreChange, language: Language): string | null {
  const words = resultsTexts(language).staff;
  const compared = [change.sinceLast, change.sinceFirst].find((one) => one.kind === 'compared');
  if (compared?.kind !== 'compared') return null;
  const { against } = compared;
  if (against === undefined) return words.nonePublished;
  return words.published({
    amount: numberText(language, against.amount),
    kind: against.kind,
    source: against.source,
    certainty: certaintyText(against.certainty, language),
  });
}

/** For the person. */
export function ownChangeWords(change: ScoreChange, since: Since, language: Language): string {
  const words = resultsTexts(language).mine;
  const difference = since === 'last' ? change.sinceLast : change.sinceFirst;
  if (difference.kind === 'cannot-compare') return words.why[difference.because];
  const told = ownDifferenceWords(difference, { change, since, language });
  return difference.isPassedOver ? `${told} ${words.passedOver[since]}` : told;
}

/** An amount that is not well founded is not said to them as if it were. */
function ownDifferenceWords(difference: Compared, about: About): string {
  const { language } = about;
  const words = resultsTexts(language).mine;
  const { verdict, against } = difference;
  const isFounded = against?.certainty === 'found' || against?.certainty === 'known-high';
  if (against === undefined || !isFounded || verdict === 'unjudged')
    return amountWords({ ...difference, against: undefined }, about);
  const told = amountWords(difference, about);
  if (verdict === 'cannot-be-told-apart')
    return difference.by === 0
      ? told
      : `${told} ${words.chance({ amount: numberText(language, against.amount) })}`;
  return `${told} ${words.verdicts[verdict]}`;
}

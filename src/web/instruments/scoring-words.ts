/** Scoring rules, levels, limits and flags in words. */
import type { Language } from '#kernel/actor.ts';
import { civilDate } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import type { CutoffGroup, Instrument, ScoreRule } from '#modules/instruments/rules/instrument.ts';
import { certaintyText } from '#modules/instruments/texts/sentences.ts';
import { listText, numberText } from '#platform/i18n.ts';
import { instrumentsTexts } from './texts/texts.ts';

function scoreRow(rule: ScoreRule, language: Language) {
  const words = instrumentsTexts(language).scoring;
  const number = (value: number) => numberText(language, value);
  const of = rule.terms.length;
  const { missing } = rule;
  return {
    code: rule.code,
    title: rule.title[language],
    how: words.methods[rule.method]({ count: of }),
    range: `${number(rule.min)}–${number(rule.max)} ${rule.unit[language]}`.trim(),
    missing:
      missing.rule === 'refuse'
        ? words.missingRules.refuse({ atLeast: of, of })
        : words.missingRules[missing.rule]({ atLeast: missing.atLeast, of }),
    better: words.ways[rule.better ?? 'neither'],
    changes: rule.change.map((one) =>
      words.change({
        kind: one.kind,
        amount: number(one.amount),
        source: one.source,
        certainty: certaintyText(one.certainty, language),
      }),
    ),
  };
}

/** What is shown of the scores; steps of the arithmetic are left out. */
export function scoreRows(instrument: Instrument, language: Language) {
  return instrument.scores.filter((rule) => !rule.hidden).map((rule) => scoreRow(rule, language));
}

export function bandRows(instrument: Instrument, language: Language) {
  const words = instrumentsTexts(language).bands;
  return instrument.bands.map((band) => ({
    code: band.code,
    title: band.title[language],
    level: words.levels[band.level],
    resident: band.meaning[language],
    professional: band.professional[language],
    actions: band.actions.map((action) => action[language]),
  }));
}

function rangesOf(instrument: Instrument, group: CutoffGroup, language: Language) {
  const words = instrumentsTexts(language).limits;
  const number = (value: number) => numberText(language, value);
  return Object.entries(group.ranges ?? {}).flatMap(([code, ranges]) =>
    ranges.map((range) => ({
      id: `${code} ${range.band} ${range.from}`,
      band: instrument.bands.find((band) => band.code === range.band)?.title[language] ?? range.band,
      score: instrument.scores.find((score) => score.code === code)?.title[language] ?? code,
      value: words.range({
        from: number(range.from),
        below: range.below === null ? null : number(range.below),
      }),
    })),
  );
}

/** Every set of limits with its days and source; `today` is the id of the one that holds where the reader is. */
export function limitSets(
  instrument: Instrument,
  { language, today }: { readonly language: Language; readonly today: string | null },
) {
  const words = instrumentsTexts(language).limits;
  const day = (text: string | null) => (text === null ? null : shortDate(civilDate(text), language));
  return instrument.cutoffs.map((set) => ({
    id: set.id,
    heading: words.set({
      countries: listText(
        language,
        set.countries.map((one) => words.countries[one]),
      ),
    }),
    days: words.days({ from: day(set.validFrom), until: day(set.validUntil) }),
    holdsNow: set.id === today,
    organisations:
      set.organisations.length === 0
        ? null
        : words.organisations({ names: listText(language, set.organisations) }),
    source: set.source[language],
    groups: set.groups.map((group) => ({
      code: group.code,
      label: group.label[language],
      limit: group.ranges === null && group.rules === null ? words.noLimit : group.limit[language],
      certainty: certaintyText(group.certainty, language),
      isCareful: group.careful,
      ranges: rangesOf(instrument, group, language),
    })),
  }));
}

export function flagRows(instrument: Instrument, language: Language) {
  const words = instrumentsTexts(language).flags;
  return instrument.flags.map((flag) => ({
    code: flag.code,
    reason: flag.reason[language],
    priority: words.priorities[flag.priority],
    isHigh: flag.priority === 'high',
    version: flag.version,
    then: flag.opensSafety ? words.opensSafety : words.listed,
  }));
}

/** Where a score lies, as data for a picture. */
import type { Answers, Text } from './form.ts';
import { questionsOf } from './form.ts';
import type { Instrument, Level, Range, ScoreRule } from './instrument.ts';

/** Where the person is, as data for a picture: the same for screen and print. */
export interface Scale {
  readonly score: string;
  readonly title: Text;
  readonly unit: Text;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** The chosen answer in words, when the score is one choice question ("10–14"). */
  readonly answer: Text | undefined;
  /** The values where one band ends and the next begins. */
  readonly limits: readonly number[];
  readonly regions: readonly ScaleRegion[];
  /** The options of that question as marks along the scale; empty when the score is a sum. */
  readonly steps: readonly ScaleStep[];
}
export interface ScaleRegion {
  readonly from: number;
  readonly to: number;
  readonly band: string;
  readonly level: Level;
  readonly title: Text;
}
export interface ScaleStep {
  readonly at: number;
  readonly text: Text;
}

interface Found {
  readonly value: number;
  readonly ranges: readonly Range[];
  readonly answers: Answers;
}

/** The picture of one score. */
export function scaleOf(instrument: Instrument, rule: ScoreRule, found: Found): Scale {
  const [term, ...more] = rule.terms;
  const item =
    term !== undefined && more.length === 0 && term.weight === 1 && 'item' in term.of
      ? term.of.item
      : undefined;
  const question = questionsOf(instrument).find((one) => one.linkId === item);
  const options = question?.type === 'choice' ? question.options : [];
  const chosen = question === undefined ? undefined : found.answers[question.linkId];
  return {
    score: rule.code,
    title: rule.title,
    unit: rule.unit,
    min: rule.min,
    max: rule.max,
    value: found.value,
    answer: options.find((option) => option.code === chosen)?.text,
    limits: found.ranges.map((range) => range.from).filter((at) => at > rule.min),
    regions: found.ranges.flatMap((range) => {
      const band = instrument.bands.find((one) => one.code === range.band);
      const to = range.below ?? rule.max;
      return band === undefined
        ? []
        : [{ from: range.from, to, band: band.code, level: band.level, title: band.title }];
    }),
    steps: options.flatMap((option) =>
      option.points === undefined ? [] : [{ at: option.points, text: option.text }],
    ),
  };
}

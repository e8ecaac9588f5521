/** What a form is worth that brings no scoring of its own: the sum of its points, without limits. */
import type { ScoringFile } from '../contract.ts';
import { type ChoiceItem, type Form, questionsOf } from './form.ts';
import { placesOf } from './places.ts';

const NOTHING: ScoringFile = {
  version: '1',
  scores: [],
  bands: [],
  cutoffs: [],
  flags: [],
  paging: 'steps',
  entry: 'items',
  safety: 'none',
};

function pointsIn(item: ChoiceItem): readonly number[] | undefined {
  const points = item.options.flatMap((option) => option.points ?? []);
  return item.open || item.repeats || points.length === 0 || points.length < item.options.length
    ? undefined
    : points;
}

/** A score only where every choice of the form carries points: a sum over some of them would be somebody's guess. */
export function sumOfPoints(form: Form): ScoringFile {
  const choices = questionsOf(form).filter((item) => item.type === 'choice');
  const { byLinkId } = placesOf(form);
  const terms = choices.flatMap((item) => {
    const points = pointsIn(item);
    const isOnce = (byLinkId.get(item.linkId)?.repeated.length ?? 0) === 0;
    return points === undefined || !isOnce ? [] : [{ item, points }];
  });
  if (terms.length === 0 || terms.length < choices.length || terms.length > 200) return NOTHING;
  const sum = (pick: (points: readonly number[]) => number) =>
    terms.reduce((all, { points }) => all + pick(points), 0);
  return {
    ...NOTHING,
    scores: [
      {
        code: 'sum',
        title: { sv: 'Summa', fi: 'Summa', en: 'Sum' },
        unit: { sv: 'poäng', fi: 'pistettä', en: 'points' },
        method: 'sum',
        terms: terms.map(({ item }) => ({
          item: item.linkId,
          weight: 1,
          whenNotAsked: 0,
          reverse: false,
          power: 1,
        })),
        missing: { rule: 'refuse' },
        scale: { multiply: 1, add: 0, decimals: 6 },
        min: sum((points) => Math.min(0, ...points)),
        max: sum((points) => Math.max(0, ...points)),
        hidden: false,
        codes: [],
        better: null,
        change: [],
      },
    ],
  };
}

import { nextQuestion } from '#modules/coaching/rules/goal-sheet.ts';
import { Notice } from '../design/cards.tsx';
import { useStepTexts } from '../walk/texts/step-texts.ts';
import type { GoalPart } from './goal-part.server.ts';
import { type PartFormProps, RateForm, SheetForm, ToldForm, TryForm } from './goal-part-form.tsx';
import { useGoalPartTexts } from './texts/goal-part-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

/** What the page of a part is about. */
export function usePartHeading(part: GoalPart): string {
  const words = useGoalPartTexts();
  const { plan } = useStepTexts();
  switch (part.kind) {
    case 'try':
      return words.tries.heading;
    case 'told':
      return words.tries.outcome;
    case 'rate':
      return words.levels.rate;
    case 'sheet':
      return {
        exact: words.exact.heading,
        plans: plan.heading,
        ladder: words.ladder.heading,
        levels: words.levels.heading,
      }[part.sheet];
  }
}

interface PartBodyProps {
  readonly part: GoalPart;
  readonly side: 'resident' | 'staff';
  readonly tryId: string;
  readonly form: Omit<PartFormProps, 'periodId' | 'parts'>;
  readonly page: {
    readonly period: { readonly id: string; readonly state: string } | null;
    readonly parts: PartFormProps['parts'] | null;
  };
}

/** One part of the goal, with what it is for. */
export function PartBody({ part, side, tryId, form, page }: PartBodyProps) {
  const words = useGoalPartTexts();
  const coaching = useCoachingTexts();
  const { period, parts } = page;
  if (period === null || parts === null) return <p>{coaching.goal.none}</p>;
  if (period.state === 'closed')
    return (
      <Notice>
        <p>{coaching.goal.closed}</p>
      </Notice>
    );
  const props = { ...form, periodId: period.id, parts };
  switch (part.kind) {
    case 'try':
      return (
        <>
          <p>{words.tries.lead}</p>
          <TryForm form={props} />
        </>
      );
    case 'told':
      return <ToldForm form={props} tryId={tryId} />;
    case 'rate':
      return <RateForm form={props} side={side} />;
    case 'sheet': {
      const { sheet, only } = part;
      const lead = {
        exact: words.exact.lead,
        plans: words.plans.lead,
        ladder: words.ladder.lead,
        levels: words.levels.lead,
      }[sheet];
      if (sheet === 'levels' && parts.ratings.length > 0) return <p>{words.levels.fixed}</p>;
      const next = only === null ? null : nextQuestion(parts.sheets.exact.values, only);
      const skipTo = only === null ? null : next === null ? form.base : `${form.base}/${next}`;
      return (
        <>
          <p>{lead}</p>
          <SheetForm form={props} kind={sheet} only={only} skipTo={skipTo} />
        </>
      );
    }
  }
}

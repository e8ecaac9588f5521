import { Button } from '../../design/button.tsx';
import { Section } from '../../design/page.tsx';
import { useChoiceTexts } from './texts/texts.ts';

interface WeightPartProps {
  readonly weight: {
    readonly isHidden: boolean;
    readonly by: 'self' | 'answer' | 'staff' | null;
    readonly reason: string | null;
  };
}

/** Weight and calories, hidden or shown everywhere in one press; the person has the last word. */
export function WeightPart({ weight }: WeightPartProps) {
  const { weight: words } = useChoiceTexts();
  return (
    <Section id="weight" heading={words.heading}>
      <p>{words.lead}</p>
      {weight.by === null ? null : <p>{words.hidden[weight.by]}</p>}
      {weight.reason === null ? null : <blockquote className="v-own-words">{weight.reason}</blockquote>}
      <form method="post">
        <Button variant="second" name="intent" value={weight.isHidden ? 'weight-show' : 'weight-hide'}>
          {weight.isHidden ? words.show : words.hide}
        </Button>
      </form>
    </Section>
  );
}

import { Button } from '../design/button.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Table } from '../design/lists.tsx';
import type { suitsView } from './referral-suits.server.ts';
import { useSuitsTexts } from './texts/texts.ts';

interface ReferralSuitsProps {
  readonly suits: ReturnType<typeof suitsView>;
  /** Whether somebody may still note what they have found out. */
  readonly state: 'open' | 'answered';
}

/** Advice for whoever answers: it never decides. */
export function ReferralSuits({ suits, state }: ReferralSuitsProps) {
  const t = useSuitsTexts();
  const roads = suits.points.flatMap((point) => point.road ?? []);
  return (
    <section className="v-person-part" id="suits" aria-labelledby="suits-heading">
      <h2 className="v-h2" id="suits-heading">
        {t.heading}
      </h2>
      <p>
        <strong>{t.advice[suits.advice]}</strong> {t.decides}
      </p>
      <Table
        caption={t.caption}
        captionFor="screen-readers"
        columns={[
          { key: 'point', label: t.point },
          { key: 'says', label: t.result },
        ]}
        rows={suits.points.map((point) => ({
          id: point.id,
          cells: { point: point.name, says: point.says },
        }))}
      />
      {roads.length === 0 ? null : (
        <>
          <h3 className="v-h3">{t.roads}</h3>
          <ul>
            {roads.map((road) => (
              <li key={road}>{road}</li>
            ))}
          </ul>
        </>
      )}
      {suits.noted === null ? null : <p className="v-subtle">{suits.noted}</p>}
      {state === 'answered' ? null : (
        <Disclosure summary={t.found}>
          <form method="post">
            <RadioList
              name="stable"
              label={suits.asks.stable}
              options={suits.said}
              defaultValue={suits.chosen.stable}
              direction="row"
            />
            <RadioList
              name="motivated"
              label={suits.asks.motivated}
              options={suits.said}
              defaultValue={suits.chosen.motivated}
              direction="row"
            />
            <RadioList
              name="segment"
              label={suits.asks.segment}
              options={suits.segments}
              defaultValue={suits.chosen.segment}
            />
            <div className="v-actions">
              <Button name="answer" value="assess" variant="second">
                {t.save}
              </Button>
            </div>
          </form>
        </Disclosure>
      )}
      <p className="v-subtle">{suits.source}</p>
    </section>
  );
}

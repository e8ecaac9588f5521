/** The fields in the sentences about a form: its points, its levels, a change of points. */
import type { ReactNode } from 'react';
import { comparison, options, type PlacesProps } from './condition-parts.tsx';
import { useEditor } from './editor-context.ts';
import type { KnownForm } from './rules/chosen-parts.ts';
import { Sentence } from './sentence.tsx';
import { ChoiceBox, ManyBox } from './setting-fields.tsx';
import { useRuleTexts } from './texts/rule-texts.ts';

export function FormPlaces({ condition, set }: PlacesProps<'score' | 'change' | 'band'>) {
  const words = useRuleTexts();
  const { forms } = useEditor();
  const form = forms.find((one) => one.code === condition.instrument);
  const has = (one: KnownForm) => (condition.kind === 'band' ? one.bands : one.scores).length > 0;
  const places: Record<string, ReactNode> = {
    instrument: (
      <ChoiceBox
        label={words.places.instrument}
        named="heard"
        value={condition.instrument}
        options={forms.filter(has).map((one) => ({ value: one.code, label: one.title }))}
        set={(instrument) => {
          const [band] = forms.find((one) => one.code === instrument)?.bands ?? [];
          if (condition.kind === 'band') {
            if (band !== undefined) set({ ...condition, instrument, in: [band.code] });
          } else {
            const { score: _, ...rest } = condition;
            set({ ...rest, instrument });
          }
        }}
      />
    ),
  };
  if (condition.kind === 'band') {
    places['bands'] = (
      <ManyBox
        label={words.places.bands}
        values={condition.in}
        options={options(form?.bands ?? [])}
        least={1}
        set={(values) => set({ ...condition, in: values })}
      />
    );
    return <Sentence template={words.sentences.band} places={places} />;
  }
  const scores = form?.scores ?? [];
  places['score'] =
    scores.length < 2 ? (
      <span>{words.onlyScore}</span>
    ) : (
      <ChoiceBox
        label={words.places.score}
        named="heard"
        value={condition.score ?? ''}
        options={[{ value: '', label: words.onlyScore }, ...options(scores)]}
        set={(score) => {
          const { score: _, ...rest } = condition;
          set(score === '' ? rest : { ...rest, score });
        }}
      />
    );
  if (condition.kind === 'change')
    places['since'] = (
      <ChoiceBox
        label={words.places.since}
        named="heard"
        value={condition.since}
        options={(['first', 'previous'] as const).map((one) => ({ value: one, label: words.since[one] }))}
        set={(since) => set({ ...condition, since: since === 'previous' ? 'previous' : 'first' })}
      />
    );
  return (
    <Sentence
      template={words.sentences[condition.kind]}
      places={{ ...places, ...comparison(words, condition, (now) => set({ ...condition, ...now })) }}
    />
  );
}

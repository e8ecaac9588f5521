/** The fields in the sentence of one condition. */
import { comparison, Days, options, type PlacesProps } from './condition-parts.tsx';
import { FormPlaces } from './form-places.tsx';
import { askables, diaryNumbers, doables, ownDays } from './rules/chosen-parts.ts';
import { Sentence } from './sentence.tsx';
import { ChoiceBox, LineBox, ManyBox, NumberBox } from './setting-fields.tsx';
import { useRuleTexts } from './texts/rule-texts.ts';
import { useNaming } from './use-naming.ts';

const MOST_WEEKS = 200;
const MOST_DIARY_DAYS = 60;

function AnswerPlaces({ condition, set }: PlacesProps<'answer'>) {
  const words = useRuleTexts();
  const all = askables(useNaming());
  const key = `${condition.of} ${condition.field}`;
  const asked = all.find((one) => one.code === key);
  return (
    <Sentence
      template={words.sentences.answer}
      places={{
        question: (
          <ChoiceBox
            label={words.places.question}
            named="heard"
            value={key}
            options={options(all)}
            set={(code) => {
              const found = all.find((one) => one.code === code);
              const [first] = found?.answers ?? [];
              if (found !== undefined && first !== undefined)
                set({ kind: 'answer', of: found.of, field: found.field, in: [first.code] });
            }}
          />
        ),
        answers: (
          <ManyBox
            label={words.places.answers}
            values={condition.in}
            options={options(asked?.answers ?? condition.in.map((code) => ({ code, title: code })))}
            least={1}
            set={(values) => set({ ...condition, in: values })}
          />
        ),
      }}
    />
  );
}

function DiaryPlaces({ condition, set }: PlacesProps<'diary'>) {
  const words = useRuleTexts();
  const numbers = diaryNumbers(useNaming());
  return (
    <Sentence
      template={words.sentences.diary}
      places={{
        field: (
          <ChoiceBox
            label={words.places.field}
            named="heard"
            value={`${condition.diary} ${condition.field}`}
            options={options(numbers)}
            set={(code) => {
              const [diary = '', field = ''] = code.split(' ');
              set({ ...condition, diary, field });
            }}
          />
        ),
        days: (
          <Days
            value={condition.days}
            least={1}
            most={MOST_DIARY_DAYS}
            set={(days) => set({ ...condition, days })}
          />
        ),
        least: (
          <NumberBox
            label={words.places.least}
            named="heard"
            value={condition.least}
            least={1}
            most={MOST_DIARY_DAYS}
            set={(least) => set({ ...condition, least })}
          />
        ),
        ...comparison(words, condition, (now) => set({ ...condition, ...now })),
      }}
    />
  );
}

function EventPlaces({ condition, set }: PlacesProps<'event'>) {
  const words = useRuleTexts();
  const events = ownDays(useNaming());
  const side = condition.days < 0 ? 'before' : 'after';
  const signed = (days: number, which: string) => (which === 'before' ? -days : days);
  return (
    <Sentence
      template={words.sentences.event}
      places={{
        days: (
          <Days
            value={Math.abs(condition.days)}
            set={(days) => set({ ...condition, days: signed(days, side) })}
          />
        ),
        side: (
          <ChoiceBox
            label={words.places.side}
            named="heard"
            value={side}
            options={(['before', 'after'] as const).map((one) => ({ value: one, label: words.sides[one] }))}
            set={(which) =>
              // No days before is the day itself: one day, so that the choice is seen.
              set({ ...condition, days: signed(Math.max(Math.abs(condition.days), 1), which) })
            }
          />
        ),
        event: (
          <ChoiceBox
            label={words.places.event}
            named="heard"
            value={condition.event}
            options={options(events)}
            set={(event) => set({ ...condition, event })}
          />
        ),
      }}
    />
  );
}

function DonePlaces({ condition, set }: PlacesProps<'after-done'>) {
  const words = useRuleTexts();
  return (
    <Sentence
      template={words.sentences['after-done']}
      places={{
        days: <Days value={condition.days} set={(days) => set({ ...condition, days })} />,
        of: (
          <ChoiceBox
            label={words.places.of}
            named="heard"
            value={condition.of}
            options={options(doables(useNaming()))}
            set={(of) => set({ ...condition, of })}
          />
        ),
      }}
    />
  );
}

export function ConditionPlaces({ condition, set }: PlacesProps) {
  const words = useRuleTexts();
  switch (condition.kind) {
    case 'date':
      return (
        <Sentence
          template={words.sentences.date}
          places={{
            date: (
              <LineBox
                label={words.places.date}
                named="heard"
                type="date"
                value={condition.date}
                isRight={(written) => /^\d{4}-\d{2}-\d{2}$/.test(written)}
                set={(date) => set({ ...condition, date })}
              />
            ),
          }}
        />
      );
    case 'after-start':
      return (
        <Sentence
          template={words.sentences['after-start']}
          places={{ days: <Days value={condition.days} set={(days) => set({ ...condition, days })} /> }}
        />
      );
    case 'group-week':
      return (
        <Sentence
          template={words.sentences['group-week']}
          places={{
            week: (
              <NumberBox
                label={words.places.week}
                named="heard"
                value={condition.week}
                least={1}
                most={MOST_WEEKS}
                set={(week) => set({ ...condition, week })}
              />
            ),
          }}
        />
      );
    case 'coach':
      return <Sentence template={words.sentences.coach} places={{}} />;
    case 'after-done':
      return <DonePlaces condition={condition} set={set} />;
    case 'score':
    case 'change':
    case 'band':
      return <FormPlaces condition={condition} set={set} />;
    case 'answer':
      return <AnswerPlaces condition={condition} set={set} />;
    case 'diary':
      return <DiaryPlaces condition={condition} set={set} />;
    case 'event':
      return <EventPlaces condition={condition} set={set} />;
  }
}

/** Blocks in which the person writes or chooses. */
import type { Block } from '#modules/programmes/rules/programme.ts';
import { FieldsEdit } from './field-edit.tsx';
import { PartList } from './part-list.tsx';
import { diaryNames, diaryNumbers } from './rules/chosen-parts.ts';
import { newInner, newQuizOption } from './rules/new-part.ts';
import { CheckBox, ChoiceBox, NumberBox, useSetting } from './setting-fields.tsx';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useDraft } from './use-draft.ts';
import { useNaming } from './use-naming.ts';
import { PlainWords, RichWords } from './words.tsx';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;
const PRIVACIES = ['me', 'coach', 'group'] as const;
const MOST_DAYS = 60;

export function Privacy({ part, value }: { readonly part: string; readonly value: string }) {
  const words = useEditorTexts();
  const set = useSetting(part);
  return (
    <div className="st-settings">
      <ChoiceBox
        label={words.privacy}
        value={value}
        options={PRIVACIES.map((one) => ({ value: one, label: words.privacies[one] }))}
        set={(one) => set('privacy', one)}
      />
    </div>
  );
}

export function Asked({ block }: { readonly block: BlockOf<'exercise'> }) {
  return (
    <>
      <PlainWords part={block.id} field="title" look="heading" named="heard" />
      <RichWords part={block.id} field="lead" />
      <FieldsEdit into={block.id} fields={block.fields} />
      <Privacy part={block.id} value={block.privacy} />
    </>
  );
}

export function Diaries({ block }: { readonly block: BlockOf<'diary'> }) {
  const words = useEditorTexts();
  const naming = useNaming();
  const set = useSetting(block.id);
  return (
    <>
      <RichWords part={block.id} field="lead" />
      <ChoiceBox
        label={words.diary}
        value={block.diary}
        options={diaryNames(naming).map((one) => ({ value: one.code, label: one.title }))}
        set={(diary) => set('diary', diary)}
      />
    </>
  );
}

export function Summary({ block }: { readonly block: BlockOf<'summary'> }) {
  const words = useEditorTexts();
  const naming = useNaming();
  const { fresh } = useDraft();
  const set = useSetting(block.id);
  const numbers = diaryNumbers(naming)
    .filter((one) => one.code.startsWith(`${block.diary} `))
    .map((one) => ({ value: one.code.split(' ')[1] ?? '', label: one.title }));
  return (
    <>
      <PlainWords part={block.id} field="title" look="heading" named="heard" />
      <div className="st-settings">
        <ChoiceBox
          label={words.diary}
          value={block.diary}
          options={diaryNames(naming).map((one) => ({ value: one.code, label: one.title }))}
          set={(diary) => set('diary', diary)}
        />
        <NumberBox
          label={words.lastDays}
          value={block.days}
          least={1}
          most={MOST_DAYS}
          set={(days) => set('days', days)}
        />
        <NumberBox
          label={words.leastDays}
          value={block.least}
          least={1}
          most={MOST_DAYS}
          set={(least) => set('least', least)}
        />
      </div>
      <PartList
        into={block.id}
        list="figures"
        make={() => {
          const [first] = numbers;
          return first === undefined
            ? null
            : { id: fresh('figure'), kind: 'mean', label: {}, field: first.value };
        }}
        add={words.addOf.figures}
      >
        {(_, id) => {
          const figure = block.figures.find((one) => one.id === id);
          return figure === undefined ? null : <Figure figure={figure} numbers={numbers} />;
        }}
      </PartList>
    </>
  );
}

type FigureOf = BlockOf<'summary'>['figures'][number];
interface FigureProps {
  readonly figure: FigureOf;
  readonly numbers: readonly { readonly value: string; readonly label: string }[];
}
function Figure({ figure, numbers }: FigureProps) {
  const words = useEditorTexts();
  const set = useSetting(figure.id);
  return (
    <>
      <PlainWords part={figure.id} field="label" look="label" named="heard" />
      <ChoiceBox
        label={words.figureKinds[figure.kind]}
        value={figure.field}
        options={numbers}
        set={(field) => set('field', field)}
      />
      {figure.kind === 'share' ? (
        <ChoiceBox label={words.shareOf} value={figure.of} options={numbers} set={(of) => set('of', of)} />
      ) : (
        <PlainWords part={figure.id} field="unit" look="small" />
      )}
    </>
  );
}

export function Quiz({ block }: { readonly block: BlockOf<'quiz'> }) {
  const words = useEditorTexts();
  const { fresh } = useDraft();
  const set = useSetting(block.id);
  return (
    <>
      <PlainWords part={block.id} field="question" look="heading" named="heard" />
      <PartList into={block.id} list="options" make={() => newQuizOption(fresh)} add={words.addOf.options}>
        {(_, id) => {
          const option = block.options.find((one) => one.id === id);
          return option === undefined ? null : (
            <QuizOption id={id} right={option.right ? 'right' : 'wrong'} />
          );
        }}
      </PartList>
      <CheckBox
        label={words.many}
        isOn={block.many === true}
        set={(state) => set('many', state === 'on' ? true : null)}
      />
    </>
  );
}

function QuizOption({ id, right }: { readonly id: string; readonly right: 'right' | 'wrong' }) {
  const words = useEditorTexts();
  const set = useSetting(id);
  return (
    <>
      <PlainWords part={id} field="label" look="label" named="heard" />
      <CheckBox label={words.right} isOn={right === 'right'} set={(state) => set('right', state === 'on')} />
      <PlainWords part={id} field="feedback" look="small" />
    </>
  );
}

export function IfThen({ block }: { readonly block: BlockOf<'if-then'> }) {
  const words = useEditorTexts();
  const { fresh } = useDraft();
  return (
    <>
      <RichWords part={block.id} field="lead" />
      <PartList
        into={block.id}
        list="examples"
        make={() => newInner('examples', fresh)}
        add={words.addOf.examples}
      >
        {(_, id) => (
          <>
            <PlainWords part={id} field="if" look="label" />
            <PlainWords part={id} field="then" look="label" />
          </>
        )}
      </PartList>
      <Privacy part={block.id} value={block.privacy} />
    </>
  );
}

/**
 * One result in words and picture, for self-checks, follow-ups and the professional's page.
 *
 *   <ResultView name={instrument.title} result={result} heading="section" open={[{ text, href }]} />
 *
 * `result`: from `assess` or a stored one (`readResults`). `heading="page"`: the page's h1 is `resultHeading(…)`, so
 * none is written here, and the two things follow; `"section"` writes it as h2 and leaves the two things to the page. `open`: questions without an answer, with the way to each; left out
 * where nothing can be answered any more. A page that wants the picture alone takes `ResultPicture`.
 */
import type { Language } from '#kernel/actor.ts';
import { civilDate } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import type { Text } from '#modules/instruments/rules/form.ts';
import type { BandResult, Result } from '#modules/instruments/rules/result.ts';
import type { Scale } from '#modules/instruments/rules/scale.ts';
import { cannotTellText, certaintyText } from '#modules/instruments/texts/sentences.ts';
import { numberText } from '#platform/i18n.ts';
import { Disclosure } from '../design/disclosure.tsx';
import { Table } from '../design/lists.tsx';
import { ScalePicture } from '../design/scale-picture.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { AnswerSteps } from './answer-steps.tsx';
import { useCheckTexts } from './texts/texts.ts';
import { lookOf } from './zone-look.ts';

export interface OpenQuestion {
  readonly text: string;
  readonly href: string;
}

export interface ResultViewProps {
  readonly name: Text;
  readonly result: Result;
  readonly heading: 'page' | 'section';
  readonly open?: readonly OpenQuestion[];
}

/** The level in plain words, after what it is about; `cannotTell` is what is said when it cannot be told. */
export function resultHeading(
  name: Text,
  result: Result,
  words: { readonly language: Language; readonly cannotTell: string },
): string {
  if (result.kind === 'scores') return name[words.language];
  return `${name[words.language]}: ${result.kind === 'band' ? result.title[words.language] : words.cannotTell}`;
}

/** Where I am, what it means, two things I can do now, and where the limits come from. */
export function ResultView({ name, result, heading, open = [] }: ResultViewProps) {
  const language = useLanguage();
  const words = useCheckTexts();
  const title =
    heading === 'page' ? null : (
      <h2 className="v-h2">{resultHeading(name, result, { language, cannotTell: words.cannotTell })}</h2>
    );
  if (result.kind === 'cannot-tell') {
    return (
      <section className="v-section">
        {title}
        <p>{cannotTellText(result, language)}</p>
        <OpenQuestions open={open} />
      </section>
    );
  }
  if (result.kind === 'scores') {
    return (
      <section className="v-section">
        {title}
        <Values scales={result.scales} />
        <OpenQuestions open={open} />
      </section>
    );
  }
  return (
    <section className="v-section">
      {title}
      <p className={heading === 'page' ? 'v-lead' : undefined}>{result.meaning[language]}</p>
      <ResultPicture result={result} />
      {heading === 'page' ? <TwoActions result={result} /> : null}
      <Limits result={result} />
    </section>
  );
}

function OpenQuestions({ open }: { readonly open: readonly OpenQuestion[] }) {
  const words = useCheckTexts();
  if (open.length === 0) return null;
  return (
    <>
      <p>{words.missing}</p>
      <ul>
        {open.map((question) => (
          <li key={question.href}>
            <a className="ds-link" href={question.href}>
              {question.text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Scores for which no limits are published: each with the ends of its scale, and nothing said about more or less. */
function Values({ scales }: { readonly scales: readonly Scale[] }) {
  const language = useLanguage();
  const words = useCheckTexts();
  return (
    <>
      <Table
        caption={words.values}
        columns={[
          { key: 'score', label: words.what },
          { key: 'mine', label: words.mine },
          { key: 'range', label: words.range },
        ]}
        rows={scales.map((scale) => ({
          id: scale.score,
          cells: {
            score: scale.title[language],
            mine: scale.answer?.[language] ?? `${numberText(language, scale.value)} ${scale.unit[language]}`,
            range: `${numberText(language, scale.min)}–${numberText(language, scale.max)}`,
          },
        }))}
      />
      <p className="v-subtle">{words.noLimits}</p>
    </>
  );
}

/** The scale that decided, as a picture with its sentence and the same as a table. */
export function ResultPicture({ result }: { readonly result: BandResult }) {
  const { scale } = result;
  // A chosen answer is shown as the answer it was, never as the number that stands for it.
  return scale.steps.length > 0 ? <AnswerSteps scale={scale} /> : <NumberPicture scale={scale} />;
}

function NumberPicture({ scale }: { readonly scale: Scale }) {
  const language = useLanguage();
  const words = useCheckTexts();
  const unit = scale.unit[language];
  return (
    <ScalePicture
      label={scale.title[language]}
      sentence={words.scaleSentence({
        value: numberText(language, Math.round(scale.value)),
        unit,
        limits: scale.limits.map((at) => numberText(language, at)),
      })}
      data={{
        min: scale.min,
        max: scale.max,
        value: Math.round(scale.value),
        limits: scale.limits.map((at) => ({ at, label: words.limitAt({ value: numberText(language, at) }) })),
        zones: scale.regions.map((region) => lookOf(region.level, scale)),
        unit,
      }}
    />
  );
}

/** The two things of one result. */
export function ActionList({ result }: { readonly result: BandResult }) {
  const language = useLanguage();
  return (
    <ol className="v-check-actions">
      {result.actions.map((action) => (
        <li key={action.en}>{action[language]}</li>
      ))}
    </ol>
  );
}

/** Two and no more: a page with several results shows those of the gravest. */
export function TwoActions({ result }: { readonly result: BandResult }) {
  const words = useCheckTexts();
  return (
    <>
      <h2 className="v-h2">{words.twoThings}</h2>
      <ActionList result={result} />
    </>
  );
}

/** Source, date and certainty of the limits, and every part of the result for who wants it. */
function Limits({ result }: { readonly result: BandResult }) {
  const language = useLanguage();
  const words = useCheckTexts();
  const { cutoffs } = result;
  const from =
    cutoffs.validFrom === null
      ? words.validFromUnknown
      : words.validFrom({ date: shortDate(civilDate(cutoffs.validFrom), language) });
  return (
    <div className="v-check-limits">
      <p className="v-subtle">
        {cutoffs.careful ? `${words.carefulLimit({ group: cutoffs.groupLabel[language] })} ` : null}
        {words.source({ source: cutoffs.source[language] })} {from} {words.noDiagnosis}
      </p>
      <Disclosure summary={words.aboutLimits}>
        <p>
          {cutoffs.limit[language]} {certaintyText(cutoffs.certainty, language)}
        </p>
        {result.scales.map((scale) => (
          <Table
            key={scale.score}
            caption={`${words.level}: ${scale.title[language]}`}
            columns={[
              { key: 'level', label: words.level },
              { key: 'range', label: scale.steps.length > 0 ? words.answers : scale.unit[language] },
              { key: 'mine', label: words.mine },
            ]}
            rows={scale.regions.map((region) => {
              const isMine =
                scale.value >= region.from && (scale.value < region.to || region === scale.regions.at(-1));
              return {
                id: String(region.from),
                cells: {
                  level: region.title[language],
                  range: rangeWords(scale, region, language),
                  mine: isMine ? ownWords(scale, language) : '',
                },
              };
            })}
          />
        ))}
      </Disclosure>
    </div>
  );
}

function ownWords(scale: Scale, language: Language): string {
  return scale.answer?.[language] ?? numberText(language, Math.round(scale.value));
}

function rangeWords(scale: Scale, region: Scale['regions'][number], language: Language): string {
  const isLast = region === scale.regions.at(-1);
  const inside = scale.steps.filter((step) => step.at >= region.from && (isLast || step.at < region.to));
  if (inside.length > 0) return inside.map((step) => step.text[language]).join(' · ');
  const to = isLast ? region.to : region.to - 1;
  return to <= region.from
    ? numberText(language, region.from)
    : `${numberText(language, region.from)}–${numberText(language, to)}`;
}

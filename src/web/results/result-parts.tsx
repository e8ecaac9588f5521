import { KeyValues, Table, Tag } from '../design/lists.tsx';
import { usePersonTexts } from '../work/texts/texts.ts';
import type { ResultLine } from '../work/result-lines.ts';
import { useResultsTexts } from './texts/texts.ts';

interface ResultSaidProps {
  readonly line: ResultLine;
  /** What the band stands for and what is usually done next; null without one. */
  readonly professional: string | null;
}

/** The score, the level, and what it stands for. */
export function ResultSaid({ line, professional }: ResultSaidProps) {
  const words = useResultsTexts().staff;
  return (
    <section className="v-person-part" aria-labelledby="result-heading">
      <div className="v-line">
        <h2 className="v-h2" id="result-heading">
          {line.title}
        </h2>
        <Tag kind={line.tag.kind}>{line.tag.text}</Tag>
        <span className="v-subtle">{line.when}</span>
      </div>
      <p>
        <strong>{line.value === null ? line.words : `${line.words} · ${line.value}`}</strong>
      </p>
      {professional === null ? null : (
        <>
          <h3 className="v-h3">{words.meaning}</h3>
          <p>{professional}</p>
        </>
      )}
    </section>
  );
}

export interface ShownScore {
  readonly score: string;
  readonly title: string;
  readonly value: string | null;
  readonly sinceLast: string;
  readonly sinceFirst: string;
  /** Null when there is no difference to judge. */
  readonly published: string | null;
}

/** Every score with its differences, and what is published about how large a difference must be. */
export function ResultScores({ scores }: { readonly scores: readonly ShownScore[] }) {
  const { staff: words, series } = useResultsTexts();
  const published = new Set(scores.flatMap((one) => one.published ?? []));
  return (
    <>
      <Table
        caption={`${words.changeHeading}: ${words.sinceLast}`}
        captionFor="screen-readers"
        columns={[
          { key: 'score', label: words.score },
          { key: 'now', label: words.now },
          { key: 'last', label: words.sinceLast },
          { key: 'first', label: words.sinceFirst },
        ]}
        rows={scores.map((one) => ({
          id: one.score,
          cells: {
            score: one.title,
            now: one.value ?? series.missing,
            last: one.sinceLast,
            first: one.sinceFirst,
          },
        }))}
      />
      {[...published].map((one) => (
        <p key={one} className="v-subtle">
          {one}
        </p>
      ))}
      {published.size === 0 ? null : <p className="v-subtle">{words.noEffect}</p>}
    </>
  );
}

export type ShownAnswers =
  | {
      readonly kind: 'answered';
      readonly rows: readonly {
        readonly key: string;
        readonly question: string;
        readonly answer: string | null;
        readonly points: number | null;
      }[];
    }
  | { readonly kind: 'erased' | 'form-unknown' | 'scores-only' };

/** Question, answer in words, and what it counts. */
export function ResultAnswers({ answers }: { readonly answers: ShownAnswers }) {
  const words = useResultsTexts().staff;
  if (answers.kind !== 'answered') return <p className="v-subtle">{words.without[answers.kind]}</p>;
  return (
    <Table
      caption={`${words.answers}: ${words.points}`}
      captionFor="screen-readers"
      columns={[
        { key: 'question', label: words.question },
        { key: 'answer', label: words.answer },
        { key: 'points', label: words.points, align: 'end' },
      ]}
      rows={answers.rows.map((row) => ({
        id: row.key,
        cells: {
          question: row.question,
          answer: row.answer ?? words.notAnswered,
          points: row.points === null ? '' : String(row.points),
        },
      }))}
    />
  );
}

export interface ShownLimits {
  readonly id: string;
  readonly group: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly limit: string;
  readonly source: string;
  readonly certainty: string;
  readonly isCareful: boolean;
}

/** Which set of limits was used, from when, where from, and how sure it is. */
export function ResultLimits({ limits }: { readonly limits: ShownLimits | null }) {
  const words = useResultsTexts().staff;
  const { careful } = usePersonTexts().results;
  if (limits === null) return <p className="v-subtle">{words.noLimits}</p>;
  return (
    <>
      <KeyValues
        items={[
          { key: words.limitsId, value: limits.id },
          { key: words.limitsGroup, value: limits.group },
          { key: words.limitsDays, value: words.days(limits) },
          { key: words.limit, value: limits.limit },
          { key: words.source, value: limits.source },
          { key: words.certainty, value: limits.certainty },
        ]}
      />
      {limits.isCareful ? <p>{careful}</p> : null}
    </>
  );
}

export interface ShownLater {
  readonly from: string | null;
  readonly level: string;
  readonly then: ResultLine;
  readonly today: ResultLine;
}

/** The earlier result as it was told, and the same answers by the limits of today. */
export function ResultLater({ later }: { readonly later: ShownLater }) {
  const { staff: words, series } = useResultsTexts();
  return (
    <>
      <p>{words.laterLead}</p>
      <Table
        caption={`${words.later}: ${words.limits}`}
        captionFor="screen-readers"
        columns={[
          { key: 'what', label: words.limits },
          { key: 'level', label: series.level },
          { key: 'value', label: series.value },
          { key: 'limits', label: series.limits },
        ]}
        rows={[
          { id: 'then', what: words.then, line: later.then },
          { id: 'today', what: words.today, line: later.today },
        ].map(({ id, what, line }) => ({
          id,
          cells: {
            what,
            level: `${line.tag.text}: ${line.words}`,
            value: line.value ?? series.missing,
            limits: line.limits ?? words.noLimits,
          },
        }))}
      />
      <p>{words.laterSentence(later)}</p>
    </>
  );
}

import type { WritingView } from './block-shapes.ts';
import { useStepTexts } from './texts/step-texts.ts';

const QUOTED = /^> ?/;

interface Run {
  readonly isQuoted: boolean;
  readonly lines: readonly string[];
}

/** Lines that quote the person, and those between them. */
function runsOf(words: string): readonly Run[] {
  return words.split('\n').reduce<readonly Run[]>((runs, line) => {
    const isQuoted = QUOTED.test(line);
    const text = line.replace(QUOTED, '');
    const last = runs.at(-1);
    return last?.isQuoted === isQuoted
      ? [...runs.slice(0, -1), { isQuoted, lines: [...last.lines, text] }]
      : [...runs, { isQuoted, lines: [text] }];
  }, []);
}

/** What the coach wrote on what was sent, under it. */
export function FeedbackLines({ feedback }: { readonly feedback: WritingView['feedback'] }) {
  const words = useStepTexts().feedback;
  return feedback.map((one) => (
    <article key={one.id} className="v-panel v-coach-words">
      <p className="v-panel-heading">{words.from({ name: one.name ?? words.nobody, day: one.day })}</p>
      {one.words === null ? (
        <p>{words.erased}</p>
      ) : (
        runsOf(one.words)
          .map((run) => ({ ...run, text: run.lines.join('\n').trim() }))
          .filter((run) => run.text !== '')
          .map((run, place) => {
            const key = `${place}`;
            return run.isQuoted ? (
              <blockquote key={key} className="v-own-words">
                {run.text}
              </blockquote>
            ) : (
              <p key={key} className="v-own-words">
                {run.text}
              </p>
            );
          })
      )}
    </article>
  ));
}

import { Button, LinkButton } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { PhotoShown } from '../walk/photo-shown.tsx';
import { Words } from '../walk/rich-text.tsx';
import { FeedbackForm, type TriedFeedback } from './feedback-form.tsx';
import { insertWords, quoted } from '../design/insert-words.ts';
import type { ShownEntry, ShownFeedback } from './shown-entries.ts';
import { useFeedbackTexts, useWalkTexts } from './texts/texts.ts';
import type { WalkShown } from './walk.server.ts';

interface EntriesPartProps {
  readonly page: WalkShown;
  readonly tried: TriedFeedback | undefined;
}

/** What was sent and waits for an answer; below, what else the coach may read. */
export function EntriesPart({ page, tried }: EntriesPartProps) {
  const words = useWalkTexts().tasks;
  // What was just answered, and what is being answered, stands open.
  const isOpen =
    page.said === 'answered' || page.others.some((one) => one.id === page.answering || one.id === page.open);
  return (
    <section className="v-person-part" aria-labelledby="tasks-heading">
      <h2 className="v-h2" id="tasks-heading">
        {words.heading}
      </h2>
      {page.sent.length === 0 ? <p className="v-subtle">{words.none}</p> : null}
      {page.sent.map((entry) => (
        <Entry key={entry.id} entry={entry} page={page} tried={tried} />
      ))}
      {page.others.length === 0 ? null : (
        <Disclosure summary={words.also} {...(isOpen ? { open: true as const } : {})}>
          {page.others.map((entry) => (
            <Entry key={entry.id} entry={entry} page={page} tried={tried} />
          ))}
        </Disclosure>
      )}
      <p className="v-subtle">{words.onlyTheirs}</p>
    </section>
  );
}

function Entry({ entry, page, tried }: EntriesPartProps & { readonly entry: ShownEntry }) {
  const words = useWalkTexts().tasks;
  const isAnswering = entry.id === page.answering;
  const mayAnswer = entry.state !== 'kept' && page.facts.state !== 'ended';
  const when = { when: entry.when };
  return (
    <article className="v-task" aria-labelledby={`task-${entry.id}`}>
      <h3 className="v-h3" id={`task-${entry.id}`}>
        {entry.title}
      </h3>
      <p className="v-subtle">
        <time dateTime={entry.dateTime}>{entry.state === 'kept' ? words.saved(when) : words.sent(when)}</time>
      </p>
      {entry.isCorrected ? <p className="v-subtle">{words.corrected}</p> : null}
      <Written entry={entry} at={page.at ?? ''} quotes={isAnswering && mayAnswer ? 'yes' : 'no'} />
      {entry.feedback.map((one) => (
        <Given key={one.id} feedback={one} />
      ))}
      {!mayAnswer ? null : isAnswering ? (
        <FeedbackForm entry={entry} page={page} tried={tried} />
      ) : (
        <LinkButton
          href={page.at === null ? undefined : `${page.at}?answer=${entry.id}#task-${entry.id}`}
          variant="second"
          aria-label={`${words.answer}: ${entry.title}`}
        >
          {words.answer}
        </LinkButton>
      )}
    </article>
  );
}

/** What was written, paragraph by paragraph; each can be quoted in the answer. */
function Written({
  entry,
  at,
  quotes,
}: {
  readonly entry: ShownEntry;
  readonly at: string;
  readonly quotes: 'yes' | 'no';
}) {
  const words = useWalkTexts().tasks;
  const feedback = useFeedbackTexts();
  if (entry.written === null) return <p className="v-subtle">{words.erased}</p>;
  if (entry.written.length === 0) return <p className="v-subtle">{words.nothing}</p>;
  return (
    <dl className="v-task-words">
      {entry.written.map((one) => (
        <div key={one.fieldId}>
          <dt>
            <Words said={one.label} />
          </dt>
          {one.lines
            .flatMap((line) => line.split(/\n\s*\n/))
            .map((paragraph, place) => (
              <dd key={`${one.fieldId}-${place}`}>
                <span className="v-kept-lines" dir="auto">
                  {paragraph}
                </span>{' '}
                {quotes === 'no' ? null : (
                  <Button
                    type="button"
                    variant="quiet"
                    aria-label={feedback.quoteOf({ words: paragraph.slice(0, 60) })}
                    onClick={() => insertWords('words', quoted(paragraph))}
                  >
                    {feedback.quote}
                  </Button>
                )}
              </dd>
            ))}
          {one.photo === null ? null : (
            <dd>
              <PhotoShown
                src={`${at}/photos/${one.photo}`}
                alt={one.lines[0] ?? one.label.text}
                download={words.download}
              />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Given({ feedback }: { readonly feedback: ShownFeedback }) {
  const words = useWalkTexts().tasks;
  return (
    <div className="v-task-answer">
      <p className="v-subtle">
        {words.yours({ name: feedback.by, when: feedback.when })}{' '}
        {feedback.read === null ? words.notRead : words.read({ when: feedback.read })}
      </p>
      <p className="v-kept-lines">{feedback.words ?? <em>{words.erased}</em>}</p>
    </div>
  );
}

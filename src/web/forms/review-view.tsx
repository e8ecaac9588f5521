import type { ReactNode } from 'react';
import { TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import type { showReview } from './review.server.ts';
import { usePlayerTexts } from './texts/player-texts.ts';

type Review = Pick<Awaited<ReturnType<typeof showReview>>, 'rows' | 'problems'>;

interface ReviewViewProps {
  readonly review: Review;
  /** The way to send, where nothing stands in the way. */
  readonly children: ReactNode;
}

/** What stands in the way of sending, each with the way to it. */
export function ReviewProblems({ problems }: Pick<Review, 'problems'>) {
  const words = usePlayerTexts().review;
  return problems.length === 0 ? null : (
    <Notice kind="danger" role="alert">
      <h2 className="v-h3">{words.missing}</h2>
      <ul>
        {problems.map((one) => (
          <li key={`${one.href} ${one.message}`}>
            <TextLink href={one.href}>
              {one.question === '' ? one.message : `${one.question}: ${one.message}`}
            </TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Every answer in words, each with the way back to it. */
export function ReviewRows({ rows }: Pick<Review, 'rows'>) {
  const words = usePlayerTexts().review;
  return (
    <dl className="v-review">
      {rows.map((row) => (
        <div key={row.key}>
          <dt>{row.question}</dt>
          <dd>
            {row.answer ?? words.noAnswer}{' '}
            <a className="ds-link" href={row.href} aria-label={words.changeThis({ question: row.question })}>
              {words.change}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function ReviewView({ review, children }: ReviewViewProps) {
  return (
    <>
      <ReviewProblems problems={review.problems} />
      <ReviewRows rows={review.rows} />
      {review.problems.length === 0 ? children : null}
    </>
  );
}

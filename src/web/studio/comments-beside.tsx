/** What was said of a part, beside it. */
import type { ReactNode } from 'react';
import { Button, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { TextArea } from '../design/text-fields.tsx';
import type { SaidComment } from './comments.server.ts';
import type { Commented } from './look-comment.server.ts';
import { useReviewTexts } from './texts/review-texts.ts';

interface CommentFormProps {
  /** The part that is written about. */
  readonly about: string;
  readonly what: 'block' | 'step';
  readonly on: { readonly versionId: string; readonly key: string };
  readonly commented: Commented | null;
  readonly action: string;
  /** What the page around it carries on. */
  readonly children: ReactNode;
}

/** A word on a part, where it is seen. */
export function CommentForm({ about, what, on, commented, action, children }: CommentFormProps) {
  const words = useReviewTexts();
  const isWrong = commented !== null && commented.notKept !== null;
  return (
    <div className="st-comment-form">
      {commented?.notKept === null ? (
        <Notice kind="good" role="status">
          <p>{words.said.commented}</p>
        </Notice>
      ) : null}
      <Disclosure summary={words.commentOn[what]} {...(isWrong ? { open: true as const } : {})}>
        <form method="post" action={action} noValidate>
          {children}
          <input type="hidden" name="about" value={about} />
          <input type="hidden" name="commented" value={on.versionId} />
          <input type="hidden" name="idempotencyKey" value={on.key} />
          <TextArea
            name={`said-${about}`}
            label={words.comment}
            rows={3}
            maxLength={5000}
            defaultValue={commented?.notKept ?? undefined}
            error={isWrong ? words.commentLength : undefined}
          />
          <Button name="intent" value="comment" variant="second">
            {words.addComment}
          </Button>
        </form>
      </Disclosure>
    </div>
  );
}

export function CommentsBeside({ comments }: { readonly comments: readonly SaidComment[] }) {
  const words = useReviewTexts();
  if (comments.length === 0) return null;
  return (
    <div className="st-comments" role="group" aria-label={words.comments}>
      <ul className="v-plain-list st-said">
        {comments.map((one) => (
          <li key={one.id} data-comment>
            <p className="v-own-words">{one.words}</p>
            <p className="v-subtle">{one.resolved === null ? one.by : `${one.by}. ${one.resolved}`}</p>
            {one.lookAt === undefined ? null : (
              <p>
                <TextLink href={one.lookAt}>{words.seeThere}</TextLink>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

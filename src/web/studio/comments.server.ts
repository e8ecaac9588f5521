/** Comments as they are said: where they stand is told by the part that they are about. */
import type { Zone } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import type { CommentLine } from '#modules/programmes/public.ts';
import type { RequestContext } from '../context.ts';
import { reviewTexts } from './texts/review-texts.ts';

export function saidComments(
  { language }: Pick<RequestContext, 'language'>,
  zone: Zone,
  comments: readonly CommentLine[],
) {
  const words = reviewTexts(language);
  return comments.map((one) => ({
    id: one.id,
    partId: one.partId,
    words: one.words,
    by: words.commentBy({ by: one.by ?? words.somebody, when: longDateTime(one.at, zone, language) }),
    resolved:
      one.resolved === null
        ? null
        : words.resolvedBy({
            by: one.resolved.by ?? words.somebody,
            when: longDateTime(one.resolved.at, zone, language),
          }),
  }));
}

export type SaidComment = ReturnType<typeof saidComments>[number] & {
  /** Where the part is seen as the person sees it. */
  readonly lookAt?: string;
};

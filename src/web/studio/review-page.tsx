import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { ButtonRow, LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Tag } from '../design/lists.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { actOnReview } from './review-act.server.ts';
import { ChecklistPart, CommentsPart, GatePart, NextPart, ReviewsPart, useTried } from './review-parts.tsx';
import { DifferencesPart } from './review-differences.tsx';
import { DescribeForm, OwnersWords } from './owner-description.tsx';
import { reviewPage } from './review.server.ts';
import { useReviewTexts } from './texts/review-texts.ts';
import { useStudioTexts } from './texts/texts.ts';
import { useTryTexts } from './texts/try-texts.ts';
import './studio.css';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  return {
    ...(await reviewPage(here, request, { work, programmeId: params['programmeId'] ?? '' })),
    frame: await staffFrame(here, work, { place: 'programmes' }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  return actOnReview(here, request, params['programmeId'] ?? '');
}

/** All of the review on one screen: how it stands, what is next, what was seen and said, what differs. */
export default function ReviewPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useTried();
  const studio = useStudioTexts();
  const words = useReviewTexts();
  const tryWords = useTryTexts();
  // A text correction keeps the description of what it corrects.
  const isDescribed = page.state === 'draft' && page.size === 'major';
  return (
    <StaffFrame title={studio.title} frame={page.frame} live="still">
      <StaffPage
        heading={words.heading({ name: page.title })}
        aside={
          <Tag kind={page.tag}>
            {studio.states[page.state]} {page.number}
          </Tag>
        }
      >
        <BackLink href={page.address}>{words.back}</BackLink>
        {page.said === null || tried !== undefined ? null : (
          <Notice kind="good" role="status">
            <p>{words.said[page.said]}</p>
          </Notice>
        )}
        {tried === undefined ? null : (
          <Notice kind="person" role="alert">
            <p>{tried.problem ?? words.wordsHint}</p>
          </Notice>
        )}
        <div className="st-review">
          <div className="st-sections">
            {page.standing.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <ButtonRow>
              {page.may.write ? (
                <LinkButton href={`${page.address}/edit`} variant="second">
                  {words.write}
                </LinkButton>
              ) : null}
              <LinkButton href={page.tryAt} variant="second">
                {studio.programmePage.tryOut}
              </LinkButton>
              <LinkButton href={page.lookAt} variant="second">
                {tryWords.lookAsPerson}
              </LinkButton>
            </ButtonRow>
            <NextPart page={page} />
            <GatePart page={page} />
            {isDescribed ? <DescribeForm page={page} /> : null}
            <DifferencesPart page={page} />
          </div>
          <div className="st-sections">
            {isDescribed || page.description === null ? null : (
              <OwnersWords description={page.description} language={page.sourceLanguage} />
            )}
            {page.parts.map((part) => (
              <ChecklistPart key={part.part} page={page} part={part} />
            ))}
            <ReviewsPart page={page} />
            <CommentsPart page={page} />
          </div>
        </div>
      </StaffPage>
    </StaffFrame>
  );
}

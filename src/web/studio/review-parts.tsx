/** The parts of the review's page: the gate, the checklists, what was said, comments, and what differs. */
import { useActionData } from 'react-router';
import { Button, ButtonRow } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Checkbox } from '../design/choice-fields.tsx';
import { Table, Tag } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { Select, TextArea } from '../design/text-fields.tsx';
import type { actOnReview } from './review-act.server.ts';
import { Place } from './review-differences.tsx';
import type { ReviewPageData } from './review.server.ts';
import { useReviewTexts } from './texts/review-texts.ts';

interface PartProps {
  readonly page: ReviewPageData;
}

/** What was tried and refused, so that no words are lost. */
export function useTried() {
  return useActionData<typeof actOnReview>();
}

export function GatePart({ page }: PartProps) {
  const words = useReviewTexts();
  const { gate } = page;
  return (
    <Section heading={words.gate} id="gate">
      <Notice kind={gate.verdict === 'open' ? 'good' : gate.verdict === 'gaps' ? 'info' : 'person'}>
        <p>{words.verdicts[gate.verdict]}</p>
      </Notice>
      <ul className="v-plain-list st-checks">
        {gate.checks.map((one) => (
          <li key={one.check}>
            {one.check}: <Tag kind={one.tag}>{one.state}</Tag>
          </li>
        ))}
      </ul>
      {gate.findings.length === 0 ? null : (
        <Table
          caption={words.findings}
          columns={[
            { key: 'where', label: words.where },
            { key: 'what', label: words.what },
            { key: 'level', label: words.level },
          ]}
          rows={gate.findings.map((one) => ({
            id: one.id,
            cells: {
              where: <Place place={one.place} />,
              what: (
                <>
                  {one.what}
                  {one.language === null ? null : ` (${one.language})`}
                </>
              ),
              level: <Tag kind={one.tag}>{one.level}</Tag>,
            },
          }))}
        />
      )}
    </Section>
  );
}

/** One part of the review: its checklist, words, and what is decided. */
export function ChecklistPart({
  page,
  part,
}: PartProps & { readonly part: ReviewPageData['parts'][number] }) {
  const words = useReviewTexts();
  const tried = useTried()?.tried;
  const again = tried?.part === part.part ? tried : undefined;
  return (
    <Section heading={words.parts[part.part]} id={`part-${part.part}`}>
      {page.may.review ? (
        <form method="post">
          <input type="hidden" name="versionId" value={page.versionId} />
          <input type="hidden" name="part" value={part.part} />
          <fieldset className="v-fieldset">
            <legend className="ds-label v-label">{words.checklist}</legend>
            {part.items.map((item) => (
              <div key={item.code} className="v-choice-field">
                <input
                  type="checkbox"
                  className="ds-input"
                  id={`${part.part}-${item.code}`}
                  name="checked"
                  value={item.code}
                  defaultChecked={again?.checked.includes(item.code) === true}
                />
                <label htmlFor={`${part.part}-${item.code}`}>{item.text}</label>
              </div>
            ))}
          </fieldset>
          <div className="v-field">
            <label className="ds-label v-label" htmlFor={`${part.part}-words`}>
              {words.wordsLabel}
            </label>
            <p className="v-hint" id={`${part.part}-words-hint`}>
              {words.wordsHint}
            </p>
            <textarea
              id={`${part.part}-words`}
              name="words"
              rows={3}
              maxLength={5000}
              className="ds-input"
              aria-describedby={`${part.part}-words-hint`}
              defaultValue={again?.words}
            />
          </div>
          <ButtonRow>
            <Button name="intent" value="approve">
              {words.approve}
            </Button>
            <Button name="intent" value="return" variant="second">
              {words.return}
            </Button>
          </ButtonRow>
        </form>
      ) : (
        <ul>
          {part.items.map((item) => (
            <li key={item.code}>{item.text}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

export function ReviewsPart({ page }: PartProps) {
  const words = useReviewTexts();
  return (
    <Section heading={words.reviews} id="reviews">
      {page.reviews.length === 0 ? <p>{words.noReviews}</p> : null}
      <ul className="v-plain-list st-said">
        {page.reviews.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{one.said}</strong> {one.isEarlier ? <Tag>{words.earlier}</Tag> : null}{' '}
              {one.wroteToo ? <Tag>{words.wroteToo}</Tag> : null}
            </p>
            {one.words === null ? null : <p className="v-own-words">{one.words}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function CommentsPart({ page }: PartProps) {
  const words = useReviewTexts();
  const tried = useTried()?.tried;
  return (
    <Section heading={words.comments} id="comments">
      {page.comments.length === 0 ? <p>{words.noComments}</p> : null}
      <ul className="v-plain-list st-said">
        {page.comments.map((one) => (
          <li key={one.id} data-comment>
            <p>
              <strong>
                <Place place={one.place} />
              </strong>{' '}
              <span className="v-subtle">{one.by}</span>
            </p>
            <p className="v-own-words">{one.words}</p>
            {one.resolved === null ? (
              <form method="post">
                <input type="hidden" name="versionId" value={page.versionId} />
                <input type="hidden" name="commentId" value={one.id} />
                <Button
                  name="intent"
                  value="resolve"
                  variant="second"
                  aria-label={`${words.resolve}: ${one.words.slice(0, 60)}`}
                >
                  {words.resolve}
                </Button>
              </form>
            ) : (
              <p className="v-subtle">{one.resolved}</p>
            )}
          </li>
        ))}
      </ul>
      <form method="post">
        <input type="hidden" name="versionId" value={page.versionId} />
        <Select name="about" label={words.about} options={page.commentable} />
        <TextArea
          name="words"
          label={words.comment}
          rows={3}
          maxLength={5000}
          defaultValue={tried?.intent === 'comment' ? tried.words : undefined}
        />
        <Button name="intent" value="comment" variant="second">
          {words.addComment}
        </Button>
      </form>
    </Section>
  );
}

/** The next thing to do with the version, by its state. */
export function NextPart({ page }: PartProps) {
  const words = useReviewTexts();
  const hidden = <input type="hidden" name="versionId" value={page.versionId} />;
  if (page.state === 'draft')
    return page.gate.verdict === 'stopped' || page.size === 'major' ? null : (
      <form method="post">
        {hidden}
        <p>{words.askLead}</p>
        <Button name="intent" value="ask">
          {words.ask}
        </Button>
      </form>
    );
  if (page.state === 'published')
    return (
      <form method="post">
        {hidden}
        {page.meets === null ? null : <p>{page.meets}</p>}
        <p>{words.retireLead}</p>
        <Button name="intent" value="retire" variant="danger">
          {words.retire}
        </Button>
      </form>
    );
  if (page.state === 'retired') return null;
  return (
    <>
      {page.state === 'approved' ? (
        page.may.publish ? (
          <form method="post">
            {hidden}
            <p>{words.publishLead}</p>
            {page.meets === null ? null : <p>{page.meets}</p>}
            {page.gate.gaps.map((gap) => (
              <Checkbox
                key={gap.tag}
                name="gaps"
                value={gap.tag}
                label={`${words.gaps} ${gap.name}`}
                hint={words.gapsHint({ source: page.source })}
              />
            ))}
            <Button name="intent" value="publish">
              {words.publish}
            </Button>
          </form>
        ) : (
          <p>{words.onlyPublisher}</p>
        )
      ) : null}
      <form method="post">
        {hidden}
        <Button name="intent" value="take-back" variant="second">
          {words.takeBack}
        </Button>
      </form>
    </>
  );
}

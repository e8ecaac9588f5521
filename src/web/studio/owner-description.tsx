/** What the owner says of a version: written before review is asked for, read by reviewers and in the catalogue. */
import { DESCRIPTION_PARTS, PUBLIC_PARTS } from '#modules/programmes/rules/owner-description.ts';
import { Button, ButtonRow } from '../design/button.tsx';
import { KeyValues } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { useTried } from './review-parts.tsx';
import type { ReviewPageData } from './review.server.ts';
import { useReviewTexts } from './texts/review-texts.ts';

const MOST_SIGNS = 2000;

interface WrittenProps {
  /** By part; a part that is not there is not told. */
  readonly description: Readonly<Record<string, string>>;
  readonly language: string;
}

export function OwnersWords({ description, language }: WrittenProps) {
  const words = useReviewTexts().description;
  return (
    <Section heading={words.heading} id="description">
      <KeyValues
        items={DESCRIPTION_PARTS.flatMap((part) => {
          const written = description[part] ?? '';
          return written === ''
            ? []
            : [
                {
                  key: words.parts[part].label,
                  value: (
                    <span className="v-own-words" lang={language} dir="auto">
                      {written}
                    </span>
                  ),
                },
              ];
        })}
      />
    </Section>
  );
}

/** The form before review: it can be kept half written, and is whole when review is asked for. */
export function DescribeForm({ page }: { readonly page: ReviewPageData }) {
  const review = useReviewTexts();
  const words = review.description;
  const tried = useTried();
  const again = tried?.tried.description;
  return (
    <Section heading={words.heading} id="description">
      <p>{words.lead}</p>
      <form method="post" className="st-form">
        <input type="hidden" name="versionId" value={page.versionId} />
        <input type="hidden" name="described" value="yes" />
        {DESCRIPTION_PARTS.map((part) => {
          const isPublic = PUBLIC_PARTS.some((one) => one === part);
          const { label, hint } = words.parts[part];
          return (
            <TextArea
              key={part}
              name={part}
              label={label}
              hint={isPublic ? `${hint} ${words.public}` : hint}
              rows={3}
              maxLength={MOST_SIGNS}
              defaultValue={again?.[part] ?? page.description?.[part]}
              error={tried?.missing.includes(part) === true ? words.needed : undefined}
            />
          );
        })}
        <ButtonRow>
          {page.gate.verdict === 'stopped' ? null : (
            <Button name="intent" value="ask">
              {review.ask}
            </Button>
          )}
          <Button name="intent" value="describe" variant="second">
            {words.save}
          </Button>
        </ButtonRow>
        {page.gate.verdict === 'stopped' ? null : <p className="v-hint">{review.askLead}</p>}
      </form>
    </Section>
  );
}

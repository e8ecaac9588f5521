/** What differs from the version before, for eyes and ears. */
import { TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Tag } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import type { ReviewPageData } from './review.server.ts';
import { useReviewTexts } from './texts/review-texts.ts';

interface PlaceProps {
  readonly place: { readonly name: string; readonly href: string | null };
}
export function Place({ place }: PlaceProps) {
  return place.href === null ? place.name : <TextLink href={place.href}>{place.name}</TextLink>;
}

type Pieces = NonNullable<ReviewPageData['differences']>['texts'][number]['pieces'];

/** What was taken out and what was put in, for eyes and ears. */
function Diff({ pieces }: { readonly pieces: Pieces }) {
  const words = useReviewTexts();
  return pieces.map((piece, index) => {
    const key = `${index}`;
    if (piece.kind === 'same') return <span key={key}>{piece.text}</span>;
    const Element = piece.kind === 'removed' ? 'del' : 'ins';
    return (
      <Element key={key}>
        <span className="ds-sr-only">
          {piece.kind === 'removed' ? words.removedPiece : words.addedPiece}{' '}
        </span>
        {piece.text}
      </Element>
    );
  });
}

export function DifferencesPart({ page }: { readonly page: ReviewPageData }) {
  const words = useReviewTexts();
  const { differences } = page;
  if (differences === null)
    return (
      <Section heading={words.changes} id="differences">
        <p>{words.first}</p>
      </Section>
    );
  const { texts, changes, tooMuch } = differences;
  return (
    <Section heading={words.differences({ number: differences.with })} id="differences">
      {texts.length === 0 && changes.length === 0 ? <p>{words.same}</p> : null}
      {tooMuch.length === 0 ? null : (
        <Notice kind="person">
          <p>{words.majorChanges}</p>
          <ul>
            {tooMuch.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Notice>
      )}
      {changes.length === 0 ? null : (
        <>
          <h3 className="v-h3">{words.changes}</h3>
          <ul>
            {changes.map((one, index) => (
              <li key={`${index} ${one}`}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {texts.length === 0 ? null : (
        <>
          <h3 className="v-h3">{words.texts}</h3>
          <ul className="v-plain-list st-said">
            {texts.map((one) => (
              <li key={one.id}>
                <p>
                  <strong>
                    <Place place={{ name: one.place, href: one.href }} />
                  </strong>{' '}
                  <span className="v-subtle">{one.language}</span>{' '}
                  {one.kind === 'changed' ? null : <Tag>{words[one.kind]}</Tag>}
                </p>
                <p className="st-diff" lang={one.tag} dir="auto">
                  <Diff pieces={one.pieces} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

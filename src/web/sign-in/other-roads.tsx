import type { Country } from '#kernel/actor.ts';
import { NextStepCard } from '../design/cards.tsx';
import { useShell } from '../shell/shell-context.ts';
import type { YoungPage } from './stopped-why.ts';
import { useSignInTexts } from './texts/texts.ts';

export interface PhoneLine {
  readonly number: string;
  readonly name: string;
}

/** A number that never breaks between two lines. */
function whole(phone: string): string {
  return phone.replaceAll(' ', '\u00a0');
}

function PhoneLines({ heading, lines }: { readonly heading: string; readonly lines: readonly PhoneLine[] }) {
  return (
    <>
      <p>{heading}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.number}>
            <a className="ds-link" href={`tel:${line.number.replace(/[^+\d]/g, '')}`}>
              {line.number}
            </a>{' '}
            {line.name}
          </li>
        ))}
      </ul>
    </>
  );
}

interface YoungProps {
  readonly page: YoungPage;
  /** Whose rules. */
  readonly rules: Country;
  readonly ages: { readonly guardianUntil: number; readonly aloneFrom: number };
  readonly lines: readonly PhoneLine[];
}

/** What the rules say at that age, and who can help instead. */
export function YoungRoads({ page, rules, ages, lines }: YoungProps) {
  const { site } = useShell();
  const { young } = useSignInTexts();
  const words = young.under[page][rules];
  return (
    <>
      <p>{words.rule(ages)}</p>
      <NextStepCard heading={young.heading} weight="strong">
        <ul>
          <li>{young.call({ phone: whole(site.contactPhone) })}</li>
          {words.roads(ages).map((road) => (
            <li key={road}>{road}</li>
          ))}
        </ul>
        <PhoneLines heading={young.lines} lines={lines} />
      </NextStepCard>
    </>
  );
}

interface UnknownProps {
  readonly rules: Country;
  readonly lines: readonly PhoneLine[];
}

/** How somebody whose age cannot be told goes on: with a person. */
export function UnknownAgeRoads({ rules, lines }: UnknownProps) {
  const { site } = useShell();
  const { unknownAge: words } = useSignInTexts();
  return (
    <NextStepCard heading={words.heading} weight="strong">
      <ul>
        <li>{words.call({ phone: whole(site.contactPhone) })}</li>
        <li>{words.ready}</li>
        <li>{words.office[rules]}</li>
      </ul>
      <PhoneLines heading={words.lines} lines={lines} />
    </NextStepCard>
  );
}

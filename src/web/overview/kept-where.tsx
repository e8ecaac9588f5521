import { TextLink } from '../design/button.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { useOverviewTexts } from './texts/texts.ts';

interface KeptWhereProps {
  /** After so many days without a touch all of it is erased; null: in this browser alone. */
  readonly days: number | null;
  /** Where who signs in goes on. */
  readonly then: string;
}

/** Where the answers are, and how to have them on another device too. */
export function KeptWhere({ days, then }: KeptWhereProps) {
  const language = useLanguage();
  const words = useOverviewTexts().kept;
  if (days !== null) return <p>{words.account({ days })}</p>;
  return (
    <>
      <p>{words.text}</p>
      <p>
        <TextLink href={`/${language}/sign-in?as=resident&then=${encodeURIComponent(then)}`}>
          {words.signIn}
        </TextLink>
      </p>
    </>
  );
}

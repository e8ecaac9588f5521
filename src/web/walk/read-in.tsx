/** In which language a programme is read: the page around it keeps its own. */
import { directionOf } from './rules/language-name.ts';
import type { LanguageChoice } from './rules/read-in.ts';
import { useKeepingTexts } from './texts/keeping-texts.ts';
import { useWalkTexts } from './texts/texts.ts';
import './read-in.css';

interface ChoicesProps {
  readonly choices: readonly LanguageChoice[];
}

function spokenAs({ tag, isNow }: LanguageChoice) {
  return {
    lang: tag,
    dir: directionOf(tag),
    className: 'ds-link',
    'aria-current': isNow ? ('true' as const) : undefined,
  };
}

/** Before a programme is begun: each language is an address. */
export function ReadInLinks({ choices }: ChoicesProps) {
  const { readIn: words } = useWalkTexts();
  if (choices.length === 0) return null;
  return (
    <nav className="v-read-in" aria-label={words}>
      <span>{words}:</span>
      <ul>
        {choices.map((one) => (
          <li key={one.tag}>
            <a href={one.isOfPage ? '?' : `?in=${one.tag}`} {...spokenAs(one)}>
              {one.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ReadInFormProps extends ChoicesProps {
  /** The address of the road, which takes the choice. */
  readonly road: string;
  /** The step to come back to; null: the road itself. */
  readonly stepId: string | null;
}

/** On the way: the choice is kept with the walk. */
export function ReadInForm({ choices, road, stepId }: ReadInFormProps) {
  const { readIn: words } = useWalkTexts();
  const { needsNetwork } = useKeepingTexts();
  if (choices.length === 0) return null;
  return (
    <form
      method="post"
      action={road}
      className="v-read-in"
      aria-label={words}
      data-not-changed={needsNetwork.change}
    >
      <input type="hidden" name="intent" value="read-in" />
      <input type="hidden" name="step" value={stepId ?? ''} />
      <span>{words}:</span>
      <ul>
        {choices.map((one) => (
          <li key={one.tag}>
            <button type="submit" name="language" value={one.tag} {...spokenAs(one)}>
              {one.name}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

import { COLOR_SCHEMES, TEXT_SIZES } from '../context.ts';
import { useShell } from './shell-context.ts';
import { useShellTexts } from './texts/texts.ts';

/** Asked at the end of every page. The answer holds the page's path and nothing about the person. */
function FeedbackForm() {
  const { language, path } = useShell();
  const { feedback } = useShellTexts();
  const page = path.split('?')[0];
  return (
    <form method="post" action={`/${language}/feedback`} className="v-feedback">
      <input type="hidden" name="page" value={page} />
      <fieldset>
        <legend>{feedback.question}</legend>
        <button type="submit" name="helped" value="yes" className="ds-button" data-variant="secondary">
          {feedback.yes}
        </button>
        <button type="submit" name="helped" value="no" className="ds-button" data-variant="secondary">
          {feedback.no}
        </button>
      </fieldset>
      <details>
        <summary>{feedback.more}</summary>
        <p id="feedback-privacy">{feedback.privacy}</p>
        <textarea
          name="more"
          className="ds-input"
          rows={3}
          maxLength={1000}
          aria-label={feedback.more}
          aria-describedby="feedback-privacy"
        />
      </details>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly labels: Readonly<Record<Value, string>>;
}

function AppearanceChoice<Value extends string>({
  name,
  legend,
  values,
  chosen,
  labels,
}: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <button key={value} type="submit" name={name} value={value} aria-pressed={value === chosen}>
          {labels[value]}
        </button>
      ))}
    </fieldset>
  );
}

function AppearanceForm() {
  const { language, path, colorScheme, textSize } = useShell();
  const words = useShellTexts();
  return (
    <form method="post" action={`/${language}/appearance`} className="v-appearance">
      <input type="hidden" name="back" value={path} />
      <AppearanceChoice
        name="scheme"
        legend={words.appearance}
        values={COLOR_SCHEMES}
        chosen={colorScheme}
        labels={words.schemes}
      />
      <AppearanceChoice
        name="size"
        legend={words.textSize}
        values={TEXT_SIZES}
        chosen={textSize}
        labels={words.textSizes}
      />
    </form>
  );
}

export function Footer() {
  const { site, language, path } = useShell();
  // The page that asks the question itself need not ask it twice.
  const isAsked = path.startsWith(`/${language}/feedback`);
  const words = useShellTexts();
  return (
    <footer className="v-footer">
      {isAsked ? null : <FeedbackForm />}
      <div className="v-footer-row">
        <p>
          {site.organisationName} · {site.unitName}
        </p>
        <p>
          <a className="ds-link" href={`tel:${site.emergencyNumber}`}>
            {words.emergency({ number: site.emergencyNumber })}
          </a>
        </p>
      </div>
      <nav aria-label={words.about}>
        <ul className="v-plain-list v-footer-links">
          <li>
            <a className="ds-link" href={`/${language}/your-data`}>
              {words.yourData}
            </a>
          </li>
          <li>
            <a
              className="ds-link"
              href={`/${language}/accessibility?page=${encodeURIComponent(path.split('?')[0] ?? '')}`}
            >
              {words.accessibility}
            </a>
          </li>
        </ul>
      </nav>
      <AppearanceForm />
    </footer>
  );
}

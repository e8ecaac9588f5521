import { LANGUAGES } from '#kernel/actor.ts';
import { namedDateTime } from '#kernel/dates-format.ts';
import { LANGUAGE_NAMES } from '#platform/i18n.ts';
import { Logo } from './logo.tsx';
import { pathInLanguage } from './same-path.ts';
import { useShell } from './shell-context.ts';
import { useShellTexts } from './texts/texts.ts';

/** In demo mode only: which day the service believes it is, and the way to move it. */
export function DemoClockBar() {
  const { demoClock, language } = useShell();
  const words = useShellTexts();
  if (demoClock === undefined) return null;
  const when = namedDateTime(demoClock.today, demoClock.civilTime, language);
  return (
    <aside className="v-demo-bar" aria-label={words.moveClock}>
      <span>{words.demoClock({ when })}</span> <a href={`/${language}/dev/clock`}>{words.moveClock}</a>
    </aside>
  );
}

function AccountLinks() {
  const { actorKind, language } = useShell();
  const words = useShellTexts();
  if (actorKind !== 'resident' && actorKind !== 'staff') {
    return (
      <a className="ds-button v-header-button" data-variant="secondary" href={`/${language}/sign-in`}>
        {words.signIn}
      </a>
    );
  }
  const own =
    actorKind === 'resident'
      ? { href: `/${language}/my`, text: words.myPages }
      : { href: `/${language}/work`, text: words.myWork };
  return (
    <>
      <a className="ds-link v-header-link" href={own.href}>
        {own.text}
      </a>
      <form method="post" action={`/${language}/sign-out`} className="v-header-form">
        <button type="submit" className="ds-button v-header-button" data-variant="secondary">
          {words.signOut}
        </button>
      </form>
    </>
  );
}

/** Links to the same page in the other languages, each in its own words. */
export function LanguageLinks() {
  const { language, path } = useShell();
  const words = useShellTexts();
  return (
    <nav aria-label={words.languages} className="v-languages">
      <ul className="v-plain-list">
        {LANGUAGES.filter((other) => other !== language).map((other) => (
          <li key={other}>
            <a
              className="ds-link v-header-link"
              href={pathInLanguage(path, other)}
              lang={other}
              hrefLang={other}
            >
              {LANGUAGE_NAMES[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function Header() {
  const { language } = useShell();
  const words = useShellTexts();
  return (
    <>
      <DemoClockBar />
      <header className="v-header">
        <a className="v-brand" href={`/${language}`} aria-label={words.home}>
          <Logo />
          <span>Vandra</span>
        </a>
        <div className="v-header-side">
          <LanguageLinks />
          <nav aria-label={words.account} className="v-account">
            <AccountLinks />
          </nav>
        </div>
      </header>
    </>
  );
}

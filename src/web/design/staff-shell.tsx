import type { ReactNode } from 'react';
import { DemoClockBar, LanguageLinks } from '../shell/header.tsx';
import { Logo } from '../shell/logo.tsx';
import { useShell } from '../shell/shell-context.ts';
import { useShellTexts } from '../shell/texts/texts.ts';
import { StaffKeys } from './staff-keys.tsx';

export interface StaffPlace {
  readonly href: string;
  readonly label: string;
  /** A true count of what waits there; left out when nothing is counted. */
  readonly count?: number;
  readonly current?: true;
}

interface StaffShellProps {
  /** The document's title: the place, never a person's name. */
  readonly title: string;
  /** The rail, ordered by what needs me. */
  readonly places: readonly StaffPlace[];
  /** Who is signed in, and as what. */
  readonly me: {
    readonly name: string;
    readonly role: string;
    readonly unit: string;
    readonly note?: string;
    /** The way to another assignment; left out when there is no other. */
    readonly change?: { readonly href: string; readonly text: string };
  };
  readonly children: ReactNode;
}

/** Everything around a staff page: the rail at the left (above, on a narrow screen) and the work beside it. */
export function StaffShell({ title, places, me, children }: StaffShellProps) {
  const { language, path } = useShell();
  const words = useShellTexts();
  return (
    <div className="v-staff">
      <title>{`${title} – Vandra`}</title>
      <DemoClockBar />
      <div className="v-staff-body">
        <header className="v-rail">
          <a className="v-brand" href={`/${language}/work`} aria-label={words.home}>
            <Logo />
            <span>Vandra</span>
          </a>
          <nav aria-label={words.whatNeedsMe}>
            <ul className="v-plain-list v-rail-places">
              {places.map((place) => (
                <li key={place.href}>
                  <a href={place.href} aria-current={place.current === true ? 'page' : undefined}>
                    <span>{place.label}</span>
                    {place.count === undefined ? null : <span className="v-count">{place.count}</span>}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        {children}
        <footer className="v-rail-me">
          <p className="v-rail-name">{me.name}</p>
          <p className="v-subtle">
            {me.role} · {me.unit}
          </p>
          {me.note === undefined ? null : <p className="v-subtle">{me.note}</p>}
          {me.change === undefined ? null : (
            <a className="ds-link" href={me.change.href}>
              {me.change.text}
            </a>
          )}
          <LanguageLinks />
          <form method="post" action={`/${language}/sign-out`}>
            <button type="submit" className="ds-link">
              {words.signOut}
            </button>
          </form>
          <a
            className="ds-link"
            href={`/${language}/feedback?page=${encodeURIComponent(path.split('?')[0] ?? '')}`}
          >
            {words.feedback.question}
          </a>
        </footer>
      </div>
      <StaffKeys />
    </div>
  );
}

interface StaffPageProps {
  readonly heading: ReactNode;
  /** Beside the heading: the day, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A staff page with one pane. */
export function StaffPage({ heading, aside, children }: StaffPageProps) {
  return (
    <main id="main" className="v-staff-main" tabIndex={-1}>
      <div className="v-pane-head">
        <h1 className="v-staff-h1">{heading}</h1>
        {aside}
      </div>
      <div className="v-pane-body">{children}</div>
    </main>
  );
}

interface ListAndOpenedProps {
  readonly heading: ReactNode;
  readonly aside?: ReactNode;
  /** A `WorkList`. */
  readonly list: ReactNode;
  /** The opened row; undefined shows the list alone. */
  readonly opened: ReactNode | undefined;
  /** Where the list is, for the way back on a narrow screen. */
  readonly listHref: string;
}

/** A list and the opened row side by side; one at a time where there is no room for both. */
export function ListAndOpened({ heading, aside, list, opened, listHref }: ListAndOpenedProps) {
  const words = useShellTexts();
  return (
    <main
      id="main"
      className="v-two-panes"
      data-opened={opened === undefined ? undefined : true}
      tabIndex={-1}
    >
      <section className="v-list-pane" aria-labelledby="list-heading">
        <div className="v-pane-head">
          <h1 className="v-staff-h1" id="list-heading">
            {heading}
          </h1>
          {aside}
        </div>
        {list}
      </section>
      {opened === undefined ? null : (
        <section className="v-opened-pane" aria-label={words.opened}>
          <p className="v-back-to-list">
            <a className="ds-link" href={listHref}>
              <span aria-hidden="true">← </span>
              {words.list}
            </a>
          </p>
          {opened}
        </section>
      )}
    </main>
  );
}

import type { ReactNode } from 'react';

interface PageProps {
  /** The page's one h1. */
  readonly heading: ReactNode;
  /** The browser tab's and history's name for the page: never a health word, never a person's name. */
  readonly title: string;
  /** Larger text under the heading: what this page is for, in one or two sentences. */
  readonly lead?: ReactNode;
  /** What stands above the heading, e.g. a `BackLink`. */
  readonly above?: ReactNode;
  /** `reading` (default) holds lines under 66 characters; `wide` is for tables. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

/** One page for a resident or visitor: `<main>`, one heading, one column. */
export function Page({ heading, title, lead, above, width = 'reading', children }: PageProps) {
  return (
    <main id="main" className="v-page" data-width={width}>
      <title>{`${title} – Vandra`}</title>
      {above}
      <h1 className="v-h1">{heading}</h1>
      {lead === undefined ? null : <p className="v-lead">{lead}</p>}
      {children}
    </main>
  );
}

interface QuestionPageProps {
  readonly title: string;
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** A page that asks one thing: its h1 is the question itself, a field with `labelAs="page"`. */
export function QuestionPage({ title, above, children }: QuestionPageProps) {
  return (
    <main id="main" className="v-page" data-width="reading">
      <title>{`${title} – Vandra`}</title>
      {above}
      {children}
    </main>
  );
}

interface SectionProps {
  readonly heading: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A part of a page under an h2. */
export function Section({ heading, id, children }: SectionProps) {
  return (
    <section className="v-section" id={id}>
      <h2 className="v-h2">{heading}</h2>
      {children}
    </section>
  );
}

interface BackLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** The way back, above the heading. */
export function BackLink({ href, children }: BackLinkProps) {
  return (
    <p className="v-back">
      <a className="ds-link" href={href}>
        <span aria-hidden="true">← </span>
        {children}
      </a>
    </p>
  );
}

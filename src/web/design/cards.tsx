import type { ReactNode } from 'react';

interface NextStepCardProps {
  /** Small words above the heading: `Nästa möte`. */
  readonly kicker?: string;
  readonly heading: ReactNode;
  /** Heading level within the page, 2 by default. */
  readonly level?: 2 | 3;
  /** `strong`: the one thing to do next. `plain` (default): beside it. */
  readonly weight?: 'strong' | 'plain';
  readonly children?: ReactNode;
  /** Buttons or links. */
  readonly actions?: ReactNode;
}

/** One thing a person can do next: what, why, and the button that does it. */
export function NextStepCard({
  kicker,
  heading,
  level = 2,
  weight = 'plain',
  children,
  actions,
}: NextStepCardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="ds-card v-card" data-weight={weight}>
      {kicker === undefined ? null : <p className="v-kicker">{kicker}</p>}
      <Heading className="v-card-heading">{heading}</Heading>
      {children}
      {actions === undefined ? null : <div className="v-actions">{actions}</div>}
    </section>
  );
}

/** `info`: good to know. `good`: done. `person`: needs a person's eyes. `danger`: risk, used sparingly. */
export type NoticeKind = 'info' | 'good' | 'person' | 'danger';

const COLOURS = { info: 'lake', good: 'success', person: 'highlight', danger: 'danger' } as const;

interface NoticeProps {
  readonly kind?: NoticeKind;
  readonly heading?: ReactNode;
  /** `status` is read out politely when it appears after an action; leave out for what was there from the start. */
  readonly role?: 'status' | 'alert' | 'note';
  readonly children: ReactNode;
}

/** A short message set apart. The words carry the meaning; colour and edge only help. */
export function Notice({ kind = 'info', heading, role, children }: NoticeProps) {
  return (
    <div className="v-notice" data-color={COLOURS[kind]} data-kind={kind} role={role}>
      {heading === undefined ? null : <p className="v-notice-heading">{heading}</p>}
      {children}
    </div>
  );
}

interface PanelProps {
  readonly heading?: ReactNode;
  readonly children: ReactNode;
}

/** A calm white sheet, for what belongs together but asks for nothing. */
export function Panel({ heading, children }: PanelProps) {
  return (
    <div className="v-panel">
      {heading === undefined ? null : <p className="v-panel-heading">{heading}</p>}
      {children}
    </div>
  );
}

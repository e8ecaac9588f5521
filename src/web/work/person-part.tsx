import type { ReactNode } from 'react';
import { TextLink } from '../design/button.tsx';

interface PersonPartProps {
  readonly id: string;
  readonly heading: string;
  /** What can be done about it; null where nothing can. */
  readonly action: { readonly href: string; readonly text: string } | null;
  readonly children: ReactNode;
}

/** One part of a person's page under its heading, with the way to change it beside. */
export function PersonPart({ id, heading, action, children }: PersonPartProps) {
  return (
    <section className="v-person-part" id={id} aria-labelledby={`${id}-heading`}>
      <div className="v-line v-part-head">
        <h2 className="v-h2" id={`${id}-heading`}>
          {heading}
        </h2>
        {action === null ? null : <TextLink href={action.href}>{action.text}</TextLink>}
      </div>
      {children}
    </section>
  );
}

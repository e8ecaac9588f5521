import type { ReactNode } from 'react';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly open?: true;
  readonly children: ReactNode;
}

/** More for who wants it; works without JavaScript. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="v-disclosure" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

import type { ReactNode } from 'react';
import { LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { DayPane } from './day-pane.tsx';
import type { Head } from './person-head.server.ts';
import { PersonHead } from './person-head.tsx';
import { PersonPanes } from './person-panes.tsx';
import type { Frame } from './staff-frame.server.ts';
import { StaffFrame } from './staff-frame.tsx';

interface AboutPersonProps {
  readonly title: string;
  readonly page: { readonly frame: Frame; readonly residentId: string; readonly head: Head };
  /** What of the day is listed beside it; absent: all. */
  readonly selection?: string;
  /** Where this part was opened from. */
  readonly back: { readonly href: string; readonly label: string };
  /** What was just done. */
  readonly said: { readonly text: string; readonly kind: 'good' | 'person' } | null;
  readonly children: ReactNode;
}

/** One part of what is held about a person, as a page of staff: the day's list beside it, and the person's header above. */
export function AboutPerson({ title, page, selection = '', back, said, children }: AboutPersonProps) {
  return (
    <StaffFrame title={title} frame={page.frame} live="still">
      <PersonPanes
        list={<DayPane selection={selection} residentId={page.residentId} />}
        opened={
          <>
            <PersonHead
              head={page.head}
              actions={
                <LinkButton href={back.href} variant="second">
                  {back.label}
                </LinkButton>
              }
            />
            {said === null ? null : (
              <Notice kind={said.kind} role="status">
                <p>{said.text}</p>
              </Notice>
            )}
            {children}
          </>
        }
      />
    </StaffFrame>
  );
}

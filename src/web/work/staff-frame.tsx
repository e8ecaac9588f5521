import type { ReactNode } from 'react';
import { StaffShell } from '../design/staff-shell.tsx';
import { useShell } from '../shell/shell-context.ts';
import { LiveUnit } from './live-unit.tsx';
import type { Frame } from './staff-frame.server.ts';
import './work.css';

interface StaffFrameProps {
  /** The document's title: the place, never a person's name. */
  readonly title: string;
  /** From the loader (`staffFrame`). */
  readonly frame: Frame;
  /** `watch` says politely when something new has come to the unit; `still` where somebody is writing. */
  readonly live: 'watch' | 'still';
  readonly children: ReactNode;
}

/** The rail, who I am, and the page beside it. */
export function StaffFrame({ title, frame, live, children }: StaffFrameProps) {
  // Another page begins to listen anew.
  const { path } = useShell();
  return (
    <>
      <StaffShell title={title} places={frame.places} me={frame.me}>
        {children}
      </StaffShell>
      {live === 'watch' && frame.topic !== null ? <LiveUnit key={path} topic={frame.topic} /> : null}
    </>
  );
}

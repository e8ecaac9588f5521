import type { UIMatch } from 'react-router';

/** What a page says about itself: `export const handle = { hydrate: true, shell: 'staff' } satisfies RouteHandle`. */
export interface RouteHandle {
  /** Sends React to the browser. Without it the page is plain HTML with the small `enhance` bundle. */
  readonly hydrate?: true;
  /** A form is filled in here: sends the script that saves each answer. For pages without React. */
  readonly fills?: true;
  /** A walk is read and written in here, or what is kept of it is chosen: sends the script that does both in the browser. */
  readonly writes?: true;
  /**
   * `resident` (default): header and footer around one column. `staff`: the page brings `StaffShell`. `bare`:
   * nothing around, as in a video meeting.
   */
  readonly shell?: 'resident' | 'staff' | 'bare';
}

function handleOf(match: UIMatch): RouteHandle {
  return typeof match.handle === 'object' && match.handle !== null ? match.handle : {};
}

/** True when any route of this page asked for React in the browser. */
export function isHydrated(matches: readonly UIMatch[]): boolean {
  return matches.some((match) => handleOf(match).hydrate === true);
}

/** True when a form is filled in on this page. */
export function isFilling(matches: readonly UIMatch[]): boolean {
  return matches.some((match) => handleOf(match).fills === true);
}

/** True when a walk is read and written in on this page, or what is kept of it is chosen. */
export function isWriting(matches: readonly UIMatch[]): boolean {
  return matches.some((match) => handleOf(match).writes === true);
}

/** The innermost route's word about what is around the page. */
export function shellOf(matches: readonly UIMatch[]): 'resident' | 'staff' | 'bare' {
  return matches.map((match) => handleOf(match).shell).findLast((shell) => shell !== undefined) ?? 'resident';
}

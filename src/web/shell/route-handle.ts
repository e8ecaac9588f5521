import type { UIMatch } from 'react-router';

/** What a page says about itself: `export const handle = { hydrate: true, shell: 'staff' } satisfies RouteHandle`. */
export interface RouteHandle {
  /** Sends React to the browser. Without it the page is plain HTML with the small `enhance` bundle. */
  readonly hydrate?: true;
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

/** The innermost route's word about what is around the page. */
export function shellOf(matches: readonly UIMatch[]): 'resident' | 'staff' | 'bare' {
  return matches.map((match) => handleOf(match).shell).findLast((shell) => shell !== undefined) ?? 'resident';
}

import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/**
 * After a change of page without a reload: moves focus to the new page's heading, so that a screen reader reads
 * where one is and the keyboard continues from there. The first load is left to the browser.
 */
export function RouteAnnouncer() {
  const { pathname } = useLocation();
  const how = useNavigationType();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const heading = document.querySelector('h1');
    if (!(heading instanceof HTMLElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: how === 'POP' });
  }, [pathname, how]);
  return null;
}

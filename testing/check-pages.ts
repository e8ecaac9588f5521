/** The pages of the checks for tests, and how one of them is answered. */
import type { RouteObject } from 'react-router';
import * as carryPage from '../src/web/check/carry-page.tsx';
import * as dropPage from '../src/web/check/drop-page.tsx';
import * as questionPage from '../src/web/check/question-page.tsx';
import * as sendPage from '../src/web/check/send-page.tsx';
import * as partPage from '../src/web/overview/part-page.tsx';
import * as partsPage from '../src/web/overview/parts-page.tsx';
import * as resultPage from '../src/web/overview/result-page.tsx';
import * as startPage from '../src/web/overview/start-page.tsx';
import { type aBrowser, hiddenFields } from './pages.ts';

export type CheckBrowser = ReturnType<typeof aBrowser>;

export const checkRoutes: RouteObject[] = [
  { path: 'overview', loader: startPage.loader, Component: startPage.default },
  {
    path: 'overview/parts',
    loader: partsPage.loader,
    action: partsPage.action,
    Component: partsPage.default,
  },
  {
    path: 'overview/part/:code',
    loader: partPage.loader,
    action: partPage.action,
    Component: partPage.default,
  },
  { path: 'overview/result', loader: resultPage.loader, Component: resultPage.default },
  { path: 'check/send', loader: sendPage.loader, action: sendPage.action, Component: sendPage.default },
  { path: 'check/carry', loader: carryPage.loader, action: carryPage.action, Component: carryPage.default },
  { path: 'check/drop', loader: dropPage.loader, action: dropPage.action, Component: dropPage.default },
  {
    path: 'check/:code',
    loader: questionPage.loader,
    action: questionPage.action,
    Component: questionPage.default,
  },
];

/** Opens a page and answers it, as its form sends it. */
export async function reply(
  browser: CheckBrowser,
  path: string,
  given: Readonly<Record<string, string | readonly string[]>>,
) {
  const page = await browser.get(path);
  return browser.post(path, { ...hiddenFields(page.html), ...given });
}

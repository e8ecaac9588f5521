/** Every page of prescriptions, as the persons of one scene meet it: for tests. */
import type { RouteObject } from 'react-router';
import type { Actor, Language } from '#kernel/actor.ts';
import type { PrescribingScene } from '#modules/prescriptions/testing.ts';
import * as mySheetFile from '../src/web/prescriptions/my-sheet-file.ts';
import * as mySheetPage from '../src/web/prescriptions/my-sheet-page.tsx';
import * as myPlanPage from '../src/web/prescriptions/my-plan-page.tsx';
import * as onePage from '../src/web/prescriptions/one-page.tsx';
import * as organisersPage from '../src/web/prescriptions/organisers-page.tsx';
import * as paperFile from '../src/web/prescriptions/paper-file.ts';
import * as paperPage from '../src/web/prescriptions/paper-page.tsx';
import * as planPage from '../src/web/prescriptions/plan-page.tsx';
import type { TestApp } from './app.ts';
import { aBrowser, hiddenFields, unitOf } from './pages.ts';

const PLAN = 'work/people/:residentId/plan';
const routes: RouteObject[] = [
  { path: PLAN, loader: planPage.loader, action: planPage.action, Component: planPage.default },
  {
    path: `${PLAN}/:prescriptionId`,
    loader: onePage.loader,
    action: onePage.action,
    Component: onePage.default,
  },
  { path: `${PLAN}/:prescriptionId/paper`, loader: paperPage.loader, Component: paperPage.default },
  {
    path: 'work/organisers',
    loader: organisersPage.loader,
    action: organisersPage.action,
    Component: organisersPage.default,
  },
  { path: 'my/plan', loader: myPlanPage.loader, action: myPlanPage.action, Component: myPlanPage.default },
  { path: 'my/plan/:prescriptionId', loader: mySheetPage.loader, Component: mySheetPage.default },
  { path: 'my/plan/:prescriptionId/paper.pdf', loader: mySheetFile.loader },
  { path: `${PLAN}/:prescriptionId/paper.pdf`, loader: paperFile.loader },
];

export function planStage(app: () => TestApp, scene: () => PrescribingScene) {
  const list = () => `/sv/work/people/${scene().resident.residentId}/plan`;

  async function browser(actor: Actor, language: Language = 'sv') {
    return aBrowser({ app: app(), unit: await unitOf(app(), scene().place.unitId), routes, language, actor });
  }

  async function beginAs(actor: Actor) {
    const pages = await browser(actor);
    const begun = await pages.post(list(), hiddenFields((await pages.get(list())).html));
    const draft = begun.location ?? '';
    return { pages, draft, hidden: hiddenFields((await pages.get(draft)).html) };
  }

  return { list, browser, beginAs };
}

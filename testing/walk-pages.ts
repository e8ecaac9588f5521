/** Pages of a walk as a browser meets them, on the application that is open when they are asked. */
import type { RouteObject } from 'react-router';
import type { Walker } from '#modules/enrolments/testing.ts';
import * as fillPage from '../src/web/forms/fill-page.tsx';
import * as reviewPage from '../src/web/forms/fill-review-page.tsx';
import * as homePage from '../src/web/my/home-page.tsx';
import * as materialFile from '../src/web/walk/material-file.ts';
import * as meetingFile from '../src/web/walk/meeting-file.ts';
import * as myPhotoFile from '../src/web/walk/my-photo-file.ts';
import * as offerPage from '../src/web/walk/offer-page.tsx';
import * as programmesPage from '../src/web/walk/programmes-page.tsx';
import * as sharedPhotoFile from '../src/web/walk/shared-photo-file.ts';
import * as roadPage from '../src/web/walk/road-page.tsx';
import * as stepPage from '../src/web/walk/step-page.tsx';
import type { TestApp } from './app.ts';
import { aBrowser, hiddenFields, unitOf } from './pages.ts';

const routes: RouteObject[] = [
  { path: 'my', loader: homePage.loader, Component: homePage.default },
  { path: 'my/programmes', loader: programmesPage.loader, Component: programmesPage.default },
  {
    path: 'my/programmes/offers/:versionId',
    loader: offerPage.loader,
    action: offerPage.action,
    Component: offerPage.default,
  },
  {
    path: 'my/programmes/:enrolmentId',
    loader: roadPage.loader,
    action: roadPage.action,
    Component: roadPage.default,
  },
  {
    path: 'my/programmes/:enrolmentId/steps/:stepId',
    loader: stepPage.loader,
    action: stepPage.action,
    Component: stepPage.default,
  },
  {
    path: 'my/programmes/:enrolmentId/steps/:stepId/begun/:draftId',
    loader: fillPage.loader,
    action: fillPage.action,
    Component: fillPage.default,
  },
  {
    path: 'my/programmes/:enrolmentId/steps/:stepId/begun/:draftId/review',
    loader: reviewPage.loader,
    action: reviewPage.action,
    Component: reviewPage.default,
  },
  { path: 'my/programmes/:enrolmentId/photos/:photoId', loader: myPhotoFile.loader },
  { path: 'my/programmes/:enrolmentId/shared/:photoId', loader: sharedPhotoFile.loader },
  {
    path: 'my/programmes/:enrolmentId/meetings/:groupMeetingId/calendar.ics',
    loader: meetingFile.loader,
  },
  { path: 'material/:versionId/:name', loader: materialFile.loader },
];

export async function walkBrowser(
  app: TestApp,
  walker: Pick<Walker, 'resident' | 'place'>,
  language: 'sv' | 'fi' | 'en' = 'sv',
) {
  return aBrowser({
    app,
    routes,
    unit: await unitOf(app, walker.place.unitId),
    actor: walker.resident,
    language,
  });
}

/** The form of a block, as its page gives it out. */
export function formOf(html: string, blockId: string): Readonly<Record<string, string>> {
  const form = html.split('<form').find((one) => one.includes(`data-writes="${blockId}"`)) ?? '';
  return hiddenFields(`<form${form}`);
}

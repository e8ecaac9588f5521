/** Pages of the studio with somebody of each kind at one organisation, and another organisation beside it. */
import type { RouteObject } from 'react-router';
import type { StaffActor } from '#kernel/actor.ts';
import * as editPage from '../src/web/studio/edit-page.tsx';
import * as importPage from '../src/web/studio/import-page.tsx';
import * as listPage from '../src/web/studio/list-page.tsx';
import * as mediaAdd from '../src/web/studio/media-add.ts';
import * as mediaRead from '../src/web/studio/media-read.ts';
import * as newPage from '../src/web/studio/new-page.tsx';
import * as packageFile from '../src/web/studio/package-file.ts';
import * as programmePage from '../src/web/studio/programme-page.tsx';
import * as reviewPage from '../src/web/studio/review-page.tsx';
import * as save from '../src/web/studio/save.ts';
import * as translatePage from '../src/web/studio/translate-page.tsx';
import * as lookPage from '../src/web/studio/look-page.tsx';
import * as tryPage from '../src/web/studio/try-page.tsx';
import { describeVersion } from '#modules/programmes/public.ts';
import { aDescription } from '#modules/programmes/testing.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type Place, type TestApp } from './app.ts';
import { aBrowser, unitOf } from './pages.ts';

const BASE = 'work/programmes';
const AT = `${BASE}/:programmeId`;
const routes: RouteObject[] = [
  { path: BASE, loader: listPage.loader, Component: listPage.default },
  { path: `${BASE}/new`, loader: newPage.loader, action: newPage.action, Component: newPage.default },
  {
    path: `${BASE}/import`,
    loader: importPage.loader,
    action: importPage.action,
    Component: importPage.default,
  },
  { path: AT, loader: programmePage.loader, action: programmePage.action, Component: programmePage.default },
  { path: `${AT}/package`, loader: packageFile.loader },
  { path: `${AT}/edit`, loader: editPage.loader, Component: editPage.default },
  { path: `${AT}/save`, action: save.action },
  { path: `${AT}/translate`, loader: translatePage.loader, Component: translatePage.default },
  {
    path: `${AT}/review`,
    loader: reviewPage.loader,
    action: reviewPage.action,
    Component: reviewPage.default,
  },
  { path: `${AT}/try`, loader: tryPage.loader, action: tryPage.action, Component: tryPage.default },
  { path: `${AT}/look`, loader: lookPage.loader, action: lookPage.action, Component: lookPage.default },
  { path: `${AT}/media`, action: mediaAdd.action },
  { path: `${AT}/media/:versionId/:name`, loader: mediaRead.loader },
];

/** A road that begins before the clock goes forward, as the simulator's form sends it. */
export const TRIED = {
  start: '2027-03-22',
  zone: 'Europe/Stockholm',
  country: 'se',
  messageTime: '09:00',
  diligence: 'each-step',
  kind: 'step',
  day: '2027-03-22',
  step: 'step-1',
  view: 'phone',
  language: 'sv',
};

export type Pages = ReturnType<typeof aBrowser>;

export interface StudioStage {
  readonly app: TestApp;
  readonly place: Place;
  readonly designer: StaffActor;
  readonly publisher: StaffActor;
  readonly coach: StaffActor;
  /** A publisher of another organisation. */
  readonly stranger: StaffActor;
  as(actor: StaffActor): Promise<Pages>;
  /** A new programme by the designer: the address of its page. */
  started(given?: Readonly<Record<string, string>>): Promise<string>;
  /** The id of the version that is on its way. */
  version(address: string): Promise<string>;
  /** The short name of a programme: the id of its own part. */
  codeOf(address: string): Promise<string>;
  /** Keeps changes as the editor does. */
  save(
    actor: StaffActor,
    address: string,
    edits: readonly object[],
    revision?: number,
  ): Promise<{ status: number; body: unknown }>;
  /** Writes every text that the gate asks for, so that the draft can be reviewed. */
  written(address: string): Promise<void>;
}

let serial = 0;

export async function openStudioStage(adminUrl: string): Promise<StudioStage> {
  const app = await openTestApp(adminUrl, { poolSize: 8 });
  const place = await aUnit(app);
  const at = { purpose: 'administration' } as const;
  const designer = await aStaffMember(app, place, { role: 'designer', ...at });
  const publisher = await aStaffMember(app, place, { role: 'publisher', ...at });
  const coach = await aStaffMember(app, place);
  const stranger = await aStaffMember(app, await aUnit(app), { role: 'publisher', ...at });
  const as = async (actor: StaffActor) =>
    aBrowser({ app, unit: await unitOf(app, actor.unitId), routes, language: 'sv', actor });
  async function version(address: string): Promise<string> {
    const [row] = await app.owner(
      `select id from programmes.version where programme_id = $1 and state in ('draft', 'review', 'approved')`,
      [address.split('/').at(-1)],
    );
    return String(row?.['id']);
  }
  async function codeOf(address: string): Promise<string> {
    const [row] = await app.owner('select code from programmes.programme where id = $1', [
      address.split('/').at(-1),
    ]);
    return String(row?.['code']);
  }
  const save: StudioStage['save'] = async (actor, address, edits, revision = 0) =>
    (await as(actor)).json(`${address}/save`, { versionId: await version(address), revision, edits });
  return {
    app,
    version,
    codeOf,
    save,
    async written(address) {
      const code = await codeOf(address);
      const said = (part: string, field: string, is: string) => ({
        kind: 'text',
        part,
        field,
        language: 'sv',
        was: null,
        is,
      });
      const { status } = await save(designer, address, [
        ...['summary', 'purpose', 'forWhom', 'evidence'].map((field) =>
          said(code, field, 'Några ord om det.'),
        ),
        said('phase-1', 'title', 'Veckorna'),
        said('module-1', 'title', 'Vecka ett'),
        said('step-1', 'title', 'Börja'),
        said('block-1', 'text', 'Gå ut en stund.'),
      ]);
      if (status !== 200) throw new Error('the texts were not kept');
      const versionId = await version(address);
      await mustRun(app.run(designer, describeVersion, { versionId, description: aDescription() }));
    },
    place,
    designer,
    publisher,
    coach,
    stranger,
    as,
    async started(given = {}) {
      serial += 1;
      const { location } = await (await as(designer)).post('/sv/work/programmes/new', {
        title: `Prova på ${serial}`,
        code: `prova-${serial}`,
        kind: 'support',
        sourceLanguage: 'sv',
        languages: 'en',
        ownerName: 'Enheten',
        ownerContact: 'enheten@vandra.example',
        ...given,
      });
      if (location === null) throw new Error('the programme was not begun');
      return location.replace(/\/edit$/, '');
    },
  };
}

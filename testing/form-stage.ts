/** Pages of the library of forms with somebody of each kind at one unit, and forms to bring. */
import type { RouteObject } from 'react-router';
import type { StaffActor } from '#kernel/actor.ts';
import * as formFile from '../src/web/instruments/form-file.ts';
import * as formPage from '../src/web/instruments/form-page.tsx';
import * as importPage from '../src/web/instruments/import-page.tsx';
import * as listPage from '../src/web/instruments/list-page.tsx';
import * as tryPage from '../src/web/instruments/try-page.tsx';
import { aStaffMember, aUnit, openTestApp, type TestApp } from './app.ts';
import { aBrowser, type Shown, unitOf } from './pages.ts';

const routes: RouteObject[] = [
  { path: 'work/instruments', loader: listPage.loader, Component: listPage.default },
  {
    path: 'work/instruments/import',
    loader: importPage.loader,
    action: importPage.action,
    Component: importPage.default,
  },
  {
    path: 'work/instruments/:code',
    loader: formPage.loader,
    action: formPage.action,
    Component: formPage.default,
  },
  {
    path: 'work/instruments/:code/try',
    loader: tryPage.loader,
    action: tryPage.action,
    Component: tryPage.default,
  },
  { path: 'work/instruments/:code/file', loader: formFile.loader },
];

let serial = 0;
export function aForm(given: Record<string, unknown> = {}) {
  serial += 1;
  return {
    resourceType: 'Questionnaire',
    url: `https://example.org/fhir/Questionnaire/paged-${serial}`,
    version: '1',
    status: 'active',
    language: 'sv',
    title: `Formulär nummer ${serial}`,
    item: [
      {
        linkId: 'how',
        prefix: '1',
        text: 'Hur gick det?',
        type: 'choice',
        required: true,
        answerOption: [0, 1, 2].map((value) => ({
          valueCoding: { code: `c${value}`, display: `Svar ${value}` },
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
        })),
      },
      {
        linkId: 'why',
        prefix: '2',
        text: 'Varför?',
        type: 'string',
        enableWhen: [{ question: 'how', operator: '=', answerCoding: { code: 'c2' } }],
      },
    ],
    ...given,
  };
}

/** What the last form made is called. */
export function lastName(): string {
  return `paged-${serial}`;
}

export type Content = string | Uint8Array<ArrayBuffer>;

export interface FormStage {
  readonly app: TestApp;
  readonly designer: StaffActor;
  readonly publisher: StaffActor;
  readonly coach: StaffActor;
  as(actor: StaffActor): Promise<ReturnType<typeof aBrowser>>;
  /** Posts the files as the page of importing does. */
  send(actor: StaffActor, ...files: readonly Content[]): Promise<Shown>;
  /** The designer brings the form in; the address of its page. */
  brought(form: object | string): Promise<string>;
  versions(name: string): Promise<readonly Record<string, unknown>[]>;
}

export async function openFormStage(adminUrl: string): Promise<FormStage> {
  const app = await openTestApp(adminUrl, { poolSize: 8 });
  const place = await aUnit(app);
  const at = { purpose: 'administration' } as const;
  const designer = await aStaffMember(app, place, { role: 'designer', ...at });
  const publisher = await aStaffMember(app, place, { role: 'publisher', ...at });
  const coach = await aStaffMember(app, place);
  const as = async (actor: StaffActor) =>
    aBrowser({ app, unit: await unitOf(app, actor.unitId), routes, language: 'sv', actor });
  async function send(actor: StaffActor, ...files: readonly Content[]): Promise<Shown> {
    const body = new FormData();
    files.forEach((content, index) => body.append('files', new File([content], `file-${index}.json`)));
    return (await as(actor)).send('/sv/work/instruments/import', body);
  }
  return {
    app,
    designer,
    publisher,
    coach,
    as,
    send,
    async brought(form) {
      const { html } = await send(designer, typeof form === 'string' ? form : JSON.stringify(form));
      const found = /href="(\/sv\/work\/instruments\/[0-9a-f]{12})"/.exec(html)?.[1];
      if (found === undefined) throw new Error('the form was not brought in');
      return found;
    },
    versions: async (name) =>
      app.owner('select version, state from instruments.definition where name = $1', [name]),
  };
}

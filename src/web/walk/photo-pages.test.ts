/** Pictures in what a person writes: taken, shown to whom it is for, changed, removed, carried along and erased. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { beginWalk } from '#modules/enrolments/public.ts';
import { type Walker, walkStage } from '#modules/enrolments/testing.ts';
import {
  aBlock,
  aDiary,
  aModule,
  aPhase,
  aProgramme,
  aStep,
  aStoredVersion,
  aText,
} from '#modules/programmes/testing.ts';
import { eraseOnRequest, exportResident } from '#modules/residents/public.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import { aJpeg, aPng, SECRETS } from '../../../testing/pictures.ts';
import { formOf, walkBrowser } from '../../../testing/walk-pages.ts';
import { heldParts } from '../my/held-parts.server.ts';
import * as photoFile from '../walks-of-people/photo-file.ts';
import * as walkPage from '../walks-of-people/walk-page.tsx';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 6 });
});
afterAll(async () => app.close());

const { which, road, parts } = walkStage(() => app);

const photo = { kind: 'photo', id: 'meal-photo', label: aText('Din tallrik') } as const;
const content = aProgramme({
  diaries: [aDiary('log', { fields: [photo] })],
  phases: [
    aPhase('guided', [
      aModule('first', {
        steps: [
          aStep('eat', {
            blocks: [
              aBlock('exercise', 'meal', {
                fields: [
                  photo,
                  {
                    kind: 'number',
                    id: 'meal-time',
                    label: aText('Minuter'),
                    unit: aText('min'),
                    least: 0,
                    most: 90,
                    decimals: 0,
                  },
                ],
              }),
              aBlock('recall', 'again', { of: 'meal' }),
            ],
          }),
        ],
      }),
    ]),
  ],
});

let client: Client;
let walker: Walker;
let path: string;
async function begin(along: 'unit' | 'alone'): Promise<void> {
  client = await aClient(app, { country: 'se' });
  // Who walks alone is offered what the service itself has.
  const organisationId = along === 'unit' ? client.place.organisationId : null;
  const { versionId } = await aStoredVersion(app, { organisationId, content });
  await app.programmes.reload();
  const begun = await mustRun(
    app.run(client.resident, beginWalk(parts()), {
      residentId: client.resident.residentId,
      versionId,
      startsOn: null,
      messageTime: null,
      unitId: along === 'unit' ? client.place.unitId : null,
    }),
  );
  walker = { ...client, enrolmentId: begun.enrolmentId };
  path = `/sv/my/programmes/${walker.enrolmentId}/steps/eat`;
}
beforeEach(async () => begin('unit'));

type Sent = Readonly<Record<string, string | Uint8Array>>;

/** Sends the form of the meal, with what is written in place of what stands there. */
async function write(fields: Sent, intent: 'keep' | 'send' = 'send') {
  const browser = await walkBrowser(app, walker);
  const body = new FormData();
  const form = { ...formOf((await browser.get(path)).html, 'meal'), intent, ...fields };
  for (const [name, value] of Object.entries(form))
    body.append(name, typeof value === 'string' ? value : new File([new Uint8Array(value)], 'IMG_0001.jpg'));
  return { browser, answer: await browser.send(path, body) };
}
/** A refusal of a file is thrown, as a page's is. */
const statusOf = async (browser: Pick<ReturnType<typeof aBrowser>, 'download'>, address: string) =>
  browser.download(address).then(
    (answer) => answer.status,
    (answer: unknown) => (answer instanceof Response ? answer.status : 0),
  );
const addressIn = (html: string) => /src="([^"]*\/photos\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
async function coachBrowser() {
  const at = 'work/people/:residentId/walks/:enrolmentId';
  return aBrowser({
    app,
    unit: await unitOf(app, client.place.unitId),
    actor: client.coach,
    routes: [
      { path: at, loader: walkPage.loader, action: walkPage.action, Component: walkPage.default },
      { path: `${at}/photos/:photoId`, loader: photoFile.loader },
    ],
  });
}
const coachAt = () => `/sv/work/people/${client.resident.residentId}/walks/${walker.enrolmentId}`;
const kept = async () =>
  app.owner('select holder, type, bytes from enrolments.photo where resident_id = $1', [
    client.resident.residentId,
  ]);
const logged = async () =>
  (
    await app.owner(
      `select action from audit.access_log where resident_id = $1 and resource = 'enrolment' and resource_id = any (select id from enrolments.photo)`,
      [client.resident.residentId],
    )
  ).length;

describe('a picture', () => {
  test('is taken without its place, shown on the step and to the coach, and every look is in the log', async () => {
    const { browser, answer } = await write({
      'meal.meal-photo.camera': aJpeg(),
      'meal.meal-photo': 'Soppa',
    });
    const { html } = await browser.follow(answer);
    expect(html).toContain('Skickat.');
    expect(html).toContain('alt="Soppa"');
    // In the form, and where the step shows it again.
    expect(html.split('/photos/')).toHaveLength(5);
    const shown = await browser.download(addressIn(html));
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(shown.headers.get('content-disposition')).toContain('attachment');
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = Buffer.from(await shown.arrayBuffer()).toString('latin1');
    expect(bytes.startsWith('\xff\xd8\xff')).toBe(true);
    for (const secret of SECRETS) expect(bytes).not.toContain(secret);
    const coach = await coachBrowser();
    const page = await coach.get(coachAt());
    expect(page.html).toContain('Din tallrik');
    expect((await coach.download(addressIn(page.html))).status).toBe(200);
    expect(await logged()).toBe(2);
    const sealed = await app.owner(
      `select encode(content_sealed, 'escape') as bytes from enrolments.photo where resident_id = $1`,
      [client.resident.residentId],
    );
    expect(String(sealed[0]?.['bytes'])).not.toContain('JFIF');
  });

  test('another takes its place, words alone leave it there, and it goes when it is taken away', async () => {
    await write({ 'meal.meal-photo.file': aJpeg() });
    await write({ 'meal.meal-photo': 'Gröt' });
    expect(await kept()).toMatchObject([{ type: 'image/jpeg' }]);
    await write({ 'meal.meal-photo.file': aPng(), 'meal.meal-photo': 'Gröt' });
    expect(await kept()).toMatchObject([{ type: 'image/png' }]);
    const { browser, answer } = await write({ 'meal.meal-photo.remove': 'yes', 'meal.meal-photo': 'Gröt' });
    expect((await browser.follow(answer)).html).not.toContain('/photos/');
    expect(await kept()).toEqual([]);
    expect((await road(walker)).entries[0]?.values).toEqual({ 'meal-photo': ['Gröt', ''] });
  });

  test.each([
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 'Filen går inte att visa som bild.'],
    ['too large', Buffer.alloc(12_000_001, 0xff), 'Bilden är för stor.'],
  ])('%s is refused in plain words, and nothing typed is lost', async (_, bytes, words) => {
    const { answer } = await write({
      'meal.meal-photo.file': bytes,
      'meal.meal-photo': 'En lång beskrivning',
      'meal.meal-time': '20',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    expect(answer.html).toContain('href="#meal.meal-photo.file"');
    expect(answer.html).toContain('En lång beskrivning');
    expect(answer.html).toMatch(/name="meal.meal-time"[^>]*value="20"/);
    expect(await kept()).toEqual([]);
  });

  test('beside something that cannot be read it is said to be chosen again', async () => {
    const { answer } = await write({ 'meal.meal-photo.file': aJpeg(), 'meal.meal-time': 'länge' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Bilden är inte sparad. Välj den igen.');
  });

  test('changed in another window: both are told, and the picture there is still there', async () => {
    const browser = await walkBrowser(app, walker);
    const form = formOf((await browser.get(path)).html, 'meal');
    await write({ 'meal.meal-photo.file': aJpeg() });
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...form, intent: 'keep' })) body.append(name, value);
    body.append('meal.meal-photo', 'Från datorn');
    body.append('meal.meal-photo.file', new File([new Uint8Array(aPng())], 'x.png'));
    const answer = await browser.send(path, body);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('En bild');
    expect(answer.html).toContain('Välj den igen.');
    expect(await kept()).toMatchObject([{ type: 'image/jpeg' }]);
  });
});

describe('who sees a picture', () => {
  test('only for oneself it lies in the own drawer, and the coach has neither it nor its address', async () => {
    const { browser, answer } = await write({ 'meal.meal-photo.file': aJpeg() });
    const address = addressIn((await browser.follow(answer)).html);
    const id = address.split('/').at(-1) ?? '';
    await write({ 'onlyMe-meal': 'yes' }, 'keep');
    expect(await kept()).toMatchObject([{ holder: client.resident.residentId }]);
    expect((await browser.download(address)).status).toBe(200);
    const coach = await coachBrowser();
    expect((await coach.get(coachAt())).html).not.toContain('/photos/');
    expect(await statusOf(coach, `${coachAt()}/photos/${id}`)).toBe(404);
  });

  test('another unit and another person have no way to it', async () => {
    const { browser, answer } = await write({ 'meal.meal-photo.file': aJpeg() });
    const address = addressIn((await browser.follow(answer)).html);
    const stranger = await aClient(app, { country: 'se' });
    const other = await walkBrowser(app, { ...stranger });
    expect(await statusOf(other, address)).toBe(404);
    const unit = await aUnit(app);
    const staff = aBrowser({
      app,
      unit: await unitOf(app, unit.unitId),
      actor: await aStaffMember(app, unit),
      routes: [
        { path: 'work/people/:residentId/walks/:enrolmentId/photos/:photoId', loader: photoFile.loader },
      ],
    });
    const id = address.split('/').at(-1) ?? '';
    expect(await statusOf(staff, `${coachAt()}/photos/${id}`)).toBe(404);
  });
});

test('it is in the own copy, and goes with what one walks alone', async () => {
  await begin('alone');
  await write({ 'meal.meal-photo.file': aPng() }, 'keep');
  expect(await kept()).toMatchObject([{ holder: client.resident.residentId }]);
  const { residentId } = client.resident;
  const all = heldParts(app);
  const opened = await mustRun(app.run(client.resident, exportResident(all), { residentId }));
  const copied = opened.held['enrolments']?.['walkPhotos'] ?? [];
  expect(copied).toMatchObject([{ fileType: 'image/png', walkId: which(walker).enrolmentId }]);
  expect(String(copied[0]?.['content'])).toMatch(/^iVBOR/);
  await mustRun(app.run(client.resident, eraseOnRequest(all, app.sealing), {}));
  expect(await kept()).toEqual([]);
});

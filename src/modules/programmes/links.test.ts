import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { instant } from '#kernel/dates.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { checkLinks, publishVersion, readDraft, reviewedLinks } from './public.ts';
import { aBlock, aModule, aPhase, aProgramme, aStep, aStoredVersion } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 4 });
});
afterAll(async () => app.close());

const withLink = (code: string, url: string) =>
  aProgramme({
    code,
    phases: [
      aPhase('guided', [
        aModule('first', { steps: [aStep('one', { blocks: [aBlock('link', 'more', { url })] })] }),
      ]),
    ],
  });

test('links are looked at once a week, of drafts and of what is published, and the gate knows what became of them', async () => {
  const place = await aUnit(app);
  const maker = await aStaffMember(app, place, { role: 'designer', purpose: 'administration' });
  const { organisationId } = place;
  const gone = 'https://gone.example/page';
  const content = withLink('drafted', gone);
  const { versionId } = await aStoredVersion(app, { organisationId, content, state: 'draft' });
  const inUse = 'https://in-use.example/page';
  await aStoredVersion(app, { organisationId, content: withLink('used', inUse), state: 'published' });
  await app.programmes.reload();

  const asked: string[] = [];
  const check = async (day: string, state: 'found' | 'gone') => {
    asked.length = 0;
    const look = async (url: string) => {
      asked.push(url);
      return Promise.resolve(url === gone ? state : ('found' as const));
    };
    const now = instant(`2027-03-${day}T10:00:00.000Z`);
    // As many rounds as the links that the service ships need too.
    while ((await checkLinks({ db: app.job.kysely, programmes: app.programmes, look, now })) > 0);
    return asked;
  };
  const found = async () =>
    (
      await mustRun(app.run(maker, readDraft({ ...app.making, linkCheck: 'on' }), { versionId }))
    ).gate.findings.map((one) => one.name);

  expect(await found()).toEqual(['link-unchecked']);
  expect((await check('01', 'gone')).filter((url) => url === gone || url === inUse)).toHaveLength(2);
  expect(new Set(asked).size).toBe(asked.length);
  expect(await found()).toEqual(['link-gone']);
  expect(await check('07', 'found')).toEqual([]);
  expect(await check('09', 'found')).toContain(gone);
  expect(await found()).toEqual([]);
  const rows = await app.owner('select since::text from programmes.link where url = any ($1) order by url', [
    [gone, inUse],
  ]);
  expect(rows.map((row) => String(row['since']).slice(0, 10))).toEqual(['2027-03-09', '2027-03-01']);
});

test('who publishes waits for the links, which are looked at as soon as review is asked for', async () => {
  const place = await aUnit(app);
  const publisher = await aStaffMember(app, place, { role: 'publisher', purpose: 'administration' });
  const { organisationId } = place;
  const url = 'https://waited-for.example/page';
  const content = withLink('waited', url);
  const { versionId } = await aStoredVersion(app, { organisationId, content, state: 'approved' });
  const parts = { ...app.making, linkCheck: 'on' } as const;
  const publish = async () => app.run(publisher, publishVersion(parts), { versionId });
  expect(await publish()).toMatchObject({ refusal: 'links-wait', details: { count: '1' } });

  const asked: string[] = [];
  let state: 'found' | 'gone' = 'gone';
  let at = '10:00';
  const look = reviewedLinks({
    db: app.job.kysely,
    now: () => instant(`2027-03-01T${at}:00.000Z`),
    look: async (link) => {
      asked.push(link);
      return Promise.resolve(state);
    },
  });
  await look();
  expect(asked).toEqual([url]);
  expect(await publish()).toMatchObject({ refusal: 'gate-stops', details: { at: 'more' } });
  // It was mended at the other end: it is looked at again, not at once and not after a week.
  state = 'found';
  await look();
  expect(asked).toEqual([url]);
  at = '10:11';
  await look();
  expect(asked).toEqual([url, url]);
  // All were found: the version is not read again.
  expect(await look()).toBe(0);
  expect(await publish()).toMatchObject({ ok: true });
});

test('where links are not looked at, nothing waits for them', async () => {
  const place = await aUnit(app);
  const publisher = await aStaffMember(app, place, { role: 'publisher', purpose: 'administration' });
  const content = withLink('unwatched', 'https://never-looked-at.example/');
  const { organisationId } = place;
  const { versionId } = await aStoredVersion(app, { organisationId, content, state: 'approved' });
  expect(await app.run(publisher, publishVersion(app.making), { versionId })).toMatchObject({ ok: true });
});

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openStudioStage, type StudioStage, TRIED as SETTING } from '../../../testing/studio-stage.ts';

let stage: StudioStage;
beforeAll(async () => {
  stage = await openStudioStage(inject('adminUrl'));
});
afterAll(async () => stage.app.close());

async function begun() {
  const address = await stage.started();
  await stage.written(address);
  await stage.save(
    stage.designer,
    address,
    [
      {
        kind: 'insert',
        place: { into: 'phase-1', list: 'modules', after: 'module-1' },
        value: {
          id: 'module-2',
          title: { sv: 'Vecka två' },
          steps: [
            {
              id: 'step-2',
              title: { sv: 'Gå vidare' },
              minutes: 5,
              blocks: [{ kind: 'text', id: 'block-2', text: { sv: 'Andra **veckan**.' } }],
            },
          ],
        },
      },
    ],
    1,
  );
  return address;
}

describe('the simulator', () => {
  test('shows every opening at its civil time, and marks the day when the clock goes forward', async () => {
    const address = await begun();
    const { html } = await (await stage.as(stage.designer)).post(`${address}/try`, {
      ...SETTING,
      intent: 'play',
    });
    expect(html).toContain('Modulen öppnar: Vecka ett');
    expect(html).toContain('Modulen öppnar: Vecka två');
    expect(html).toMatch(/28 mars[^<]*dag 7/);
    expect(html).toContain('Klockan ställs fram: dagen har 23 timmar');
  });

  test('takes what is done on the way, said as a sentence, and takes it away again', async () => {
    const address = await begun();
    const pages = await stage.as(stage.designer);
    const added = await pages.post(`${address}/try`, {
      ...SETTING,
      diligence: 'nothing',
      intent: 'add',
      'new-what': 'step-1',
      'new-on': '2027-03-23',
      'new-at': '18:30',
    });
    expect(added.html).toContain('Gör: Börja');
    const [, deed = ''] = /name="deed" value="([^"]+)"/.exec(added.html) ?? [];
    const removed = await pages.post(`${address}/try`, {
      ...SETTING,
      diligence: 'nothing',
      deed: deed.replaceAll('&quot;', '"'),
      intent: 'remove 0',
    });
    expect(removed.html).not.toContain('Gör: Börja');
  });

  test('says what it cannot read, beside its field', async () => {
    const address = await begun();
    const pages = await stage.as(stage.designer);
    const wrong = await pages.post(`${address}/try`, { ...SETTING, zone: 'Mars/Olympus', intent: 'play' });
    expect(wrong.html).toContain('Tidszonen finns inte.');
    const missing = await pages.post(`${address}/try`, {
      ...SETTING,
      kind: 'diary',
      intent: 'add',
      'new-what': 'x y',
    });
    expect(missing.html).toContain('Det gick inte att lägga till.');
  });

  test('keeps nothing', async () => {
    const address = await begun();
    const before = await stage.app.owner('select count(*) from enrolments.enrolment');
    await (await stage.as(stage.designer)).post(`${address}/try`, { ...SETTING, intent: 'play' });
    expect(await stage.app.owner('select count(*) from enrolments.enrolment')).toEqual(before);
  });
});

const EXERCISE = {
  kind: 'exercise',
  id: 'block-w',
  title: { sv: 'Hur gick det?' },
  lead: { sv: 'Skriv lite.' },
  privacy: 'coach',
  fields: [
    { kind: 'long', id: 'tell', label: { sv: 'Berätta' } },
    {
      kind: 'number',
      id: 'count',
      label: { sv: 'Minuter' },
      unit: { sv: 'min' },
      least: 0,
      most: 90,
      decimals: 0,
    },
    {
      kind: 'choice',
      id: 'felt',
      label: { sv: 'Hur kändes det?' },
      options: [
        { id: 'light', label: { sv: 'Lätt' } },
        { id: 'heavy', label: { sv: 'Tungt' } },
      ],
    },
  ],
};

/** With a worksheet in the first step, and a block that opens by its answer. */
async function withWorksheet() {
  const address = await begun();
  await stage.save(
    stage.designer,
    address,
    [
      { kind: 'insert', place: { into: 'step-1', list: 'blocks', after: null }, value: EXERCISE },
      {
        kind: 'insert',
        place: { into: 'step-2', list: 'blocks', after: null },
        value: {
          kind: 'text',
          id: 'block-h',
          text: { sv: 'Vila när det är tungt.' },
          opens: { kind: 'answer', of: 'block-w', field: 'felt', in: ['heavy'] },
        },
      },
    ],
    2,
  );
  return address;
}

/** What a form of the preview carries, as the browser would post it again. */
function carriedIn(html: string): Record<string, string> {
  const form = /<form[^>]*data-writes="block-w".*?<\/form>/s.exec(html)?.[0] ?? '';
  const found = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(
    found.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]),
  );
}

const WRITTEN = {
  'block-w.tell': 'Det var mörkt.',
  'block-w.count': '15',
  'block-w.felt': 'heavy',
  intent: 'send',
};

describe('a look at the road', () => {
  test('as the person: shut before its day, read after it', async () => {
    const address = await begun();
    const pages = await stage.as(stage.designer);
    const early = await pages.post(`${address}/look`, { ...SETTING, step: 'step-2', intent: 'look' });
    expect(early.html).toContain('Steget är inte öppet den här dagen.');
    const later = await pages.post(`${address}/look`, {
      ...SETTING,
      step: 'step-2',
      day: '2027-03-30',
      intent: 'look',
    });
    expect(later.html).toContain('<strong>veckan</strong>');
  });

  test('is the very page of the step, at the width of a phone or of a desk', async () => {
    const address = await withWorksheet();
    const pages = await stage.as(stage.designer);
    const phone = await pages.post(`${address}/look`, { ...SETTING, intent: 'look' });
    expect(phone.html).toContain('data-view="phone"');
    expect(phone.html).toContain('Din coach kan läsa det här.');
    expect(phone.html).toMatch(/name="block-w\.felt"[^>]*value="heavy"/);
    expect(phone.html).toContain('Skicka till coachen');
    const desk = await pages.post(`${address}/look`, { ...SETTING, view: 'desktop', intent: 'look' });
    expect(desk.html).toContain('data-view="desktop"');
  });

  test('of a step without a name has a heading all the same', async () => {
    const address = await stage.started();
    const { html } = await (await stage.as(stage.designer)).get(`${address}/look`);
    expect(html).toMatch(/<h1[^>]*>Utan namn än<\/h1>/);
  });

  test('in a language that it is not translated to says so, as to the person', async () => {
    const address = await stage.started({ languages: 'ar' });
    await stage.written(address);
    const pages = await stage.as(stage.designer);
    const { html } = await pages.post(`${address}/look`, { ...SETTING, language: 'ar', intent: 'look' });
    expect(html).toContain('Den visas på: svenska.');
  });

  test('leads nowhere else', async () => {
    const address = await withWorksheet();
    const { html } = await (await stage.as(stage.designer)).post(`${address}/look`, {
      ...SETTING,
      intent: 'look',
    });
    expect(html).toContain('data-writes="block-w"');
    expect(html).not.toMatch(/href="[^"]*\/my\//);
  });

  test('what is written there opens what hangs on it, and is kept nowhere', async () => {
    const address = await withWorksheet();
    const before = await stage.app.owner('select count(*) from enrolments.entry');
    const pages = await stage.as(stage.designer);
    const begunLook = await pages.post(`${address}/look`, { ...SETTING, intent: 'look' });
    const sent = await pages.post(`${address}/look`, { ...carriedIn(begunLook.html), ...WRITTEN });
    expect(sent.html).toContain('Skickat. Din coach får veta att du vill ha svar.');
    expect(sent.html).toContain('Det var mörkt.');
    const carried = { ...carriedIn(sent.html), step: 'step-2', day: '2027-03-30', intent: 'look' };
    const later = await pages.post(`${address}/look`, carried);
    expect(later.html).toContain('Vila när det är tungt.');
    const without = { ...carried, written: '' };
    expect((await pages.post(`${address}/look`, without)).html).not.toContain('Vila när det är tungt.');
    expect(await stage.app.owner('select count(*) from enrolments.entry')).toEqual(before);
  });

  test('what cannot be read there is said beside its field, as to the person', async () => {
    const address = await withWorksheet();
    const pages = await stage.as(stage.designer);
    const look = await pages.post(`${address}/look`, { ...SETTING, intent: 'look' });
    const { html } = await pages.post(`${address}/look`, {
      ...carriedIn(look.html),
      ...WRITTEN,
      'block-w.count': 'många',
    });
    expect(html).toContain('Skriv ett tal med siffror.');
    expect(html).toContain('Det var mörkt.');
    expect(html).toContain('många');
  });

  test('what was tried stands among what happens on the road, and is taken away there', async () => {
    const address = await withWorksheet();
    const pages = await stage.as(stage.designer);
    const look = await pages.post(`${address}/look`, { ...SETTING, intent: 'look' });
    const sent = await pages.post(`${address}/look`, { ...carriedIn(look.html), ...WRITTEN });
    const road = await pages.post(`${address}/try`, { ...carriedIn(sent.html), intent: 'play' });
    expect(road.html).toContain('Skriver: Hur gick det?');
    expect(road.html).toContain('Svarar: Hur gick det?: Hur kändes det?: Tungt');
    const away = await pages.post(`${address}/try`, { ...carriedIn(sent.html), intent: 'unwrite 0' });
    expect(away.html).not.toContain('Skriver: Hur gick det?');
  });

  test('as the coach: the walk with what was sent, and nothing that is only for the person', async () => {
    const address = await withWorksheet();
    const pages = await stage.as(stage.designer);
    const look = await pages.post(`${address}/look`, { ...SETTING, intent: 'look' });
    const sent = await pages.post(`${address}/look`, { ...carriedIn(look.html), ...WRITTEN });
    const coach = await pages.post(`${address}/try`, { ...carriedIn(sent.html), intent: 'coach' });
    expect(coach.html).toContain('Det var mörkt.');
    expect(coach.html).toContain('Ingen flagga är höjd.');
    expect(coach.html).toMatch(/<fieldset[^>]*disabled/);
    const own = await pages.post(`${address}/look`, {
      ...carriedIn(look.html),
      ...WRITTEN,
      intent: 'keep',
      'onlyMe-block-w': 'yes',
    });
    const unseen = await pages.post(`${address}/try`, { ...carriedIn(own.html), intent: 'coach' });
    expect(unseen.html.slice(unseen.html.indexOf('st-coach'))).not.toContain('Det var mörkt.');
  });

  test('what comes with the service can be tried by all staff, in each of its languages', async () => {
    const { html } = await (await stage.as(stage.coach)).get('/sv/work/programmes');
    const [, address = ''] = /href="(\/sv\/work\/programmes\/[0-9a-f-]{36})"/.exec(html) ?? [];
    const tried = await (await stage.as(stage.coach)).get(`${address}/try`);
    expect(tried.status).toBe(200);
    expect(tried.html).toContain('Modulen öppnar:');
  });
});

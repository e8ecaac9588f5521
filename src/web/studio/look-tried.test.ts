/** A preview in which forms are answered and diaries are written on other days; and that nothing of it is kept anywhere. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openStudioStage, type StudioStage } from '../../../testing/studio-stage.ts';

let stage: StudioStage;
beforeAll(async () => {
  stage = await openStudioStage(inject('adminUrl'));
});
afterAll(async () => stage.app.close());

type Carried = Record<string, string | readonly string[]>;

const SETTING = {
  start: '2027-03-22',
  zone: 'Europe/Stockholm',
  country: 'se',
  messageTime: '09:00',
  diligence: 'each-step',
  kind: 'step',
  day: '2027-03-26',
  step: 'step-1',
  view: 'phone',
  language: 'sv',
};

const DIARY = {
  id: 'nights',
  title: { sv: 'Nätter' },
  every: 'day',
  privacy: 'coach',
  chart: 'hours',
  fields: [
    {
      kind: 'number',
      id: 'hours',
      label: { sv: 'Timmar sömn' },
      unit: { sv: 'h' },
      least: 0,
      most: 24,
      decimals: 1,
    },
  ],
};
const HELP = { kind: 'text', id: 'block-low', text: { sv: 'Prata med någon i dag.' } };

/** With a form and a diary in the first step, and a text that opens when the form says so. */
async function withForm() {
  const address = await stage.started();
  await stage.written(address);
  const [row] = await stage.app.owner('select code from programmes.programme where id = $1', [
    address.split('/').at(-1),
  ]);
  const insert = (into: string, list: string, value: object) => ({
    kind: 'insert',
    place: { into, list, after: null },
    value,
  });
  const saved = await stage.save(
    stage.designer,
    address,
    [
      insert(String(row?.['code']), 'diaries', DIARY),
      insert('step-1', 'blocks', {
        ...HELP,
        opens: { kind: 'band', instrument: 'who-5', in: ['low', 'very-low'] },
      }),
      insert('step-1', 'blocks', { kind: 'diary', id: 'block-d', diary: 'nights' }),
      insert('step-1', 'blocks', { kind: 'questionnaire', id: 'block-f', instrument: 'who-5' }),
    ],
    1,
  );
  expect(saved.status).toBe(200);
  return address;
}

/** What a form of the page carries, as the browser would post it again. */
function carriedIn(html: string): Carried {
  const form = /<form[^>]*action="[^"]*\/look.*?<\/form>/s.exec(html)?.[0] ?? '';
  const found = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')] as const)
    .filter(([name]) => !['intent', 'block', 'k', 'onDay', 'revision'].includes(name));
  return Object.fromEntries(
    [...Map.groupBy(found, ([name]) => name)].map(([name, all]) => [name, all.map(([, value]) => value)]),
  );
}

const QUESTIONS = ['1', '2', '3', '4', '5'];
const answers = (code: string, which = QUESTIONS) => ({
  k: QUESTIONS,
  ...Object.fromEntries(which.map((question) => [question, code])),
});

async function opened() {
  const address = await withForm();
  const pages = await stage.as(stage.designer);
  const post = async (fields: Carried) => (await pages.post(`${address}/look`, fields)).html;
  const look = await post({ ...SETTING, intent: 'look' });
  return { address, pages, post, look };
}

test('a form opens in the preview, is answered there, and what hangs on its result is seen', async () => {
  const { post, look } = await opened();
  expect(look).not.toContain('Prata med någon i dag.');
  const form = await post({ ...carriedIn(look), intent: 'form', block: 'block-f' });
  expect(form).toMatch(/name="1"[^>]*value="at-no-time"/);
  expect(form).toContain('Skicka svaren');
  const filling = { ...carriedIn(form), intent: 'fill', block: 'block-f' };
  // Nothing is answered before everything is.
  const missing = await post({ ...filling, ...answers('at-no-time', ['1', '2']) });
  expect(missing).toContain('Skicka svaren');
  expect(missing).toMatch(/href="#3"/);
  const sent = await post({ ...filling, ...answers('at-no-time') });
  expect(sent).toContain('Mycket lågt välbefinnande');
  expect(sent).toContain('Prata med någon i dag.');
  expect(sent).toContain('Du svarade senast');
  // Before the day it was answered, the road knows nothing of it.
  const before = await post({ ...carriedIn(sent), day: '2027-03-25', intent: 'look' });
  expect(before).not.toContain('Prata med någon i dag.');
  // Answered again, it is the newest that holds.
  const again = { ...carriedIn(sent), intent: 'fill', block: 'block-f' };
  expect(await post({ ...again, ...answers('all-of-the-time') })).not.toContain('Prata med någon i dag.');
});

test('what was answered stands among what happens on the road, and is taken away there', async () => {
  const { address, pages, post, look } = await opened();
  const sent = await post({
    ...carriedIn(look),
    intent: 'fill',
    block: 'block-f',
    ...answers('at-no-time'),
  });
  const road = await pages.post(`${address}/try`, { ...carriedIn(sent), intent: 'play' });
  expect(road.html).toContain('Svarar på formulär: ');
  const away = await pages.post(`${address}/try`, { ...carriedIn(sent), intent: 'unform 0' });
  expect(away.html).not.toContain('Svarar på formulär: ');
});

test('other days of a diary are opened and written; none that has not come, and none before the beginning', async () => {
  const { post, look } = await opened();
  const night = { intent: 'keep', block: 'block-d', privacy: 'coach' };
  const today = await post({ ...carriedIn(look), ...night, onDay: '2027-03-26', 'block-d.hours': '6' });
  const other = await post({ ...carriedIn(today), intent: 'diary', otherDay: '2027-03-24' });
  expect(other).toMatch(/name="onDay" value="2027-03-24"/);
  const kept = await post({ ...carriedIn(other), ...night, onDay: '2027-03-24', 'block-d.hours': '7,5' });
  expect(kept).toMatch(/name="onDay" value="2027-03-24"/);
  expect(kept).toContain('value="7,5"');
  for (const onDay of ['2027-03-27', '2027-03-21', 'snart'])
    expect(await post({ ...carriedIn(kept), ...night, onDay, 'block-d.hours': '8' })).toContain(
      'Välj en dag',
    );
  // Two days before, only what had been written then is there.
  const earlier = await post({ ...carriedIn(kept), day: '2027-03-25', intent: 'look' });
  expect(earlier).toMatch(/name="onDay" value="2027-03-24"/);
  expect(earlier).not.toContain('value="7,5"');
});

test('the coach sees curves of diary days and of results, those that were only told too', async () => {
  const { address, pages, post, look } = await opened();
  const night = { intent: 'keep', block: 'block-d', privacy: 'coach' };
  const one = await post({ ...carriedIn(look), ...night, onDay: '2027-03-25', 'block-d.hours': '6' });
  const two = await post({ ...carriedIn(one), ...night, onDay: '2027-03-26', 'block-d.hours': '7,5' });
  const answered = await post({
    ...carriedIn(two),
    intent: 'fill',
    block: 'block-f',
    ...answers('at-no-time'),
  });
  const told = { do: 'result', instrument: 'who-5', scores: { index: 80 }, band: null, on: '2027-03-23' };
  const coach = await pages.post(`${address}/try`, {
    ...carriedIn(answered),
    deed: JSON.stringify(told),
    intent: 'coach',
  });
  const seen = coach.html.slice(coach.html.indexOf('st-coach'));
  expect(seen).toContain('Nätter: Timmar sömn');
  expect(seen).toContain('7,5 h');
  expect(seen).toContain('80');
  expect(seen.match(/<svg[^>]*role="img"/g)?.length).toBeGreaterThanOrEqual(2);
});

/** How many rows stand in each table that there is, whoever it belongs to, and what stands in them. */
async function everyRow(): Promise<Readonly<Record<string, string>>> {
  const tables = await stage.app.owner(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)' order by 1`,
  );
  const found: Record<string, string> = {};
  for (const row of tables) {
    const name = String(row['name']);
    const [rows] = await stage.app.owner(
      `select count(*)::text || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as rows from ${name} t`,
    );
    found[name] = String(rows?.['rows']);
  }
  return found;
}

test('a long preview leaves no row in any table, and changes none', async () => {
  const { address, pages, post, look } = await opened();
  const before = await everyRow();
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining([
      'enrolments.entry',
      'instruments.response',
      'notifications.message',
      'platform.due',
    ]),
  );
  let page = look;
  for (let day = 22; day <= 26; day += 1) {
    const on = `2027-03-${String(day)}`;
    page = await post({ ...carriedIn(page), day: on, intent: 'look' });
    const night = { intent: 'keep', block: 'block-d', onDay: on, 'block-d.hours': '7' };
    page = await post({ ...carriedIn(page), ...night });
    page = await post({ ...carriedIn(page), intent: 'form', block: 'block-f' });
    const felt = answers(day % 2 === 0 ? 'at-no-time' : 'all-of-the-time');
    page = await post({ ...carriedIn(page), intent: 'fill', block: 'block-f', ...felt });
    page = await post({ ...carriedIn(page), intent: 'done' });
    await pages.post(`${address}/try`, { ...carriedIn(page), intent: 'coach' });
    await pages.post(`${address}/try`, { ...carriedIn(page), intent: 'play' });
  }
  // Five nights, five answered forms and five steps are carried by the page, and by nothing else.
  expect(carriedIn(page)).toMatchObject({ written: { length: 5 }, answered: { length: 5 } });
  expect(page).toContain('Prata med någon i dag.');
  expect(await everyRow()).toEqual(before);
});

/** A preview leads to the crisis lines where a person's answers would, and takes a picture as chosen; nothing of it is kept. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { phq9 } from '../../../testing/ordered-forms.ts';
import { aPng } from '../../../testing/pictures.ts';
import { openStudioStage, type StudioStage, TRIED } from '../../../testing/studio-stage.ts';
import { hiddenFields } from '../../../testing/pages.ts';

let stage: StudioStage;
let address = '';
beforeAll(async () => {
  stage = await openStudioStage(inject('adminUrl'));
  address = await stage.started();
  await stage.written(address);
  const insert = (value: object) => ({
    kind: 'insert',
    place: { into: 'step-1', list: 'blocks', after: null },
    value,
  });
  const fields = [{ kind: 'photo', id: 'plate', label: { sv: 'Din tallrik' } }];
  const saved = await stage.save(
    stage.designer,
    address,
    [
      insert({ kind: 'questionnaire', id: 'block-f', instrument: 'phq-9' }),
      insert({ kind: 'exercise', id: 'block-p', title: { sv: 'Maten' }, fields, privacy: 'coach' }),
    ],
    1,
  );
  if (saved.status !== 200) throw new Error('the blocks were not kept');
});
afterAll(async () => stage.app.close());

const FIRST = 'Du behöver inte bära det här ensam';
const LINES = '90101';
const pages = async () => stage.as(stage.designer);
const fill = (answers: ReturnType<typeof phq9>) => ({
  ...TRIED,
  intent: 'fill',
  block: 'block-f',
  k: Object.keys(answers),
  ...(answers as Record<string, string>),
});
const carried = (html: string, name: string) => (hiddenFields(html)[name] ?? '').replaceAll('&quot;', '"');
async function look(fields: Record<string, string | readonly string[]>) {
  return (await (await pages()).post(`${address}/look`, fields)).html;
}

test('answers that call for the lines show them first, and the way on leads to what the form came to', async () => {
  const before = await stage.app.owner('select count(*) from instruments.response');
  const shown = await look(fill(phq9(1, 2)));
  expect(shown).toContain(FIRST);
  expect(shown).toContain(LINES);
  // The step waits behind it, as it does for the person.
  expect(shown).not.toContain('data-writes="block-p"');
  const on = await look({ ...TRIED, answered: carried(shown, 'answered'), intent: 'look' });
  expect(on).not.toContain(FIRST);
  expect(on).toContain('Du svarade senast');
  expect(await stage.app.owner('select count(*) from instruments.response')).toEqual(before);
});

test('while the form is not finished they stand above it; and not for who answers otherwise', async () => {
  const half = await look({ ...fill(phq9(1, 2)), upload: 'none' });
  expect(half).toContain(FIRST);
  expect(half).toContain('Skicka svaren');
  const calm = await look(fill(phq9(1, 0)));
  expect(calm).not.toContain(FIRST);
  expect(calm).toContain('data-writes="block-p"');
});

test('the lines are those of the country of who walks, and stand by the form from the beginning', async () => {
  const finnish = await look({ ...fill(phq9(1, 2)), country: 'fi' });
  expect(finnish).toContain('09 2525 0111');
  expect(finnish).not.toContain(LINES);
  expect(await look({ ...TRIED, intent: 'form', block: 'block-f' })).toContain(LINES);
});

async function withPicture(name: string, bytes: Uint8Array) {
  const form = new FormData();
  for (const [field, value] of Object.entries({
    ...TRIED,
    intent: 'keep',
    block: 'block-p',
    privacy: 'coach',
  }))
    form.append(field, value);
  form.append('block-p.plate', 'Soppa');
  form.append('block-p.plate.file', new File([new Uint8Array(bytes)], name));
  return (await (await pages()).send(`${address}/look`, form)).html;
}

test('a picture is shown as chosen by its name, goes along, and is kept nowhere', async () => {
  const before = await stage.app.owner('select count(*) from enrolments.photo');
  const shown = await withPicture('tallrik.png', aPng(4));
  expect(shown).toContain('Vald bild: tallrik.png.');
  expect(shown).toContain('Soppa');
  const written = carried(shown, 'written');
  expect(written).toContain('tallrik.png');
  expect(await look({ ...TRIED, written, intent: 'look' })).toContain('Vald bild: tallrik.png.');
  expect(await stage.app.owner('select count(*) from enrolments.photo')).toEqual(before);
});

test('what is no picture is refused there as it is for the person', async () => {
  const shown = await withPicture('tallrik.png', Buffer.from('<html>'));
  expect(shown).not.toContain('Vald bild');
  expect(shown).toContain('Soppa');
  expect(shown).toMatch(
    /id="block-p\.plate\.file"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="block-p\.plate\.file"/,
  );
});

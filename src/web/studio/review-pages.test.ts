import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { openStudioStage, type StudioStage } from '../../../testing/studio-stage.ts';

let stage: StudioStage;
beforeAll(async () => {
  stage = await openStudioStage(inject('adminUrl'));
});
afterAll(async () => stage.app.close());

const text = (part: string, field: string, was: string | null, is: string) => ({
  kind: 'text',
  part,
  field,
  language: 'sv',
  was,
  is,
});

async function act(actor: StaffActor, address: string, fields: Record<string, string | readonly string[]>) {
  const versionId = await stage.version(address);
  return (await stage.as(actor)).post(`${address}/review`, { versionId, ...fields });
}
/** All boxes of a part, as its page shows them. */
async function ticked(actor: StaffActor, address: string, part: string) {
  const { html } = await (await stage.as(actor)).get(`${address}/review`);
  return [...html.matchAll(new RegExp(`id="${part}-[^"]*" name="checked" value="([^"]*)"`, 'g'))].map(
    ([, code = '']) => code,
  );
}
async function approve(actor: StaffActor, address: string, part: string) {
  const checked = await ticked(actor, address, part);
  return act(actor, address, { intent: 'approve', part, checked });
}
async function approved(languages = '', start: 'by-anyone' | 'by-staff' | null = null) {
  const address = await stage.started({ languages });
  await stage.written(address);
  if (start !== null) {
    const [part, was] = [await stage.codeOf(address), start === 'by-staff' ? 'by-anyone' : 'by-staff'];
    await stage.save(stage.designer, address, [{ kind: 'set', part, field: 'start', was, is: start }], 1);
  }
  await act(stage.designer, address, { intent: 'ask' });
  await approve(stage.designer, address, 'description');
  await approve(stage.publisher, address, 'evidence');
  await approve(stage.publisher, address, 'demo');
  return address;
}

describe('writing', () => {
  test('the editor opens the draft, its changes are kept, and another’s are told', async () => {
    const address = await stage.started();
    const { html, status } = await (await stage.as(stage.designer)).get(`${address}/edit`);
    expect(status).toBe(200);
    expect(html).toContain('Skriv: ');
    const first = await stage.save(stage.designer, address, [text('step-1', 'title', null, 'Mitt')]);
    expect(first.body).toEqual({ kept: { revision: 1, conflicts: [], content: null } });
    const second = await stage.save(stage.publisher, address, [text('step-1', 'title', null, 'Ditt')]);
    expect(second.body).toMatchObject({ kept: { conflicts: [{ mine: 'Ditt', theirs: 'Mitt' }] } });
  });

  test('where the person may begin by themselves the pages say who meets the offer, and else nothing of it', async () => {
    const address = await approved('', 'by-anyone');
    const meets = 'Erbjudandet visas för den som är inloggad och har kontakt med en enhet i er organisation';
    const pages = await stage.as(stage.publisher);
    expect((await pages.get(`${address}/review`)).html).toContain(meets);
    expect((await pages.get(address)).html).toContain(meets);
    const closed = await approved('', 'by-staff');
    expect((await pages.get(`${closed}/review`)).html).not.toContain('Erbjudandet visas');
    expect((await pages.get(closed)).html).not.toContain('Erbjudandet visas');
  });

  test('what the draft cannot hold is told with its part, and a stranger keeps nothing', async () => {
    const address = await stage.started();
    const wrong = await stage.save(stage.designer, address, [
      { kind: 'set', part: 'step-1', field: 'minutes', was: 10, is: 5000 },
    ]);
    expect(wrong).toMatchObject({ status: 409, body: { refusal: 'does-not-hold', at: 'step-1' } });
    const stranger = await stage.save(stage.stranger, address, [text('step-1', 'title', null, 'X')]);
    expect(stranger).toMatchObject({ status: 409, body: { refusal: 'not-found' } });
  });

  test('a picture goes in, is read by its makers, and by nobody else; what is none is refused', async () => {
    const address = await stage.started();
    const pages = await stage.as(stage.designer);
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    const { name } = (await pages.sendFile(`${address}/media`, 'En väg.png', png)) as { name: string };
    expect(name).toMatch(/\.png$/);
    const versionId = await stage.version(address);
    const found = await pages.download(`${address}/media/${versionId}/${name}`);
    expect(found.headers.get('content-type')).toBe('image/png');
    await expect(
      (await stage.as(stage.stranger)).download(`${address}/media/${versionId}/${name}`),
    ).rejects.toMatchObject({ status: 404 });
    expect(await pages.sendFile(`${address}/media`, 'a.png', Buffer.from('<svg/>'))).toEqual({
      refusal: 'file-type',
    });
  });
});

describe('the review', () => {
  test('the gate says what is left with the way to each part, and what stops cannot be sent on', async () => {
    const address = await stage.started();
    const { html } = await (await stage.as(stage.designer)).get(`${address}/review`);
    expect(html).toContain('Något behöver rättas');
    expect(html).toContain(`${address}/edit?part=step-1`);
    expect(html).not.toContain('value="ask"');
    const refused = await act(stage.designer, address, { intent: 'ask' });
    expect(refused.status).toBe(409);
  });

  test('two people approve the three parts, and a publisher publishes; nobody writes meanwhile', async () => {
    const address = await stage.started({ languages: '' });
    await stage.written(address);
    const asked = await (await stage.as(stage.designer)).follow(
      await act(stage.designer, address, { intent: 'ask' }),
    );
    expect(asked.html).toContain('Versionen är hos granskarna.');
    expect((await (await stage.as(stage.designer)).get(`${address}/edit`)).location).toContain('/review');
    await approve(stage.designer, address, 'description');
    await approve(stage.designer, address, 'evidence');
    const alone = await approve(stage.designer, address, 'demo');
    const waits = await (await stage.as(stage.designer)).follow(alone);
    expect(waits.html).toContain('Ytterligare en person behöver granska.');
    const done = await (await stage.as(stage.publisher)).follow(
      await approve(stage.publisher, address, 'demo'),
    );
    expect(done.html).toContain('Versionen är godkänd och kan publiceras.');
    expect((await act(stage.designer, address, { intent: 'publish' })).status).toBe(403);
    const published = await (await stage.as(stage.publisher)).follow(
      await act(stage.publisher, address, { intent: 'publish' }),
    );
    expect(published.html).toContain('Versionen är publicerad.');
  });

  test('a part is approved with its whole checklist, and what was written is not lost', async () => {
    const address = await stage.started({ languages: '' });
    await stage.written(address);
    await act(stage.designer, address, { intent: 'ask' });
    const [first = ''] = await ticked(stage.publisher, address, 'description');
    const half = await act(stage.publisher, address, {
      intent: 'approve',
      part: 'description',
      checked: [first],
      words: 'Nästan klart.',
    });
    expect(half.status).toBe(409);
    expect(half.html).toContain('Nästan klart.');
    const returned = await act(stage.publisher, address, {
      intent: 'return',
      part: 'description',
      words: 'Skriv om målgruppen.',
    });
    const { html } = await (await stage.as(stage.publisher)).follow(returned);
    expect(html).toContain('Versionen är tillbaka som utkast');
    expect(html).toContain('Skriv om målgruppen.');
  });

  test('comments are about a part, and are settled', async () => {
    const address = await stage.started({ languages: '' });
    await stage.written(address);
    const pages = await stage.as(stage.publisher);
    const said = await pages.follow(
      await act(stage.publisher, address, { intent: 'comment', about: 'block-1', words: 'Kortare här.' }),
    );
    expect(said.html).toContain('Kortare här.');
    const versionId = await stage.version(address);
    const look = `${address}/look?version=${versionId}&amp;at=block-1#at-block-1`;
    expect(said.html).toContain(look);
    const beside = await pages.get(look.replace('&amp;', '&'));
    expect(beside.html).toMatch(/id="at-block-1"[\s\S]*Kortare här\./);
    // Who only reads may not see what the makers say.
    expect((await (await stage.as(stage.coach)).get(look)).html).not.toContain('Kortare här.');
    const [, commentId = ''] = /name="commentId" value="([^"]+)"/.exec(said.html) ?? [];
    const settled = await pages.follow(await act(stage.publisher, address, { intent: 'resolve', commentId }));
    expect(settled.html).toContain('Avklarad av');
  });

  test('gaps in a language are published only by choice', async () => {
    const address = await approved('en');
    const pages = await stage.as(stage.publisher);
    expect((await pages.get(`${address}/review`)).html).toContain('Publicera med luckor på engelska');
    const refused = await act(stage.publisher, address, { intent: 'publish' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('engelska');
    const chosen = await act(stage.publisher, address, { intent: 'publish', gaps: ['en'] });
    expect((await pages.follow(chosen)).html).toContain('Versionen är publicerad.');
  });

  test('a correction shows word by word what differs, and needs one reviewer', async () => {
    const address = await approved();
    await act(stage.publisher, address, { intent: 'publish' });
    const pages = await stage.as(stage.designer);
    await pages.post(address, { intent: 'begin', size: 'minor' });
    await stage.save(stage.designer, address, [
      text('block-1', 'text', 'Gå ut en stund.', 'Gå ut en lång stund.'),
    ]);
    const { html } = await pages.get(`${address}/review`);
    expect(html).toContain('Vad som skiljer från version 1.0');
    expect(html).toMatch(/<ins>.*?<\/span>\s*lång/);
    expect(html).toContain('Texträttelse');
    await act(stage.designer, address, { intent: 'ask' });
    await approve(stage.publisher, address, 'text');
    const published = await act(stage.publisher, address, { intent: 'publish' });
    const shown = await (await stage.as(stage.publisher)).follow(published);
    expect(shown.html).toContain('Versionen är publicerad.');
  });
});

test('the owner’s description is written before review, kept half written, and read where it belongs', async () => {
  const address = await stage.started({ languages: '' });
  await stage.written(address);
  const empty = { what: '', forWhom: '', notFor: '', risks: '', evidence: '', howLong: '', responsible: '' };
  const half = { ...empty, described: 'yes', what: 'Promenader.', risks: 'Halka.\r\nMörker.' };
  const early = await act(stage.designer, address, { intent: 'ask', ...half });
  expect(early.status).toBe(409);
  expect(early.html).toContain('Fyll i ägarens beskrivning först.');
  expect(early.html.match(/Skriv något här\./g)?.length).toBeGreaterThanOrEqual(5);
  const pages = await stage.as(stage.designer);
  expect((await pages.get(`${address}/review`)).html).toContain('Promenader.');
  const rest = {
    forWhom: 'Alla.',
    notFor: 'Ingen.',
    evidence: 'Lite.',
    howLong: 'En vecka.',
    responsible: 'Vi.',
  };
  const kept = await act(stage.designer, address, { intent: 'describe', ...half, ...rest });
  expect((await pages.follow(kept)).html).toContain('Beskrivningen är sparad.');
  await act(stage.designer, address, { intent: 'ask', ...half, ...rest });
  const review = await (await stage.as(stage.publisher)).get(`${address}/review`);
  expect(review.html).toContain('För vem det inte är');
  expect(review.html).toContain('Halka.');
  expect(review.html).not.toContain('name="risks"');
  // The programme's page tells what is for everybody.
  const page = await pages.get(address);
  expect(page.html).toContain('Promenader.');
  expect(page.html).not.toContain('Halka.');
});

describe('what is under review', () => {
  test('is tried and looked at by reviewers, who do not write in it', async () => {
    const address = await stage.started({ languages: '' });
    await stage.written(address);
    await act(stage.designer, address, { intent: 'ask' });
    const pages = await stage.as(stage.publisher);
    const versionId = await stage.version(address);
    const review = await pages.get(`${address}/review`);
    expect(review.html).not.toContain(`${address}/edit`);
    for (const way of ['try', 'look']) {
      expect(review.html).toContain(`${address}/${way}?version=${versionId}`);
      expect((await pages.get(`${address}/${way}?version=${versionId}`)).html).toContain(
        `name="version" value="${versionId}"`,
      );
    }
    const looked = await pages.get(`${address}/look?version=${versionId}`);
    expect(looked.html).toContain('Gå ut en stund.');
    const strange = await (await stage.as(stage.stranger)).get(`${address}/look?version=${versionId}`);
    expect(strange.status).toBe(404);
  });

  test('a block that no road comes to by itself is opened by the coach, so that it can be seen', async () => {
    const address = await stage.started({ languages: '' });
    await stage.written(address);
    const hidden = {
      kind: 'text',
      id: 'block-2',
      text: { sv: 'Bara ibland.' },
      opens: { all: [{ kind: 'coach' }, { kind: 'after-start', days: 3 }] },
    };
    const place = { into: 'step-1', list: 'blocks', after: 'block-1' };
    await stage.save(stage.designer, address, [{ kind: 'insert', place, value: hidden }], 1);
    const pages = await stage.as(stage.designer);
    expect((await pages.get(`${address}/look`)).html).not.toContain('Bara ibland.');
    const { html } = await pages.get(`${address}/look?at=block-2`);
    expect(html).toContain('Bara ibland.');
    expect(html).toContain('&quot;do&quot;:&quot;open&quot;');
  });
});

test('the page of translating opens for makers only', async () => {
  const address = await stage.started();
  expect((await (await stage.as(stage.designer)).get(`${address}/translate`)).html).toContain('Översätt: ');
  expect((await (await stage.as(stage.coach)).get(`${address}/translate`)).status).toBe(403);
  expect((await (await stage.as(stage.stranger)).get(`${address}/translate`)).status).toBe(404);
});

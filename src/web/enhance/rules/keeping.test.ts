import { describe, expect, test } from 'vitest';
import {
  afterAnswer,
  askedAt,
  assetsIn,
  escaped,
  filesIn,
  formLeftBy,
  goesWith,
  hasSignedOut,
  headingIn,
  inOrder,
  isAway,
  isClosed,
  isFileOfWalk,
  isUnused,
  type Kept,
  markedAsKept,
  MOST_BYTES,
  MOST_PAGES,
  overflowing,
  playerIn,
  stepsIn,
  type WalkPage,
  walkPageAt,
  withoutOthers,
} from './keeping.ts';

const WALK = '0198c0de-0000-7000-8000-00000000000a';
const ROAD = `/sv/my/programmes/${WALK}`;
const STEP = `${ROAD}/steps/w1-first`;
const FORM = `${STEP}/begun/${WALK}`;

function pageAt(path: string): WalkPage | null {
  return walkPageAt(new URL(path, 'https://vandra.example'));
}
function walkPage(path: string): WalkPage {
  const page = pageAt(path);
  if (page === null) throw new Error(`${path} is no page of a walk`);
  return page;
}

describe('which pages are kept', () => {
  test.each([
    [ROAD, 'road', ROAD, true],
    [`${ROAD}?said=done&step=w1-first`, 'road', ROAD, false],
    [`${ROAD}?day=2026-03-01`, 'road', ROAD, false],
    [STEP, 'step', STEP, true],
    [`${STEP}?kept=w1-why&how=me`, 'step', STEP, false],
    [`${STEP}?day=2026-03-01`, 'step', `${STEP}?day=2026-03-01`, true],
    [`${STEP}?day=2026-03-01&kept=x&how=day`, 'step', `${STEP}?day=2026-03-01`, false],
    [`${STEP}?day=yesterday`, 'step', STEP, false],
    [FORM, 'form', FORM, false],
    [`${FORM}?q=3`, 'form', FORM, false],
    [`${FORM}?q=all`, 'form', FORM, true],
  ])('%s is kept as a %s', (path, kind, address, isLasting) => {
    expect(pageAt(path)).toEqual({ kind, walk: WALK, language: 'sv', address, isLasting });
  });

  test.each([
    '/sv/my',
    '/sv/my/programmes',
    '/sv/my/messages',
    `/sv/my/programmes/offers/${WALK}`,
    `${FORM}/review`,
    `${FORM}/drop`,
    `/sv/my/begun/${WALK}`,
    `/sv/work/people/${WALK}/walks/${WALK}`,
    `/de/my/programmes/${WALK}`,
  ])('%s is not', (path) => expect(pageAt(path)).toBeNull());

  test('files of a programme, and nothing else that looks like one', () => {
    expect(isFileOfWalk(`/fi/material/${WALK}/breathing.mp3`)).toBe(true);
    expect(isFileOfWalk(`${ROAD}/photos/${WALK}`)).toBe(true);
    expect(isFileOfWalk(`/fi/my/messages/files/${WALK}`)).toBe(false);
    // Another's picture is theirs.
    expect(isFileOfWalk(`${ROAD}/shared/${WALK}`)).toBe(false);
  });
});

describe('what an answer means for what is kept', () => {
  const mine = { status: 200, isRedirect: false, person: 'me' };
  const step = walkPage(STEP);
  const road = walkPage(ROAD);
  test.each([
    ['a page as it is', step, mine, 'keep'],
    ['a page that says that it was just saved', walkPage(`${STEP}?kept=a`), mine, 'keep-anew'],
    ['a page that is no page of a walk', null, mine, 'leave'],
    ['the session has ended: sign in first', step, { status: 0, isRedirect: true, person: null }, 'leave'],
    ['the session has ended: an error page', step, { ...mine, status: 401, person: null }, 'leave'],
    ['somebody else has signed in, on any page', null, { ...mine, person: 'other' }, 'drop-all'],
    ['somebody else reads the same address', step, { ...mine, person: 'other' }, 'drop-all'],
    ['the walk is erased', road, { ...mine, status: 404 }, 'drop-walk'],
    ['the walk is blocked', road, { ...mine, status: 403 }, 'drop-walk'],
    ['one step is taken out', step, { ...mine, status: 404 }, 'drop-page'],
    ['the service has a fault', step, { ...mine, status: 500 }, 'leave'],
    ['changed in another window', step, { ...mine, status: 409 }, 'leave'],
    ['the step leads back to the road', step, { ...mine, status: 0, isRedirect: true }, 'leave'],
  ] as const)('%s', (_why, page, answer, after) => expect(afterAnswer('me', page, answer)).toBe(after));

  test.each([
    ['pressed, and the server has ended it', '/sv/sign-out', 'POST', { ...mine, isRedirect: true }, true],
    ['pressed, and refused', '/sv/sign-out', 'POST', { ...mine, status: 403 }, false],
    ['the page that says so', '/fi/sign-out', 'GET', { ...mine, person: null }, true],
    ['the page that asks', '/fi/sign-out', 'GET', mine, false],
    ['any other page', '/sv/sign-in', 'GET', { ...mine, person: null }, false],
  ] as const)('signed out: %s', (_why, path, method, answer, isOut) =>
    expect(hasSignedOut(path, method, answer)).toBe(isOut),
  );

  test.each([
    [200, false],
    [404, false],
    [500, false],
    [502, true],
    [503, true],
    [504, true],
  ])('an answer of %i is no answer of the service: %s', (status, away) => expect(isAway(status)).toBe(away));
});

describe('a form of a step', () => {
  test('is kept whole, whatever page of it is opened', () => {
    expect(askedAt(walkPage(`${FORM}?q=3`))).toBe(`${FORM}?q=all`);
    expect(askedAt(walkPage(STEP))).toBe(STEP);
  });
  test('is asked for again when it was perhaps sent or put away', () => {
    const left = (path: string, method: string) => formLeftBy({ pathname: path }, method)?.address ?? null;
    expect(left(`${FORM}/review`, 'POST')).toBe(FORM);
    expect(left(`${FORM}/drop`, 'POST')).toBe(FORM);
    expect(left(`${FORM}/review`, 'GET')).toBeNull();
    expect(left(FORM, 'POST')).toBeNull();
    expect(left(`/sv/my/begun/${WALK}/review`, 'POST')).toBeNull();
  });
  test('goes with its step, and alone when it is sent', () => {
    const form = walkPage(FORM);
    expect(goesWith(FORM, walkPage(STEP))).toBe(true);
    expect(goesWith(`${STEP}?day=2026-03-01`, walkPage(STEP))).toBe(true);
    expect(goesWith(FORM, form)).toBe(true);
    expect(goesWith(STEP, form)).toBe(false);
    expect(goesWith(`${ROAD}/steps/w1-second`, walkPage(STEP))).toBe(false);
  });
  test('hands its script what it needs, as it was written', () => {
    const told = { key: 'k', words: { offline: 'Ä "x" <b> & \'y\'' } };
    const html = `<form data-player="${escaped(JSON.stringify(told))}"><p data-player="{}"></p></form>`;
    expect(JSON.parse(playerIn(html) ?? '')).toEqual(told);
    expect(playerIn('<form></form>')).toBeNull();
  });
});

test('unused for as many days as it may lie: it stays on the last of them, and goes after it', () => {
  const usedAt = Date.UTC(2026, 2, 1);
  expect(isUnused({ days: 30, usedAt }, Date.UTC(2026, 2, 31))).toBe(false);
  expect(isUnused({ days: 30, usedAt }, Date.UTC(2026, 2, 31, 0, 1))).toBe(true);
});

describe('what does not fit', () => {
  const thing = (kind: Kept['kind'], seenAt: number, bytes: number): Kept => ({
    name: `${kind} ${seenAt}`,
    kind,
    seenAt,
    bytes,
  });
  test('the page seen longest ago goes first', () => {
    const pages = Array.from({ length: MOST_PAGES + 2 }, (_, at) => thing('page', at, 1000));
    expect(overflowing(pages)).toEqual(['page 0', 'page 1']);
  });
  test('an old file goes before a page, however old', () => {
    const half = MOST_BYTES / 2;
    expect(overflowing([thing('page', 1, 1000), thing('file', 2, half), thing('file', 3, half)])).toEqual([
      'file 2',
    ]);
  });
  test('what fits stays', () => expect(overflowing([thing('file', 1, MOST_BYTES)])).toEqual([]));
});

test('a step that the road does not lead to any more goes; its days go with it; other walks and languages stay', () => {
  const road = walkPage(ROAD);
  const closed = (path: string) =>
    isClosed({ ...walkPage(path), shownAt: walkPage(path).address }, road, [STEP]);
  expect(closed(STEP)).toBe(false);
  expect(closed(`${STEP}?day=2026-03-01`)).toBe(false);
  expect(closed(`${ROAD}/steps/w2-first?day=2026-03-01`)).toBe(true);
  expect(closed(FORM)).toBe(false);
  expect(closed(`${ROAD}/steps/w2-first/begun/${WALK}`)).toBe(true);
  expect(closed(ROAD)).toBe(false);
  expect(closed(`/fi/my/programmes/${WALK}/steps/w2-first`)).toBe(false);
  expect(closed(`/sv/my/programmes/${WALK.replace('a', 'b')}/steps/w2-first`)).toBe(false);
});

describe('a page as it is kept', () => {
  const html = `<!DOCTYPE html><html lang="sv" data-color="accent"><link href="/assets/app-1.css"/><script src="/assets/e.js"></script><link href="/assets/app-1.css"/>
<h1 class="v-h1"><span lang="fi">Uni &amp; rauha</span></h1><img src="/sv/material/${WALK}/a.png"/><a href="${STEP}#at-x">x</a><a href="/sv/my">y</a></html>`;
  test('names what it needs', () => {
    expect(assetsIn(html)).toEqual(['/assets/app-1.css', '/assets/e.js']);
    expect(filesIn(html)).toEqual([`/sv/material/${WALK}/a.png`]);
    expect(stepsIn(html)).toEqual([STEP]);
  });
  test('its heading is text, and stands in another page as text', () => {
    expect(headingIn(html)).toBe('Uni & rauha');
    const hostile = '<b title="\'x\'">&lt;&</b>';
    expect(headingIn(`<h1>${escaped(hostile)}</h1>`)).toBe(hostile);
    expect(escaped(hostile)).not.toMatch(/[<>"']/);
  });
  test('says since when it is kept, and what is not here', () => {
    expect(markedAsKept(html, { since: '2026-03-01T10:00:00.000Z', notHere: [] })).toContain(
      '<html data-kept="2026-03-01T10:00:00.000Z" lang="sv"',
    );
    expect(markedAsKept(html, { since: 'x', notHere: ['/a', '/b'] })).toContain('data-not-here="/a /b" lang');
  });
});

test('what others of a group have shared is not kept, wherever it stands', () => {
  const others = '<section class="a" data-of-others="true"><section>Deras</section><p>ord</p></section>';
  const own = '<section class="b"><p>Mina</p></section>';
  expect(withoutOthers(`<main>${others}${own}${others}</main>`)).toBe(`<main>${own}</main>`);
  expect(withoutOthers(`<main>${own}</main>`)).toBe(`<main>${own}</main>`);
  expect(withoutOthers(`<main>${own}<section data-of-others>Deras`)).toBe(`<main>${own}`);
});

test('what can be read is in order: this language first, each road before its steps', () => {
  const readable = (path: string) => ({ ...walkPage(path), heading: path });
  const fi = `/fi/my/programmes/${WALK}`;
  expect(
    inOrder([fi, STEP, ROAD, `${fi}/steps/a`].map(readable), 'sv').map(({ address }) => address),
  ).toEqual([ROAD, STEP, fi, `${fi}/steps/a`]);
});

/** Steps as pages: read, written in, answered, done. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import { answersFor } from '#modules/coaching/testing.ts';
import { giveFeedback, readRoad } from '#modules/enrolments/public.ts';
import { type Walker, walkStage } from '#modules/enrolments/testing.ts';
import { eraseOnRequest } from '#modules/residents/public.ts';
import { saveAnswers } from '#modules/instruments/public.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { hiddenFields } from '../../../testing/pages.ts';
import { heldParts } from '../my/held-parts.server.ts';
import { formOf, walkBrowser } from '../../../testing/walk-pages.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { aWalker, which, road, days, parts } = walkStage(() => app);
const visitOf = async (walker: Pick<Walker, 'resident' | 'place'>) => walkBrowser(app, walker);
const at = (walker: Walker) => `/sv/my/programmes/${walker.enrolmentId}`;

describe('a step', () => {
  test('shows who can see what is written before it is written, and keeps it', async () => {
    const walker = await aWalker('quiet-nights');
    await days(1);
    const browser = await visitOf(walker);
    const path = `${at(walker)}/steps/w1-welcome`;
    const page = await browser.get(path);
    expect(page.html).toContain('Bara du ser det här.');
    const kept = await browser.post(path, {
      ...formOf(page.html, 'w1-why'),
      intent: 'keep',
      'w1-why.words': 'Orka leka.',
    });
    expect(kept.location).toBe(`${path}?kept=w1-why&how=me#at-w1-why`);
    const shown = await browser.follow(kept);
    expect(shown.html).toContain('Sparat. Bara du ser det.');
    expect(shown.html).toContain('Orka leka.');
    // The place is remembered: the way on leads to what was written last.
    expect((await browser.get(at(walker))).html).toContain(`href="${path}#at-w1-why"`);
  });

  test('changed in another window: both stand there, and the choice keeps either', async () => {
    const walker = await aWalker('quiet-nights');
    await days(1);
    const browser = await visitOf(walker);
    const path = `${at(walker)}/steps/w1-welcome`;
    const form = { ...formOf((await browser.get(path)).html, 'w1-why'), intent: 'keep' };
    await browser.post(path, { ...form, 'w1-why.words': 'Från mobilen.' });
    const shown = await browser.post(path, { ...form, 'w1-why.words': 'Från datorn.' });
    expect(shown.status).toBe(409);
    expect(shown.html).toContain('ändrats i ett annat fönster');
    expect(shown.html).toContain('Från mobilen.');
    expect(shown.html).toContain('Från datorn.');
    const mine = { ...formOf(shown.html, 'w1-why'), intent: 'keep', 'w1-why.words': 'Från datorn.' };
    expect((await browser.post(path, mine)).status).toBe(303);
    expect((await browser.get(path)).html).toContain('Från datorn.');
  });

  test('what is sent is answered under the task, with the quoted lines', async () => {
    const walker = await aWalker('quiet-nights');
    await days(1);
    const browser = await visitOf(walker);
    const path = `${at(walker)}/steps/w1-goal`;
    const page = await browser.get(path);
    expect(page.html).toContain('Din coach kan läsa det här.');
    const sent = await browser.post(path, {
      ...formOf(page.html, 'w1-goal-own'),
      intent: 'send',
      'w1-goal-own.what': 'Stiga upp klockan sju',
      'w1-goal-own.confidence': '7',
    });
    expect((await browser.follow(sent)).html).toContain('Skickat. Din coach får veta');
    const entry = (await road(walker)).entries.find((one) => one.partId === 'w1-goal-own');
    await mustRun(
      app.run(walker.coach, giveFeedback(parts()), {
        ...which(walker),
        entryId: entry?.id,
        words: '> Stiga upp klockan sju\n\nEn bra början.',
        minutes: 5,
        techniques: [],
      }),
    );
    const { html } = await browser.get(path);
    expect(html).toMatch(/Anna Koski svarade/);
    expect(html).toMatch(/<blockquote[^>]*>Stiga upp klockan sju<\/blockquote>/);
    expect(html).toContain('En bra början.');
  });

  test('kept for oneself, the coach does not have it', async () => {
    const walker = await aWalker('quiet-nights');
    await days(1);
    const browser = await visitOf(walker);
    const path = `${at(walker)}/steps/w1-goal`;
    const form = formOf((await browser.get(path)).html, 'w1-goal-own');
    await browser.post(path, {
      ...form,
      intent: 'keep',
      'onlyMe-w1-goal-own': 'yes',
      'w1-goal-own.what': 'Hemligt',
    });
    expect((await road(walker)).entries).toMatchObject([{ privacy: 'me', state: 'kept' }]);
  });

  test('a quiz tells at once what was chosen, and is seen by nobody else', async () => {
    const walker = await aWalker('quiet-nights');
    await days(1);
    const browser = await visitOf(walker);
    const path = `${at(walker)}/steps/w1-goal`;
    const form = formOf((await browser.get(path)).html, 'w1-goal-quiz');
    const answered = await browser.post(path, {
      ...form,
      intent: 'keep',
      'w1-goal-quiz.choice': 'w1-goal-quiz-early',
    });
    const { html } = await browser.follow(answered);
    expect(html).toContain('Inte riktigt.');
    expect(html).toContain('Det här stämmer:');
  });

  test('what cannot be read is told beside the field, with what was typed', async () => {
    const walker = await aWalker('quiet-nights');
    await days(1);
    const browser = await visitOf(walker);
    const path = `${at(walker)}/steps/w1-diary`;
    const form = formOf((await browser.get(path)).html, 'w1-diary-form');
    const shown = await browser.post(`${path}?day=${form['onDay'] ?? ''}`, {
      ...form,
      intent: 'keep',
      'w1-diary-form.n-hours-bed': 'många',
      'w1-diary-form.n-up': '06.45',
    });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain('Skriv ett tal med siffror.');
    expect(shown.html).toContain('value="många"');
    expect(shown.html).toContain('data-error-summary');
  });

  test('a diary is written for today, read for another day, and comes to figures when there is enough', async () => {
    const walker = await aWalker('quiet-nights');
    await days(3);
    const browser = await visitOf(walker);
    const path = `${at(walker)}/steps/w1-diary`;
    const today = (await road(walker)).now.date;
    for (const back of [0, 1, 2]) {
      const day = plusDays(today, -back);
      const page = await browser.get(`${path}?day=${day}`);
      await browser.post(path, {
        ...formOf(page.html, 'w1-diary-form'),
        intent: 'keep',
        'w1-diary-form.n-hours-asleep': `${6 + back},25`,
      });
    }
    const { html } = await browser.get(path);
    expect(html).toContain('value="6,25"');
    expect(html).toContain('<svg');
    expect(html).toContain('8,25 timmar');
    const future = await browser.post(path, {
      ...formOf(html, 'w1-diary-form'),
      onDay: plusDays(today, 3),
      intent: 'keep',
    });
    expect(future.html).toContain('Välj en dag från programmets första dag till i dag.');
  });

  test('done leads to the road, and the step stays readable', async () => {
    const walker = await aWalker('quiet-nights');
    await days(1);
    const browser = await visitOf(walker);
    const path = `${at(walker)}/steps/w1-welcome`;
    const done = await browser.post(path, { intent: 'done' });
    expect(done.location).toBe(`${at(walker)}?said=done&step=w1-welcome#main`);
    expect((await browser.follow(done)).html).toContain('Hade du nytta av steget?');
    const vote = { intent: 'helped', step: 'w1-welcome', helped: 'yes' };
    expect((await browser.post(at(walker), vote)).location).toBe(`${at(walker)}?said=thanks#main`);
    expect((await browser.get(path)).html).toContain('Du gjorde steget');
  });

  test('that has not opened leads to the road, which says when', async () => {
    const walker = await aWalker('quiet-nights');
    const { modules } = await road(walker);
    const later = modules[2]?.steps[0]?.step.id ?? '';
    expect((await (await visitOf(walker)).get(`${at(walker)}/steps/${later}`)).location).toBe(
      `${at(walker)}?said=shut`,
    );
    expect((await (await visitOf(walker)).get(`${at(walker)}/steps/nothing`)).status).toBe(404);
  });

  test('a walk alone shows everything as one’s own, and sends nothing', async () => {
    const walker = await aWalker('quiet-nights', 'alone');
    await days(1);
    const { html } = await (await visitOf(walker)).get(`${at(walker)}/steps/w1-goal`);
    expect(html).not.toContain('Skicka till coachen');
    expect(html).not.toContain('Din coach kan läsa det här.');
  });
});

describe('a form that a step asks for', () => {
  /** Begins the form of the week, answers it, and stands where the answers are read through. */
  async function answered(walker: Walker) {
    await days(1);
    const browser = await visitOf(walker);
    const step = `${at(walker)}/steps/w1-first`;
    const begun = await browser.post(step, { intent: 'form', block: 'w1-first-week' });
    const form = begun.location ?? '';
    expect(form).toMatch(new RegExp(`^${step}/begun/[0-9a-f-]{36}$`));
    const instrument = app.library.instruments().find((one) => one.name === 'weekly-sleep');
    if (instrument === undefined) throw new Error('no form of the week');
    const { draftId } = /begun\/(?<draftId>.*)$/.exec(form)?.groups ?? {};
    const { revision } = await mustRun(
      app.run(walker.resident, saveAnswers(app), {
        residentId: walker.resident.residentId,
        draftId,
        language: 'sv',
        revision: 0,
        written: { kind: 'answers', changes: answersFor(instrument, 1) },
        at: null,
      }),
    );
    expect(revision).toBeGreaterThan(0);
    return { browser, step, review: `${form}/review` };
  }

  test('who walks alone keeps the answers: no unit has them, the step and the rules do', async () => {
    const walker = await aWalker('quiet-nights', 'alone');
    const { browser, step, review } = await answered(walker);
    const page = await browser.get(review);
    expect(page.html).toMatch(/value="self"[^>]*checked|checked[^>]*value="self"/);
    const kept = await browser.post(review, { ...hiddenFields(page.html), unit: 'self' });
    expect(kept.location).toMatch(new RegExp(`^${step}\\?answered=`));
    const { html } = await browser.follow(kept);
    expect(html).toContain('Dina svar är sparade.');
    expect(html).toContain('Du svarade senast');
    expect((await road(walker)).walk.results.at(-1)?.instrument).toBe('weekly-sleep');
    const rows = await app.owner(
      'select holder from instruments.response where resident_id = $1 and instrument = $2',
      [walker.resident.residentId, 'weekly-sleep'],
    );
    expect(rows).toEqual([{ holder: walker.resident.residentId }]);
    // What is one's own goes when one asks for it.
    const erased = await mustRun(app.run(walker.resident, eraseOnRequest(heldParts(app), app.sealing), {}));
    expect(erased.erasureId).not.toBe('');
    expect(
      await app.owner('select 1 from instruments.response where resident_id = $1 and holder = resident_id', [
        walker.resident.residentId,
      ]),
    ).toEqual([]);
  });

  test('with a unit that unit is meant first', async () => {
    const walker = await aWalker('quiet-nights');
    const { browser, review } = await answered(walker);
    const page = await browser.get(review);
    const unit = walker.place.unitId;
    expect(page.html).toMatch(new RegExp(`value="${unit}"[^>]*checked|checked[^>]*value="${unit}"`));
    await browser.post(review, { ...hiddenFields(page.html), unit });
    const rows = await app.owner(
      'select holder from instruments.response where resident_id = $1 and instrument = $2',
      [walker.resident.residentId, 'weekly-sleep'],
    );
    expect(rows).toEqual([{ holder: unit }]);
  });

  test('begun, it is led to from the step until it is sent, and never on another page of the walk', async () => {
    const walker = await aWalker('quiet-nights');
    const { browser, step, review } = await answered(walker);
    const form = review.replace('/review', '');
    const whole = await browser.get(`${form}?q=all`);
    expect(whole.html).toContain('Hela formuläret står på den här sidan.');
    const page = await browser.get(step);
    expect(page.html).toContain(`href="${form}"`);
    expect(page.html).not.toContain('value="w1-first-week"');
    // The other form of the step is not begun.
    expect(page.html).toContain('value="w1-first-mood"');
    // The coach who looks sees no draft: it is the person's own.
    const seen = app.run(walker.coach, readRoad(parts()), { ...which(walker), stepId: 'w1-first' });
    expect((await mustRun(seen)).begun).toEqual([]);
    await browser.post(review, { ...hiddenFields((await browser.get(review)).html), unit: 'self' });
    const { html } = await browser.get(step);
    expect(html).not.toContain(`href="${form}"`);
    expect(html).toContain('value="w1-first-week"');
  });

  test('is begun only from an open step that asks for it', async () => {
    const walker = await aWalker('quiet-nights');
    await days(1);
    const browser = await visitOf(walker);
    const wrong = { intent: 'form', block: 'w1-why' };
    expect((await browser.post(`${at(walker)}/steps/w1-first`, wrong)).status).toBe(404);
  });
});

/** Ordered forms and flags in tests: asked for by a coach, answered as the page for filling in does, looked at in rows. */
import * as z from 'zod';
import type { StaffActor } from '#kernel/actor.ts';
import { civilIn, type Instant, instant, zone } from '#kernel/dates.ts';
import { newId, type UnitId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import {
  type Answers,
  type Check,
  type Library,
  orderForms,
  type OrderId,
  orderStarted,
  readFlagOwners,
  readFlags,
  saveAnswers,
  sendForm,
  startForm,
} from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import { sweepDue } from '#platform/worker.ts';
import type { Client } from '#modules/coaching/testing.ts';
import { dueHandlers } from '../src/worker-parts.ts';
import { mustRun, type TestApp } from './app.ts';

/** Nine answers of PHQ-9: the first eight alike, and the last. */
export function phq9(each: 0 | 1 | 2 | 3, last: 0 | 1 | 2 | 3): Answers {
  const options = ['not-at-all', 'several-days', 'more-than-half-the-days', 'nearly-every-day'];
  return Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [String(index + 1), options[index === 8 ? last : each] ?? '']),
  );
}

/** The library with one more self-check in every country, `z9`: a form whose answers can call for the crisis lines. */
export function withMoodCheck<L extends Library>(library: L): L {
  const form = library.instrument('phq-9', '1');
  const [like] = library.checks('se');
  if (form === undefined || like === undefined) throw new Error('the library lacks PHQ-9');
  const check: Check = { ...like, code: 'z9', habit: 'mood', instruments: [form] };
  return {
    ...library,
    checks: (country) => [...library.checks(country), check],
    check: (country, code) => (code === check.code ? check : library.check(country, code)),
  };
}

/** Says that the first answer has been kept, as the page of drafts does. */
export function beginOrdered(client: Client, orderId: unknown) {
  return command({
    name: 'testing.begin-ordered',
    input: z.strictObject({}),
    async run(context) {
      const { residentId } = client.resident;
      const opened = await context.person({ residentId, action: 'write', resource: 'response' });
      if (!opened.ok) return opened;
      await orderStarted(context, opened.value, orderId as OrderId);
      return done(null);
    },
  });
}

/** Every flag of a client with who has had it. */
export function readAllFlags(client: Client) {
  return command({
    name: 'testing.read-flags',
    input: z.strictObject({}),
    async run(context) {
      const { residentId } = client.resident;
      const opened = await context.person({ residentId, action: 'read', resource: 'response' });
      if (!opened.ok) return opened;
      return done({ flags: await readFlags(opened.value), owners: await readFlagOwners(opened.value) });
    },
  });
}

export function orderStage(app: () => TestApp) {
  const order = async (client: Client, given: Readonly<Record<string, unknown>> = {}) =>
    app().run(client.coach, orderForms(app()), {
      residentId: client.resident.residentId,
      what: { kind: 'form', name: 'phq-9' },
      when: { kind: 'now' },
      recurrence: { kind: 'once' },
      ...given,
    });
  const orders = async (client: Client) =>
    app().owner(
      `select id, instrument, form_version, state, opens_on::text, opens_at, last_day::text, closes_at, series_id from instruments.order
       where resident_id = $1 order by opens_at, instrument, id`,
      [client.resident.residentId],
    );
  const only = async (client: Client) => {
    const [row] = await orders(client);
    if (row === undefined) throw new Error('nothing was asked for');
    return row;
  };
  /** The person begins what was asked for, answers all of it and sends it. */
  const send = async (client: Client, orderId: unknown, answers: Answers = phq9(0, 0)) => {
    const { residentId } = client.resident;
    const started = await app().run(client.resident, startForm(app()), {
      residentId,
      instrument: null,
      orderId,
      language: 'sv',
      filledBy: 'resident',
    });
    if (!started.ok) return started;
    const draft = { residentId, draftId: started.value.draftId, language: 'sv' };
    const saved = await app().run(client.resident, saveAnswers(app()), {
      ...draft,
      revision: 0,
      written: { kind: 'answers', changes: answers },
      at: null,
    });
    if (!saved.ok) return saved;
    return app().run(client.resident, sendForm(app()), { ...draft, unitId: null });
  };
  /** Asks for PHQ-9 and answers it. */
  const answered = async (client: Client, answers: Answers) => {
    await mustRun(order(client));
    const open = (await orders(client)).findLast((row) => row['state'] === 'open');
    return mustRun(send(client, open?.['id'], answers));
  };
  const flags = async (client: Client) =>
    app().owner(
      `select f.id, f.code, f.priority, f.state, f.owned_as, f.due_at, f.owner_assignment_id, a.staff_id from instruments.flag f
       join identity.assignment a on a.id = f.owner_assignment_id where f.resident_id = $1 order by f.raised_at, f.id`,
      [client.resident.residentId],
    );
  const flagItems = async (client: Client) =>
    app().owner(
      `select staff_id, state, rank from worklist.item where resident_id = $1 and kind = 'flag' order by made_at, id`,
      [client.resident.residentId],
    );
  /** Mails about one client's forms that are or were to be sent. */
  const mails = async (client: Client) =>
    (
      await app().owner(
        `select split_part(effect_key, ':', 3) as what, state from notifications.message
         where resident_id = $1 and effect_key like 'instruments.order:%' order by made_at, id`,
        [client.resident.residentId],
      )
    ).map((row) => `${String(row['what'])} ${String(row['state'])}`);
  const waiting = async (client: Client) =>
    (
      await app().owner(
        `select kind from platform.due where resident_id = $1 and kind like 'instruments.%' and state = 'waiting' order by due_at, kind`,
        [client.resident.residentId],
      )
    ).map((row) => row['kind']);
  const instantIn = (value: unknown) => instant(new Date(String(value)).toISOString());
  /** When the next of what is owed of a kind is due. */
  const dueOf = async (client: Client, kind: string) =>
    instantIn(
      (
        await app().owner(
          `select due_at from platform.due where resident_id = $1 and kind = $2 and state = 'waiting' order by due_at`,
          [client.resident.residentId, kind],
        )
      )[0]?.['due_at'],
    );
  const opensOf = (row: Record<string, unknown> | undefined) => instantIn(row?.['opens_at']);
  const sweep = async (one: TestApp = app()) =>
    sweepDue({
      job: one.job,
      runner: one.runner,
      clock: one.clock,
      log: one.log,
      dueHandlers: dueHandlers(one),
    });
  const move = async (at: Instant) => {
    const clock = app().movableClock;
    if (clock === null || !(await clock.moveTo(at))) throw new Error(`the clock does not go back to ${at}`);
  };
  const today = () => civilIn(app().clock.now(), zone('Europe/Stockholm')).date;
  /** Somebody is away; entered by the unit's manager, as rows. */
  const away = async (who: StaffActor, from: string, more: { until?: string; cover?: StaffActor } = {}) =>
    app().owner(
      `insert into identity.absence (id, assignment_id, from_day, until_day, cover_assignment_id, entered_by, entered_at) values ($1, $2, $3, $4, $5, $2, now())`,
      [newId(), who.assignmentId, from, more.until ?? null, more.cover?.assignmentId ?? null],
    );
  const responsibleOf = async (unitId: UnitId) =>
    (
      await app().owner('select responsible_assignment_id as id from identity.unit where id = $1', [unitId])
    )[0]?.['id'];
  return {
    dueOf,
    opensOf,
    order,
    orders,
    only,
    send,
    answered,
    flags,
    flagItems,
    mails,
    waiting,
    sweep,
    move,
    today,
    away,
    responsibleOf,
  };
}

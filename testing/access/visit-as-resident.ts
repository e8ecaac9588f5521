/** What residents do over HTTP, by the action of a case: at their own pages, and where another person's id fits into an address. */
import { newId } from '#kernel/ids.ts';
import type { Meetings } from './world-over-http.ts';
import { isCurrent, organisationOf } from './world.ts';
import { GIVEN_BACK, oracleOn, type Visit } from './visit.ts';
import type { Answer } from '../http-person.ts';

const GOAL = {
  habit: 'move',
  words: 'Dance with my grandchild',
  firstStep: '',
  importance: '9',
  confidence: '7',
};

async function read(visit: Visit, meetings: Meetings): Promise<void> {
  const { residentId, holder } = visit.one.probe;
  const verdict = oracleOn(visit.one, 'read', holder);
  const room = ['meeting', `/meeting/${residentId}/${meetings.get(residentId, holder) ?? newId()}`] as const;
  const own = [
    ['my pages', '/my'],
    ['my history', '/my/history'],
    ['my notes', '/my/notes'],
    ['my goal', '/my/goal'],
  ] as const;
  const [what, path] = holder === residentId ? (own[visit.one.index % own.length] ?? own[0]) : room;
  await visit.get(what, path, { verdict });
}

async function write(visit: Visit): Promise<void> {
  const { residentId, holder } = visit.one.probe;
  const isOwnDrawer = holder === residentId;
  const path = isOwnDrawer ? '/my/settings' : '/my/goal';
  const what = isOwnDrawer ? 'my settings' : 'my goal';
  const page = await visit.get(`${what} form`, path, { verdict: oracleOn(visit.one, 'read', holder) });
  const form = visit.form(page, isOwnDrawer ? 'version' : 'replaces')?.fields ?? {
    periodId: newId(),
    version: '1',
  };
  const fields = isOwnDrawer ? form : { ...form, ...GOAL, idempotencyKey: newId() };
  await visit.post(`${what} saved`, { path, fields }, { verdict: oracleOn(visit.one, 'write', holder) });
}

async function send(visit: Visit): Promise<void> {
  const { world, probe } = visit.one;
  const { residentId, holder } = probe;
  if (holder === residentId) {
    visit.noPage('resident sends to the own drawer');
    return;
  }
  // One may write to whom care has brought: a unit whose relation has not ended.
  const mayWrite = world.relations.some(
    (one) =>
      one.residentId === residentId && one.unitId === holder && (one.until === null || one.until > world.now),
  );
  const fields = { unitId: holder, body: 'It went well.', idempotencyKey: newId() };
  const given = { verdict: oracleOn(visit.one, 'send', holder), allowed: mayWrite ? 303 : 200 };
  await visit.post(
    mayWrite ? 'my message sent' : 'my message to a stranger',
    { path: '/my/messages', fields },
    given,
  );
}

/** Blocks the unit, and lifts the block again when it was none before: the facts stay those of the case. */
async function block(visit: Visit): Promise<void> {
  const { accessCase, probe } = visit.one;
  const { residentId, holder } = probe;
  if (holder === residentId) {
    visit.noPage('resident blocks the own drawer');
    return;
  }
  const verdict = oracleOn(visit.one, 'block', holder);
  // A unit that holds nothing cannot be closed.
  const holds = accessCase.facts.relations.some(({ unitId }) => unitId === holder);
  const given = { verdict, allowed: holds ? 303 : 404 };
  const fields = { unitId: holder, do: 'block' };
  const set = await visit.post('unit blocked', { path: '/my/blocks', fields }, given);
  const wasBlocked = accessCase.facts.blocks.some(({ unitId }) => unitId === holder);
  if (set.status === 303 && !wasBlocked)
    await visit.post('block lifted', { path: '/my/blocks', fields: { ...fields, do: 'lift' } }, given);
}

const consentIds = (page: Answer): readonly string[] =>
  [...page.html.matchAll(/name="consentId" value="([^"]+)"/g)].map((found) => found[1] ?? '');

/** Consents that what the holder's organisation has is read by another one, and withdraws it again. */
async function consent(visit: Visit): Promise<void> {
  const { world, accessCase, probe } = visit.one;
  const { residentId } = probe;
  const unit = world.units.find(({ id }) => id === probe.holder);
  if (unit === undefined) {
    visit.noPage('resident consents about the own drawer');
    return;
  }
  const from = organisationOf(world, unit.id);
  const country = accessCase.facts.resident?.country;
  const to = world.organisations.find((one) => one.country === country && one.id !== from)?.id ?? from;
  const holds = accessCase.facts.relations.some(({ organisationId }) => organisationId === from);
  const isGiven = world.consents.some(
    (one) =>
      one.residentId === residentId &&
      one.from === from &&
      one.to === to &&
      one.withdrawnAt === null &&
      (one.until === null || one.until > world.now),
  );
  const path = '/my/consents';
  const verdict = oracleOn(visit.one, 'consent', probe.holder);
  const before = consentIds(
    await visit.get('consents', path, { verdict: oracleOn(visit.one, 'read', residentId) }),
  );
  const allowed = holds && !isGiven ? 303 : 200;
  const given = await visit.post(
    allowed === 303 ? 'consent given' : 'consent not needed',
    { path, fields: { from, to, until: '' } },
    { verdict, allowed },
  );
  if (given.status !== 303) return;
  const after = consentIds(
    await visit.get('consents', path, { verdict: oracleOn(visit.one, 'read', residentId) }),
  );
  const consentId = after.find((id) => !before.includes(id)) ?? '';
  await visit.post('consent withdrawn', { path, fields: { consentId } }, { verdict });
}

async function aboutOneself(visit: Visit, meetings: Meetings): Promise<void> {
  const { action, holder, residentId } = visit.one.probe;
  const verdict = oracleOn(visit.one, action, holder);
  switch (action) {
    case 'read':
      return read(visit, meetings);
    case 'write':
      return write(visit);
    case 'send':
      return send(visit);
    case 'block':
      return block(visit);
    case 'consent':
      return consent(visit);
    case 'print':
      await visit.get('my data, printed', '/my/my-data', { verdict });
      return;
    case 'export':
      await visit.get('my data as a file', '/my/my-data/file', { verdict });
      return;
    case 'log':
      await visit.get('who looked', '/my/who-looked', { verdict });
      return;
    case 'erase':
      await visit.post(
        'erasure',
        { path: '/my/erasure', fields: { confirm: 'yes', idempotencyKey: newId() } },
        { verdict },
      );
      return;
    case 'sign':
      // Notes are signed at work; to residents there is no such page.
      await visit.post(
        'resident signs',
        { path: `/work/people/${residentId}/notes/${newId()}`, fields: { intent: 'sign', version: '1' } },
        { verdict, refused: 404, ledAway: GIVEN_BACK },
      );
  }
}

/** Another person's id fits into the addresses of meetings and of the staff's pages only. */
async function aboutAnother(visit: Visit, meetings: Meetings): Promise<void> {
  const { action, holder, residentId } = visit.one.probe;
  const verdict = oracleOn(visit.one, action, holder);
  const person = `/work/people/${residentId}`;
  const fields = { body: 'Hello', intent: 'sign', version: '1', periodId: newId(), idempotencyKey: newId() };
  switch (action) {
    case 'read':
      await visit.get(
        'meeting of another',
        `/meeting/${residentId}/${meetings.get(residentId, holder) ?? newId()}`,
        { verdict },
      );
      return;
    case 'print':
      await visit.get('page of another', person, { verdict });
      return;
    case 'write':
      await visit.post('goal of another', { path: `${person}/goal`, fields }, { verdict });
      return;
    case 'send':
      await visit.post('message about another', { path: `${person}/messages`, fields }, { verdict });
      return;
    case 'sign':
      await visit.post(
        'note of another',
        { path: `${person}/notes/${newId()}`, fields },
        { verdict, ledAway: GIVEN_BACK },
      );
      return;
    default:
      visit.noPage(`resident asks ${action} about another`);
  }
}

export async function visitAsResident(visit: Visit, meetings: Meetings): Promise<void> {
  const { one } = visit;
  const { actor } = one.accessCase;
  const isOwn = actor.kind === 'resident' && actor.residentId === one.probe.residentId;
  await (isOwn ? aboutOneself(visit, meetings) : aboutAnother(visit, meetings));
}

/** The blocks and consents of a world that are in force, as they must be again at the end. */
export function inForce(world: Visit['one']['world']): {
  readonly blocks: number;
  readonly consents: number;
} {
  return {
    blocks: world.blocks.filter((one) => isCurrent(one, world.now)).length,
    consents: world.consents.filter(
      (one) => isCurrent(one, world.now) && (one.withdrawnAt === null || one.withdrawnAt > world.now),
    ).length,
  };
}

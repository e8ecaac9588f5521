/** What staff do over HTTP, by the action of a case and whose drawer it asks for. Visitors try the same. */
import type { HolderId } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';
import type { Meetings } from './world-over-http.ts';
import { DONE, GIVEN_BACK, isLedAway, oracleOn, refusalOf, type Visit, type Words } from './visit.ts';

const READING = ['', '/goal', '/end', '/messages', '/notes/new'];
const GOAL = { habit: 'move', words: 'Walk to the lake', firstStep: '', importance: '8', confidence: '6' };

const personOf = ({ one }: Visit): string => `/work/people/${one.probe.residentId}`;

/** The unit of the session; of a visitor, any. */
function ownUnit({ one }: Visit): HolderId {
  const { actor } = one.accessCase;
  return actor.kind === 'staff' ? actor.unitId : one.probe.holder;
}

async function setGoal(visit: Visit): Promise<void> {
  const path = `${personOf(visit)}/goal`;
  const page = await visit.get('goal form', path, { verdict: oracleOn(visit.one, 'read', ownUnit(visit)) });
  const form = visit.form(page, 'replaces')?.fields ?? { periodId: newId(), replaces: '' };
  const fields = { ...form, ...GOAL, idempotencyKey: newId() };
  await visit.post('goal set', { path, fields }, { verdict: oracleOn(visit.one, 'write', ownUnit(visit)) });
}

/** Begins a draft. Answers its address when there is one. */
async function beginNote(visit: Visit): Promise<string | undefined> {
  const path = `${personOf(visit)}/notes/new`;
  const page = await visit.get('note form', path, { verdict: oracleOn(visit.one, 'read', ownUnit(visit)) });
  const form = visit.form(page, 'periodId')?.fields ?? { periodId: newId() };
  const fields = { ...form, meeting: 'none', idempotencyKey: newId() };
  const begun = await visit.post(
    'note begun',
    { path, fields },
    { verdict: oracleOn(visit.one, 'write', ownUnit(visit)) },
  );
  const at = begun.headers.get('location')?.replace(/^\/en/, '');
  return begun.status === DONE ? at : undefined;
}

async function signNote(visit: Visit): Promise<void> {
  const at = await beginNote(visit);
  const path = at ?? `${personOf(visit)}/notes/${newId()}`;
  const verdict = oracleOn(visit.one, 'sign', ownUnit(visit));
  if (at === undefined) {
    await visit.post(
      'note signed',
      { path, fields: { intent: 'sign', version: '1' } },
      { verdict, ledAway: GIVEN_BACK },
    );
    return;
  }
  const page = await visit.get('note read', path, { verdict: oracleOn(visit.one, 'read', ownUnit(visit)) });
  const form = visit.form(page, 'version')?.fields ?? {};
  const text = Object.keys(form).find((name) => name.startsWith('body.')) ?? 'body.state';
  await visit.post(
    'note signed',
    { path, fields: { ...form, [text]: 'Talked about walking.', intent: 'sign' } },
    { verdict, ledAway: GIVEN_BACK },
  );
}

/** The person's own choices have pages for the person only: to staff there is no such page. */
async function choosingForOthers(visit: Visit): Promise<void> {
  const { action, holder } = visit.one.probe;
  const given = { verdict: oracleOn(visit.one, action, holder), refused: 404 };
  const fields = { unitId: holder, do: 'block', from: newId(), to: newId(), until: '', confirm: 'yes' };
  if (action === 'log') await visit.get('log of another', '/my/who-looked', given);
  else if (action === 'block') await visit.post('block for another', { path: '/my/blocks', fields }, given);
  else if (action === 'consent')
    await visit.post('consent for another', { path: '/my/consents', fields }, given);
  else await visit.post('erasure for another', { path: '/my/erasure', fields }, given);
}

async function atOwnUnit(visit: Visit, meetings: Meetings): Promise<void> {
  const { one } = visit;
  const { action, residentId, holder } = one.probe;
  const verdict = oracleOn(one, action, holder);
  const isOwnDrawer = holder === residentId;
  switch (action) {
    case 'read':
    case 'print': {
      // What is printed is the page itself.
      const pages = READING.map((end) => [`person${end}`, `${personOf(visit)}${end}`] as const);
      const room = [
        `meeting`,
        `/meeting/${residentId}/${meetings.get(residentId, holder) ?? newId()}`,
      ] as const;
      const all = isOwnDrawer ? pages.slice(0, 1) : [...pages, room];
      const [what, path] = all[one.index % all.length] ?? room;
      await visit.get(action === 'print' ? `${what}, printed` : what, path, { verdict });
      return;
    }
    case 'write':
      if (isOwnDrawer) visit.noPage('staff write into the own drawer');
      else if (one.index % 2 === 0) await setGoal(visit);
      else await beginNote(visit);
      return;
    case 'send':
      if (isOwnDrawer) visit.noPage('staff send into the own drawer');
      else
        await visit.post(
          'message sent',
          {
            path: `${personOf(visit)}/messages`,
            fields: { body: 'How did it go?', idempotencyKey: newId() },
          },
          { verdict },
        );
      return;
    case 'sign':
      if (isOwnDrawer) visit.noPage('staff sign in the own drawer');
      else await signNote(visit);
      return;
    case 'export':
      visit.noPage('staff export');
      return;
    default:
      await choosingForOthers(visit);
  }
}

/** Which words are posted: one kind at a time, as the page's two forms have them. */
function wordsPosted({ one }: Visit): Words {
  const { choice, emergency } = one.probe;
  const isEmergency = emergency !== null && (choice === null || one.index % 2 === 0);
  return isEmergency ? { choice: null, emergency } : { choice, emergency: null };
}

/**
 * How another unit's data stands by the oracle, asked without words: `open`, `choice`, `blocked`, or nothing that may be known
 * of: no record there (decision 0014), or no way to it.
 */
function standingOf({ one }: Visit, holder: HolderId): 'open' | 'choice' | 'blocked' | 'nothing' {
  const { relations, blocks } = one.accessCase.facts;
  if (![...relations, ...blocks].some(({ unitId }) => unitId === holder)) return 'nothing';
  const verdict = oracleOn(one, 'read', holder);
  if (verdict.permitted) return 'open';
  if (verdict.because === 'reason-required') return 'choice';
  return verdict.because === 'blocked' ? 'blocked' : 'nothing';
}

const hasWords = (text: string | null): boolean => (text ?? '').trim() !== '';

/** The answer to a person whose own unit may read: what is shown, and by which status. */
function answerAt(
  visit: Visit,
  holder: HolderId,
  words: Words,
): { readonly status: number; readonly isShown: boolean } {
  switch (standingOf(visit, holder)) {
    case 'nothing':
      return { status: 404, isShown: false };
    case 'open':
      return { status: 200, isShown: true };
    case 'choice':
      if (hasWords(words.choice)) return { status: 200, isShown: true };
      // Nothing asked yet, or an emergency where none is needed: the page asks for words. Blank ones are told of.
      return {
        status: words.choice === null && (words.emergency === null || hasWords(words.emergency)) ? 200 : 400,
        isShown: false,
      };
    case 'blocked':
      return hasWords(words.emergency) ? { status: 200, isShown: true } : { status: 403, isShown: false };
  }
}

/** Another unit's data: read with words posted. What is written there is no page's: every form writes at the own unit. */
async function atOtherUnit(visit: Visit): Promise<void> {
  const { one } = visit;
  const { action, holder } = one.probe;
  if (['log', 'block', 'consent', 'erase'].includes(action)) {
    await choosingForOthers(visit);
    return;
  }
  if (action !== 'read' && action !== 'print') {
    visit.noPage(`staff ${action} at another unit`);
    return;
  }
  const own = oracleOn(one, 'read', ownUnit(visit));
  const words = wordsPosted(visit);
  const fields: Readonly<Record<string, string>> =
    words.emergency !== null
      ? { emergency: words.emergency }
      : words.choice !== null
        ? { choice: words.choice }
        : {};
  const [kind] = Object.keys(fields);
  const path = `${personOf(visit)}/other/${holder}`;
  const expected = own.permitted
    ? answerAt(visit, holder, words)
    : { status: refusalOf(own), isShown: false };
  const asIf = { ...own, permitted: true } as typeof own;
  const answer =
    kind === undefined
      ? await visit.get('another unit', path, { verdict: asIf, allowed: expected.status })
      : await visit.post(
          `another unit, ${kind}`,
          { path, fields },
          { verdict: asIf, allowed: expected.status },
        );
  const isShown = answer.html.includes('id="other-notes-heading"');
  if (isShown !== (expected.isShown && !isLedAway(one)))
    visit.complain(answer, isShown ? 'data is shown' : 'no data is shown');
  if (isShown && !oracleOn(one, action, holder, words).permitted)
    visit.complain(answer, 'the oracle opens nothing here');
}

export async function visitAsStaff(visit: Visit, meetings: Meetings): Promise<void> {
  const { holder, residentId } = visit.one.probe;
  if (holder === residentId || holder === ownUnit(visit)) await atOwnUnit(visit, meetings);
  else await atOtherUnit(visit);
}

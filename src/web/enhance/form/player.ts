/** A page of a form, alive: answers are saved as they are given, and nothing typed is lost on the way. */
import type { Kept } from '../../forms/kept-answers.server.ts';
import { endKept, keepAsNow } from '../kept/kept-page.ts';
import { isServiceThere, isWithoutNetwork } from '../network.ts';
import { type Batch, isUnsent } from '../rules/unsent.ts';
import { showAsked, showByConditions } from './asking.ts';
import { showConflict } from './conflicts.ts';
import { type Drawer, forgetForms, openDrawer } from './drawer.ts';
import { fieldsOf, fillFields, keyAt, placeOf } from './fields.ts';
import { type Line, openLine, type Standing } from './line.ts';
import { openProblems } from './problems.ts';
import { sendBatch } from './send.ts';
import { addSliders } from './sliders.ts';
import { openStatus, type Status } from './status.ts';
import { element, link, type Told } from './told.ts';

/** Typed text is saved when the hand rests; a choice at once. */
const REST_MS = 800;
/** So long after the last saving: each keeping asks for the whole form. */
const KEEP_AFTER_MS = 2000;

interface Page {
  readonly form: HTMLFormElement;
  readonly told: Told;
  readonly line: Line;
  readonly status: Status;
}

/** Leads straight to the question that the address names. */
function focusNamed(): void {
  const name = decodeURIComponent(location.hash.slice(1));
  if (name !== '' && document.querySelector('[data-error-summary]') === null)
    document.getElementById(name)?.focus();
}

/** These answers call for help: the way to it beside them, and first when the person goes on. */
function offerHelp({ form, told }: Page, address: string): void {
  if (form.querySelector('input[name=help]') !== null) return;
  const told1 = element('input', {});
  told1.type = 'hidden';
  told1.name = 'help';
  told1.value = 'yes';
  const box = element('div', { className: 'v-notice' }, element('p', {}, link(told.words.help, address)));
  box.dataset['color'] = 'highlight';
  box.setAttribute('role', 'alert');
  form.append(told1);
  (form.querySelector('.v-actions:last-of-type') ?? form).before(box);
}

function showKept(page: Page, kept: Kept): void {
  const { form, told, line, status } = page;
  const revision = form.elements.namedItem('revision');
  if (revision instanceof HTMLInputElement) revision.value = String(kept.revision);
  status.saved(kept.said);
  for (const conflict of kept.conflicts) {
    const { key } = conflict;
    const mine = line.unsent().unsettled.find((batch) => Object.hasOwn(batch.keys, key))?.keys[key];
    const choice = {
      keepOther: () => line.settle(key),
      useMine: () => {
        line.write(key, placeOf(form, key) === null ? (mine ?? {}) : fieldsOf(form, [key]));
        void line.flush();
      },
    };
    showConflict(form, told, { conflict, choice });
  }
  for (const [key, words] of Object.entries(kept.read)) {
    const output = document.getElementById(key);
    if (output instanceof HTMLOutputElement && output.textContent !== words) output.textContent = words;
  }
  // What was written meanwhile may ask for something else: its own saving will say.
  const isLast = Object.keys(line.unsent().waiting).length === 0;
  if (isLast && kept.asked !== null && showAsked(form, kept.asked)) status.announce(told.words.moreAsked);
  if (kept.help !== null) offerHelp(page, kept.help);
}

function listen({ form, told, line, status }: Page, write: (key: string) => void): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const note = (target: EventTarget | null): boolean => {
    const key = keyAt(target);
    if (key === undefined) return false;
    write(key);
    if (showByConditions(form, told)) status.announce(told.words.moreAsked);
    clearTimeout(resting);
    return true;
  };
  form.addEventListener('input', ({ target }) => {
    if (note(target)) resting = setTimeout(() => void line.flush(), REST_MS);
  });
  form.addEventListener('change', ({ target }) => {
    if (note(target)) void line.flush();
  });
  window.addEventListener('online', () => void line.flush());
  window.addEventListener('pagehide', () => void line.flush());
  document.addEventListener('visibilitychange', () => void line.flush());
}

/** Goes on when everything is saved; else stays, and says why. */
function holdUntilSaved({ form, line, status }: Page): void {
  const isSettled = () => line.unsent().unsettled.length === 0;
  form.addEventListener('submit', (event) => {
    if (!isUnsent(line.unsent()) && isSettled() && !isWithoutNetwork()) return;
    event.preventDefault();
    const { submitter } = event;
    void line.flush().then(async (standing) => {
      const open = form.querySelector<HTMLElement>('[id$="-changed"] button');
      // A kept page on which nothing waits has not heard yet that the network is back.
      if (standing === 'idle' && isWithoutNetwork() && (await isServiceThere())) endKept();
      if (standing === 'idle' && isSettled() && !isWithoutNetwork()) form.requestSubmit(submitter);
      // The page that follows says that the form is not there any more.
      else if (standing === 'gone') form.submit();
      else if (standing === 'idle' && open !== null) open.focus();
      else status.held(standing === 'idle' ? 'offline' : standing);
    });
  });
}

/** Signing out takes away what waits here: it is saved first, and if that fails the person is told before. */
function saveBeforeSignOut(
  { line, status, told }: Pick<Page, 'line' | 'status' | 'told'>,
  leave: () => void,
): void {
  let isTold = false;
  document.addEventListener(
    'submit',
    (event) => {
      const { target } = event;
      if (!(target instanceof HTMLFormElement) || !target.action.endsWith('/sign-out')) return;
      // Held back without a network: the person is still here.
      if (event.defaultPrevented) return;
      if (isTold || !isUnsent(line.unsent())) {
        leave();
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      void line.flush().then((standing) => {
        if (standing === 'idle' || standing === 'gone') target.requestSubmit();
        else status.announce(told.words.leave);
        isTold = true;
      });
    },
    true,
  );
}

/** A form that is kept on the device is kept with what was just saved (decision 0041). */
function keepAfterSaving(): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(resting);
    resting = setTimeout(() => void keepAsNow([location.pathname]), KEEP_AFTER_MS);
  };
}

async function play(place: HTMLElement, told: Told): Promise<void> {
  const form = place instanceof HTMLFormElement ? place : null;
  const touched = new Set<string>();
  let write = (key: string): void => void touched.add(key);
  // What is answered while the page is still coming alive counts too.
  form?.addEventListener('change', ({ target }) => write(keyAt(target) ?? ''), { once: true });
  const drawer: Drawer = await openDrawer(told);
  const first: readonly Batch[] = await drawer.takeOver();
  const status = openStatus(form ?? place, told, drawer);
  let isLeaving = false;
  let onKept = (_kept: Kept, _keys: readonly string[]): void => undefined;
  const line = openLine({
    revision: told.revision,
    first,
    send: async (batch) => sendBatch(told, batch),
    keep: (batches) => {
      if (!isLeaving) void drawer.keep(batches);
    },
    onKept: (kept, keys) => onKept(kept, keys),
    onStanding: (standing: Standing) => status.show(standing),
    later: (work, milliseconds) => void setTimeout(work, milliseconds),
  });
  saveBeforeSignOut({ line, status, told }, () => {
    isLeaving = true;
    forgetForms();
  });
  if (form === null) {
    // All answers are read through here: with those that were still on their way.
    if (first.length > 0 && (await line.flush()) === 'idle') location.reload();
    return;
  }
  const page = { form, told, line, status };
  const problems = openProblems(form, told);
  const keepSoon = keepAfterSaving();
  onKept = (kept, keys) => {
    endKept();
    keepSoon();
    showKept(page, kept);
    problems.found(kept.problems, keys);
  };
  for (const batch of first)
    for (const [key, fields] of Object.entries(batch.keys)) fillFields(form, key, fields);
  write = (key) => {
    if (key !== '') line.write(key, fieldsOf(form, [key]));
  };
  for (const key of [...touched, ...told.unsaved]) write(key);
  addSliders(form, told);
  listen(page, write);
  holdUntilSaved(page);
  focusNamed();
  form.dataset['alive'] = '';
  void line.flush();
}

/** Brings the page's form alive, where there is one; a page may read through several. */
export function playForm(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-player]'))
    play(place, JSON.parse(place.dataset['player'] ?? '{}') as Told).catch((fault: unknown) =>
      reportError(fault),
    );
}

/**
 * What is written in a step waits in this browser, sealed, until it is kept: a tab that is closed and a network that is away
 * cost nothing. Nothing is sent before the person has pressed a button; what was pressed without a network is sent, as the
 * same post, when there is one again (decisions 0028, 0034).
 */
import type { Fields } from '#modules/instruments/rules/fields.ts';
import { type Drawer, type DrawerTold, forgetForms, openDrawer } from '../form/drawer.ts';
import { element } from '../form/told.ts';
import { type Press, pressIn, withPress } from '../rules/pressed.ts';
import type { Batch } from '../rules/unsent.ts';
import { isWithoutNetwork } from '../network.ts';
import { postOf } from './queue.ts';

/** What the page hands over (`data-writing`). */
export interface WritingTold extends DrawerTold {
  readonly words: Readonly<
    Record<
      | 'waiting'
      | 'queued'
      | 'changed'
      | 'troubled'
      | 'photoWaits'
      | 'photoGone'
      | 'photoTooBig'
      | 'shut'
      | 'waits'
      | 'mark'
      | 'signIn'
      | 'notTaken'
      | 'sent'
      | 'forDay',
      string
    >
  >;
}

/** Stands beside the fields in what waits: a picture was chosen, which cannot wait. */
const BESIDE = '';
const PHOTO = 'photo';
/** What the server says by itself, or that only tells which form it is. */
const OWN = ['block', 'onDay', 'privacy', 'revision', 'intent'];

interface Writing {
  readonly form: HTMLFormElement;
  readonly line: HTMLElement;
  drawer: Drawer;
  press: Press;
}

export function valueOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : '';
}

export function setValue(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

export function fieldsIn(form: HTMLFormElement): Fields {
  const found: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form))
    if (!OWN.includes(name) && typeof value === 'string') (found[name] ??= []).push(value);
  return found;
}

export function fill(form: HTMLFormElement, fields: Fields): void {
  for (const field of form.elements) {
    if (
      !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) ||
      OWN.includes(field.name) ||
      field.type === 'file'
    )
      continue;
    const given = fields[field.name] ?? [];
    const texts = typeof given === 'string' ? [given] : given;
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
      field.checked = texts.includes(field.value);
    else field.value = texts[0] ?? '';
  }
}

/** The pictures that are chosen: sent with the form itself, and kept nowhere else. */
function photosIn(form: HTMLFormElement): readonly File[] {
  return [...new FormData(form).values()].flatMap((value) =>
    typeof value !== 'string' && value.size > 0 ? [value] : [],
  );
}

function isTooBig(form: HTMLFormElement): boolean {
  const most = Number(form.dataset['mostBytes'] ?? Infinity);
  return photosIn(form).some((photo) => photo.size > most);
}

/** Nothing can be written here any more. */
function isShut(form: HTMLFormElement): boolean {
  return form.querySelector('fieldset')?.disabled === true;
}

function batchOf({ form, press }: Writing): Batch {
  const batch = {
    revision: Number(valueOf(form, 'revision')),
    keys: {
      [valueOf(form, 'block')]: fieldsIn(form),
      ...(photosIn(form).length === 0 ? {} : { [BESIDE]: { [PHOTO]: 'chosen' } }),
    },
  };
  return withPress(batch, press);
}

function wordsFor(writing: Writing, { words }: WritingTold): string {
  if (isShut(writing.form)) return words.shut;
  switch (writing.press.kind) {
    case 'none':
      return words.waiting;
    case 'failed':
      return words.troubled;
    case 'pressed':
      return words.queued;
  }
}

/** What waits for this block, and for this day of a diary, is put into the fields. */
async function takeOver(writing: Writing, told: WritingTold): Promise<void> {
  const { form, line } = writing;
  const block = valueOf(form, 'block');
  const draft = `${told.draft}.${block}.${valueOf(form, 'onDay')}`;
  // What was just kept waits no more.
  if (new URLSearchParams(location.search).get('kept') === block) forgetForms(draft);
  writing.drawer = await openDrawer({ ...told, draft });
  writing.press = { kind: 'none' };
  line.textContent = '';
  if (!writing.drawer.canKeep) return;
  const waiting = (await writing.drawer.takeOver()).at(-1);
  const fields = waiting?.keys[block];
  // A form that came back with something to correct holds what was typed by itself.
  if ('tried' in form.dataset) await writing.drawer.keep([batchOf(writing)]);
  else if (waiting !== undefined && fields !== undefined) {
    fill(form, fields);
    const revision = valueOf(form, 'revision');
    if (revision !== '') setValue(form, 'revision', String(Math.min(waiting.revision, Number(revision))));
    writing.press = pressIn(waiting);
    const isPhotoGone = waiting.keys[BESIDE]?.[PHOTO] !== undefined;
    line.textContent = `${wordsFor(writing, told)}${isPhotoGone ? ` ${told.words.photoGone}` : ''}`;
    line.toggleAttribute('data-trouble', writing.press.kind !== 'none');
    // As it was: what was pressed stays the same post.
    await writing.drawer.keep([waiting]);
  }
}

function listen(writing: Writing, told: WritingTold, queued: () => void): void {
  const { form, line } = writing;
  const holdBack = (event: Event, words: string) => {
    event.preventDefault();
    line.textContent = words;
    line.toggleAttribute('data-trouble', true);
  };
  form.addEventListener('input', () => {
    if (writing.press.kind === 'pressed') line.textContent = told.words.changed;
    writing.press = { kind: 'none' };
    void writing.drawer.keep([batchOf(writing)]);
  });
  form.addEventListener('submit', (event) => {
    const hasPhoto = photosIn(form).length > 0;
    // What holds a picture is not sent later without it: the person presses again.
    writing.press = hasPhoto ? { kind: 'none' } : { kind: 'pressed', post: postOf(form, event.submitter) };
    const kept = writing.drawer.keep([batchOf(writing)]);
    if (isTooBig(form)) holdBack(event, told.words.photoTooBig);
    else if (isWithoutNetwork() && hasPhoto) holdBack(event, told.words.photoWaits);
    else if (isWithoutNetwork()) {
      holdBack(event, told.words.queued);
      void kept.then(queued);
    }
  });
  // It holds itself offline, and says so by itself.
  form.dataset['alive'] = '';
}

/** Brings a form alive. What follows reads it anew, when it has become the form of another day. */
export async function keepWriting(
  form: HTMLFormElement,
  told: WritingTold,
  queued: () => void,
): Promise<() => Promise<void>> {
  const line = element('p', { className: 'v-form-status' });
  line.setAttribute('role', 'status');
  const nowhere = { canKeep: false, keep: async () => undefined, takeOver: async () => [] };
  const writing: Writing = { form, line, drawer: nowhere, press: { kind: 'none' } };
  await takeOver(writing, told);
  if (!writing.drawer.canKeep) return async () => undefined;
  form.append(line);
  if (!isShut(form)) listen(writing, told, queued);
  return async () => takeOver(writing, told);
}

/**
 * A diary on a page that was kept on an earlier day, or on another than is asked for: the form is that day's, and the person
 * writes on another. They are asked which day it is about, the one asked for or today first; what is written goes to that
 * day (decision 0034).
 */
import { deviceNow } from '../kept/device-clock.ts';
import { element } from '../form/told.ts';
import { fieldsIn, fill, setValue, valueOf, type WritingTold } from './writing.ts';

const WEEK = 7;
const DAY_MS = 86_400_000;

/** By the device's own clock and zone. */
export function today(): string {
  const now = new Date(deviceNow());
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day itself, or the first day of the person's own week. */
function keptUnder(day: string, { first = '', every }: DOMStringMap): string {
  if (every !== 'week' || day <= first) return day;
  const from = Date.parse(first);
  const days = Math.round((Date.parse(day) - from) / DAY_MS);
  return new Date(from + Math.floor(days / WEEK) * WEEK * DAY_MS).toISOString().slice(0, 10);
}

function inWords(day: string): string {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'full',
    timeZone: 'UTC',
  });
  return format.format(Date.parse(day));
}

/** The form as the page held it: that of the day it was kept on. */
interface AsKept {
  readonly day: string;
  readonly revision: string;
  readonly fields: ReturnType<typeof fieldsIn>;
}

export function askWhichDay(
  form: HTMLFormElement,
  { told, label }: { readonly told: WritingTold; readonly label: string },
  read: () => Promise<void>,
): void {
  const place = form.parentElement?.querySelector<HTMLElement>('[data-every]');
  const asKept: AsKept = {
    day: valueOf(form, 'onDay'),
    revision: valueOf(form, 'revision'),
    fields: fieldsIn(form),
  };
  const asked = new URLSearchParams(location.search).get('day') ?? '';
  const isOther = asked !== '' && keptUnder(asked, place?.dataset ?? {}) !== asKept.day;
  if (!place || asKept.day === '' || (today() <= told.today && !isOther)) return;
  const field = element('input', { className: 'ds-input' });
  field.type = 'date';
  field.min = place.dataset['first'] ?? '';
  field.max = today();
  field.value = isOther && asked >= field.min && asked <= field.max ? asked : today();
  const choose = (): void => {
    if (field.value === '' || field.value < field.min || field.value > field.max) return;
    const day = keptUnder(field.value, place.dataset);
    const isKept = day === asKept.day;
    setValue(form, 'onDay', day);
    // What stands on the server for another day is not known here: if something does, both are shown.
    setValue(form, 'revision', isKept ? asKept.revision : '');
    fill(form, isKept ? asKept.fields : {});
    // When the kept day was saved says nothing about another.
    for (const said of form.querySelectorAll<HTMLElement>(':scope > .v-subtle')) said.hidden = !isKept;
    const { pathname } = new URL(form.action);
    form.action = `${pathname}?day=${day}`;
    const words = place.querySelector('strong') ?? place;
    words.textContent = `${told.words.forDay} ${inWords(day)}`;
    void read();
  };
  field.addEventListener('change', choose);
  const words = element('label', { className: 'ds-label v-label', text: label });
  field.id = `day-of-${valueOf(form, 'block')}`;
  words.htmlFor = field.id;
  const box = element('div', { className: 'v-field' }, words, field);
  box.dataset['width'] = 'short';
  place.after(box);
  choose();
}

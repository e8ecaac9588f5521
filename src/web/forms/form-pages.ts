/** The pages of a form that is filled in: one thing each, or all on one, as the form says. */
import { strangeKeys } from '#modules/instruments/rules/draft-answers.ts';
import type { Answers, Form, Item } from '#modules/instruments/rules/form.ts';
import { allItems } from '#modules/instruments/rules/form.ts';
import type { Instrument } from '#modules/instruments/rules/instrument.ts';
import { readKey } from '#modules/instruments/rules/places.ts';

/** All of the form on one page, whatever the form says: as it is kept on a device (decision 0041). */
export const WHOLE = 0;

export interface FormPage {
  /** From 1, by its place in the published form: an address keeps its meaning when what is asked changes; or WHOLE. */
  readonly number: number;
  readonly items: readonly Item[];
}

export function pagesOf(form: Pick<Instrument, 'items' | 'paging'>): readonly FormPage[] {
  if (form.paging === 'whole') return [{ number: 1, items: form.items }];
  const found = form.items.reduce<{ pages: readonly (readonly Item[])[]; texts: readonly Item[] }>(
    ({ pages, texts }, item) =>
      item.type === 'display'
        ? { pages, texts: [...texts, item] }
        : { pages: [...pages, [...texts, item]], texts: [] },
    { pages: [], texts: [] },
  );
  // A text at the end has no question after it: it stands with the last one.
  const last = found.pages.at(-1) ?? [];
  const pages = [...found.pages.slice(0, -1), [...last, ...found.texts]];
  return pages.map((items, index) => ({ number: index + 1, items }));
}

/** The page of this number. */
export function pageOf(form: Pick<Instrument, 'items' | 'paging'>, number: number): FormPage | undefined {
  return number === WHOLE
    ? { number, items: form.items }
    : pagesOf(form).find((page) => page.number === number);
}

/** The page that an address asks for; null: none by name. */
export function pageNumber(request: Pick<Request, 'url'>): number | null {
  const text = new URL(request.url).searchParams.get('q') ?? '';
  if (text === 'all') return WHOLE;
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

/** The address of a page of the form at `base`. */
export function pageAddress(base: string, number: number): string {
  return `${base}?q=${number === WHOLE ? 'all' : number}`;
}

function isQuestion(item: Item): boolean {
  return item.type !== 'group' && item.type !== 'display' && !item.hidden;
}

/** The keys on a page that are asked now. */
export function keysOn(page: FormPage, enabled: readonly string[]): readonly string[] {
  const names = new Set(allItems(page.items).flatMap((item) => (isQuestion(item) ? [item.linkId] : [])));
  return enabled.filter((key) => names.has(readKey(key).linkId));
}

/** The pages on which something is asked now. */
export function askedPages(form: Pick<Instrument, 'items' | 'paging'>, enabled: readonly string[]) {
  return pagesOf(form).filter((page) => keysOn(page, enabled).length > 0);
}

/** The page on which a key stands; the first where it stands on none. */
export function pageWith(form: Pick<Instrument, 'items' | 'paging'>, key: string | null): number {
  const name = key === null ? null : readKey(key).linkId;
  const found = pagesOf(form).find((page) => allItems(page.items).some((item) => item.linkId === name));
  return found?.number ?? 1;
}

/** Where a form is taken up again: the first question without an answer after the one answered last, else that one. */
export function resumeAt(
  form: Pick<Instrument, 'items' | 'paging'>,
  last: string,
  view: { readonly enabled: readonly string[]; readonly all: Answers },
): { readonly page: number; readonly key: string } {
  const keys = askedPages(form, view.enabled).flatMap((page) => keysOn(page, view.enabled));
  const mine = keys.filter((key) => strangeKeys(form, [key]).length === 0);
  const open = mine.slice(mine.indexOf(last) + 1).find((key) => !Object.hasOwn(view.all, key));
  const key = open ?? last;
  return { page: pageWith(form, key), key };
}

/** True when some question of the page takes files: its form is then sent in parts. */
export function takesFiles(page: Pick<Form, 'items'>): boolean {
  return allItems(page.items).some((item) => item.type === 'attachment');
}

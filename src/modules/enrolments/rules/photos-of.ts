/** Which pictures belong to what is written: by their ids, beside the words of their fields. */
import type { Field } from '#modules/programmes/public.ts';
import { LARGEST_PICTURE, type PlainPicture, plainPicture } from './plain-picture.ts';
import { type EntryValues, fieldName, PICTURE, type PictureFault, type Posted } from './read-values.ts';

/** The picture of a field; null where there is none. */
export function photoIn(values: EntryValues | null, field: string): string | null {
  const value = values?.[field];
  const id: unknown = Array.isArray(value) ? value[1] : undefined;
  return typeof id === 'string' && id !== '' ? id : null;
}

function photoFields(fields: readonly Field[]): readonly string[] {
  return fields.filter((field) => field.kind === 'photo').map((field) => field.id);
}

/** All pictures of what is written. */
export function photosIn(fields: readonly Field[], values: EntryValues): readonly string[] {
  return photoFields(fields).flatMap((field) => photoIn(values, field) ?? []);
}

export interface JudgedPhotos {
  readonly fresh: ReadonlyMap<string, PlainPicture>;
  readonly faults: Readonly<Record<string, PictureFault>>;
}

/** The pictures that came with a form, by field; those of fields that hold none are not looked at. */
export function judgePhotos(
  fields: readonly Field[],
  came: Readonly<Record<string, Uint8Array>>,
): JudgedPhotos {
  const fresh = new Map<string, PlainPicture>();
  const faults: Record<string, PictureFault> = {};
  for (const field of photoFields(fields)) {
    const bytes = came[field];
    if (bytes === undefined) continue;
    const picture = bytes.length > LARGEST_PICTURE ? undefined : plainPicture(bytes);
    if (bytes.length > LARGEST_PICTURE) faults[field] = 'picture-too-big';
    else if (picture === undefined) faults[field] = 'picture-kind';
    else fresh.set(field, picture);
  }
  return { fresh, faults };
}

/** What is written with its pictures: a new one, the one that is there, or none where it is to go. */
export function withPhotos(
  blockId: string,
  fields: readonly Field[],
  about: {
    readonly values: EntryValues;
    readonly before: EntryValues | null;
    /** Ids of new pictures, by field. */
    readonly fresh: ReadonlyMap<string, string>;
    readonly posted: Posted;
  },
): EntryValues {
  const { values, before, fresh, posted } = about;
  const settled = photoFields(fields).flatMap((field) => {
    const value = values[field];
    const words = Array.isArray(value) ? String(value[0]) : '';
    const goes = posted(`${fieldName(blockId, field)}${PICTURE.remove}`).includes('yes');
    const id = fresh.get(field) ?? (goes ? null : photoIn(before, field)) ?? '';
    return words === '' && id === '' ? [] : [[field, [words, id]] as const];
  });
  const inOrder = new Map<string, EntryValues[string]>([...Object.entries(values), ...settled]);
  return Object.fromEntries(
    fields.flatMap(({ id }) => {
      const value = inOrder.get(id);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

/** Changes of texts, one language at a time. */
import { conflict, type EditOf, NOTHING, type Tried } from './edit-shape.ts';
import { marked } from './outdated.ts';
import { fieldOf, findPart, type FoundPart, type Part, withField, withPart } from './parts.ts';
import type { Programme, Text } from './programme.ts';
import { isText, TEXT_FIELDS } from './texts-of.ts';

/** The label of a value that has one, such as the way back after a lapse. */
export function labelOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'label' in value ? value.label : undefined;
}

/** The text that a change is about; null where the part can have no such text. `{}`: it can, and has none yet. */
function textAt({ part, place }: FoundPart, field: string): Text | null {
  if (place === null && field === 'lapse') {
    const label = labelOf(fieldOf(part, field));
    return isText(label) ? label : null;
  }
  const value = fieldOf(part, field);
  if (!TEXT_FIELDS.has(field) || (value !== null && !isText(value))) return null;
  return value ?? {};
}

/** A text that may be left out is left out when no language has it. */
function isOptional({ part, place }: FoundPart, field: string): boolean {
  switch (field) {
    case 'hint':
    case 'caption':
      return true;
    case 'lead':
      return part['kind'] !== 'talk';
    case 'unit':
      return part['kind'] === 'mean';
    case 'summary':
      return place !== null;
    default:
      return false;
  }
}

function written(found: FoundPart, field: string, text: Text): (part: Part) => Part {
  if (found.place === null && field === 'lapse')
    return (part) => ({ ...part, lapse: { ...(part['lapse'] as object), label: text } });
  return (part) =>
    withField(part, field, Object.keys(text).length === 0 && isOptional(found, field) ? null : text);
}

/** What fits the wording that stands now: told with the change back, so that it brings back the states too. */
function fitting(programme: Programme, edit: EditOf<'text'>, text: Text): EditOf<'text'>['fits'] {
  const name = `${edit.part}.${edit.field}`;
  const isOutdated = (language: string) => programme.outdated?.[language]?.includes(name) === true;
  const source = programme.sourceLanguage;
  if (edit.language === source)
    return Object.fromEntries(
      Object.entries(text).filter(([language]) => language !== source && !isOutdated(language)),
    );
  if (isOutdated(edit.language)) return {};
  return text[source] === undefined ? undefined : { [source]: text[source] };
}

/** Which languages lag behind after the change, and which do not. */
function lagging(source: string, edit: EditOf<'text'>, text: Text): Readonly<Record<string, boolean>> {
  if (edit.language !== source) {
    const fits =
      edit.fits === undefined || (Object.hasOwn(edit.fits, source) && edit.fits[source] === text[source]);
    return { [edit.language]: !fits };
  }
  return Object.fromEntries(
    Object.entries(text)
      .filter(([language]) => language !== source)
      .map(([language, words]) => [language, edit.fits?.[language] !== words]),
  );
}

/** Writes a text in one language, and keeps account of which translations lag behind. */
export function tryText(programme: Programme, edit: EditOf<'text'>): Tried {
  const found = findPart(programme, edit.part);
  if (found === undefined) return conflict('gone', edit.is, null);
  const text = textAt(found, edit.field);
  if (text === null) return conflict('not-possible', edit.is, null);
  const now = text[edit.language] ?? null;
  if (now !== edit.was && now !== edit.is) return conflict('changed', edit.is, now);
  if (now === edit.is && (edit.language === programme.sourceLanguage || now === null)) return NOTHING;
  const { [edit.language]: _, ...others } = text;
  const next = edit.is === null ? others : { ...others, [edit.language]: edit.is };
  const changed = withPart(programme, edit.part, written(found, edit.field, next));
  const fits = fitting(programme, edit, text);
  return {
    kind: 'applied',
    programme: marked(changed, `${edit.part}.${edit.field}`, lagging(programme.sourceLanguage, edit, next)),
    inverse: {
      kind: 'text',
      part: edit.part,
      field: edit.field,
      language: edit.language,
      was: edit.is,
      is: now,
      ...(fits === undefined ? {} : { fits }),
    },
  };
}

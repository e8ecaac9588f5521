/**
 * Which columns an export of responses has: one set over all versions that were answered, so that both versions of a
 * question stand in one column where they mean the same, and in two where they do not.
 */
import { allItems } from './form.ts';
import type { Form, Question } from './form.ts';
import { placesOf } from './places.ts';

/** One version of an instrument that responses were given in. */
export interface ExportedForm {
  readonly instrument: string;
  readonly version: string;
  readonly form: Pick<Form, 'items'>;
}
/** The question as one version asks it. */
export interface AskedIn {
  readonly version: string;
  readonly question: Question;
}
export interface ExportColumn {
  /** A name that R, PSPP and SPSS take as it is. */
  readonly name: string;
  readonly linkId: string;
  /** Set where the question may be answered in a repeated group, or more than once: the long table alone has it. */
  readonly isRepeated: boolean;
  readonly askedIn: readonly AskedIn[];
}

const LONGEST_NAME = 40;

/** Two versions ask the same when the kind of answer is the same and no code has come to mean something else. */
function sameMeaning(one: Question, other: Question): boolean {
  if (one.type !== other.type || one.repeats !== other.repeats) return false;
  if (one.type !== 'choice' || other.type !== 'choice') return true;
  return one.options.every((option) => {
    const same = other.options.find((candidate) => candidate.code === option.code);
    return same === undefined || (same.points === option.points && same.text.en === option.text.en);
  });
}

/** `q_` and the linkId with everything else but letters, digits and underscores taken out. */
function plainName(linkId: string): string {
  const plain = linkId
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '_');
  return `q_${plain}`.slice(0, LONGEST_NAME).replace(/_+$/, '');
}

function unused(name: string, taken: ReadonlySet<string>): string {
  // SPSS does not tell capitals from small letters.
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name}_${number}`;
    if (!taken.has(next.toLowerCase())) return next;
  }
}

/** The columns in reading order of the newest version, those of older versions after them. Versions from old to new. */
export function exportColumns(forms: readonly ExportedForm[]): readonly ExportColumn[] {
  const found: ExportColumn[] = [];
  for (const { version, form } of forms.toReversed()) {
    const places = placesOf(form).byLinkId;
    for (const item of allItems(form.items)) {
      if (item.type === 'group' || item.type === 'display') continue;
      const isRepeated = item.repeats || (places.get(item.linkId)?.repeated.length ?? 0) > 0;
      const place = found.findIndex(
        (column) =>
          column.linkId === item.linkId &&
          column.isRepeated === isRepeated &&
          column.askedIn.every(({ question }) => sameMeaning(question, item)),
      );
      const column = found[place];
      if (column === undefined) {
        const taken = new Set(found.map((one) => one.name.toLowerCase()));
        const name = unused(plainName(item.linkId), taken);
        found.push({ name, linkId: item.linkId, isRepeated, askedIn: [{ version, question: item }] });
      } else found[place] = { ...column, askedIn: [{ version, question: item }, ...column.askedIn] };
    }
  }
  return found;
}

/** A row of the access log, as it stands in the copy, told as the page "who has looked" tells it. */
import type { Language } from '#kernel/actor.ts';
import { instant, type Zone } from '#kernel/dates.ts';
import { type LogRow, logSentence } from '../../log/rules/log-sentence.ts';
import type { Line } from './readable.ts';

type Names = Readonly<Record<Language, string>>;

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function namesOf(value: unknown): Names | null {
  return typeof value === 'object' && value !== null && 'sv' in value ? (value as Names) : null;
}

function whoOf(entry: Readonly<Record<string, unknown>>): LogRow['who'] {
  switch (entry['reader']) {
    case 'resident':
      return { kind: 'resident' };
    case 'system':
      return { kind: 'system', job: textOf(entry['job']) ?? '' };
    case 'client':
      return { kind: 'client', name: textOf(entry['systemName']) };
    default:
      return {
        kind: 'staff',
        id: textOf(entry['staffId']) ?? '',
        name: textOf(entry['staffName']),
        title: namesOf(entry['staffTitle']),
      };
  }
}

/** The sentence, why, and the words that were given. */
export function logLines(
  entry: Readonly<Record<string, unknown>>,
  reader: { readonly language: Language; readonly zone: Zone },
): readonly Line[] {
  const told = logSentence(
    {
      at: instant(textOf(entry['at']) ?? ''),
      who: whoOf(entry),
      unitNames: namesOf(entry['readerUnit']),
      otherUnitNames: namesOf(entry['otherUnit']),
      action: textOf(entry['action']) ?? '',
      resource: textOf(entry['resource']) ?? '',
      reason: textOf(entry['reason']),
      rule: textOf(entry['rule']) ?? '',
    },
    reader,
  );
  const text = [told.sentence, told.why, ...(told.reason === null ? [] : [told.reason])].join(' ');
  return [{ field: 'event', value: { kind: 'text', text } }];
}

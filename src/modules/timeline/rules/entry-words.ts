/** A fact in words: to the person it is about, and to staff. */
import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { en } from '../texts/en.ts';
import { fi } from '../texts/fi.ts';
import { sv } from '../texts/sv.ts';
import { isKnownKind, type TimelineTexts } from '../texts/texts.ts';

export type Audience = 'resident' | 'staff';

/** What the rule needs of an entry. */
export interface EntryFacts {
  readonly kind: string;
  readonly data: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}

/** Kinds whose words depend on who did it, by the code in the fact's data. */
function variantOf(entry: EntryFacts): string {
  if (entry.kind === 'message.sent')
    return entry.data['author'] === 'staff' ? 'message.sent-by-staff' : 'message.sent';
  return entry.kind;
}

/**
 * One sentence for an entry. A kind without words of its own gets neutral ones: something happened, and it is not
 * hidden.
 */
export function entryWords(
  entry: EntryFacts,
  reader: { readonly language: Language; readonly audience: Audience },
): string {
  const words: TimelineTexts = texts(reader.language, { sv, fi, en });
  const kind = variantOf(entry);
  if (!isKnownKind(kind)) return words.unknown[reader.audience];
  const months = entry.data['months'];
  if (kind.startsWith('follow-up.') && typeof months === 'number')
    return words.withMonths({ sentence: words.kinds[kind][reader.audience], months });
  return words.kinds[kind][reader.audience];
}

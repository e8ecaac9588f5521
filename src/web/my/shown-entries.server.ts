/** Entries of the timeline with their words and days, for the resident's history and the staff's person page. */
import type { Language } from '#kernel/actor.ts';
import { civilIn, type Zone } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import type { Unit } from '#modules/identity/public.ts';
import { type Audience, type Entry, entryWords } from '#modules/timeline/public.ts';
import type { ShownEntry } from './timeline-list.tsx';

export interface EntryReader {
  readonly language: Language;
  readonly audience: Audience;
  readonly zone: Zone;
  /** Names the unit of each entry; leave empty where only one unit is shown. */
  readonly units: readonly Unit[];
}

export function shownEntries(entries: readonly Entry[], reader: EntryReader): readonly ShownEntry[] {
  return entries.map((entry) => {
    const unit = reader.units.find((one) => one.id === entry.holder)?.names[reader.language];
    return {
      id: entry.id,
      when: shortDate(civilIn(entry.at, reader.zone).date, reader.language),
      dateTime: entry.at,
      sentence: entryWords(entry, reader),
      ...(unit === undefined ? {} : { unit }),
    };
  });
}

import type { ReactNode } from 'react';
import { Timeline } from '../design/lists.tsx';

/** An entry as a page shows it; the server has found the words (`entryWords`) and the day. */
export interface ShownEntry {
  readonly id: string;
  readonly when: string;
  readonly dateTime: string;
  readonly sentence: string;
  /** The unit, where several hold something. */
  readonly unit?: string;
}

interface TimelineListProps {
  readonly entries: readonly ShownEntry[];
  /** The way to older entries. */
  readonly older?: ReactNode;
}

/** What happened, the newest first; the same for the resident's history and the staff's person page. */
export function TimelineList({ entries, older }: TimelineListProps) {
  return (
    <>
      <Timeline
        items={entries.map(({ id, when, dateTime, sentence, unit }) => ({
          id,
          when,
          dateTime,
          what: sentence,
          ...(unit === undefined ? {} : { detail: unit }),
        }))}
      />
      {older === undefined ? null : <p>{older}</p>}
    </>
  );
}

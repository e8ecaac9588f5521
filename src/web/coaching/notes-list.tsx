import { TextLink } from '../design/button.tsx';
import { Timeline } from '../design/lists.tsx';
import { useCoachingTexts } from './texts/texts.ts';

/** A note as lists show it. */
export interface ShownNote {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly dateTime: string;
  readonly state: 'draft' | 'signed';
  readonly author: string;
  readonly codes: readonly string[];
  readonly href: string;
}

/** The notes, the latest first; a draft says that it waits for its signature. */
export function NotesList({ notes }: { readonly notes: readonly ShownNote[] }) {
  const { note: words } = useCoachingTexts();
  if (notes.length === 0) return <p className="v-subtle">{words.none}</p>;
  return (
    <Timeline
      items={notes.map((one) => ({
        id: one.id,
        when: one.when,
        dateTime: one.dateTime,
        what: <TextLink href={one.href}>{one.title}</TextLink>,
        detail:
          one.state === 'draft'
            ? `${words.draft} · ${one.author}`
            : [words.locked, one.author, ...one.codes].join(' · '),
      }))}
    />
  );
}

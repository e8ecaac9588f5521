import { useEffect, useState } from 'react';
import { useLanguage } from '../shell/shell-context.ts';
import { DayList } from './day-list.tsx';
import { usePersonTexts } from './texts/texts.ts';
import type { DayRow } from './work-rows.ts';

/** As `staff.css` has it: beside an opened person there is room for the list above this width only. */
const WIDE = '(min-width: 68.01rem)';

interface DayPaneProps {
  /** The query of the selection, as on the list's own page. */
  readonly selection: string;
  /** Whose page is open: those rows are marked. */
  readonly residentId: string;
}

type Shown =
  | { readonly state: 'waiting' }
  | { readonly state: 'away' }
  | { readonly state: 'here'; readonly rows: readonly DayRow[]; readonly next: string | null };

/**
 * The list beside an opened person. It comes by a request of its own, so that the person's answer holds that person
 * alone; where the list has no room it is not asked for, and nobody on it is read.
 */
export function DayPane({ selection, residentId }: DayPaneProps) {
  const language = useLanguage();
  const t = usePersonTexts().page;
  const [shown, setShown] = useState<Shown>({ state: 'waiting' });
  useEffect(() => {
    if (!matchMedia(WIDE).matches) return undefined;
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      try {
        const answer = await fetch(`/${language}/work/rows?${selection}`, {
          signal: stop.signal,
          headers: { Accept: 'application/json' },
        });
        if (!answer.ok) return setShown({ state: 'away' });
        const list = (await answer.json()) as {
          readonly rows: readonly DayRow[];
          readonly next: string | null;
        };
        setShown({ state: 'here', rows: list.rows, next: list.next });
      } catch (fault) {
        if (!stop.signal.aborted) setShown({ state: 'away' });
        else if (!(fault instanceof DOMException)) throw fault;
      }
    };
    void read();
    return () => stop.abort();
  }, [language, selection]);
  if (shown.state === 'waiting') return <p className="v-subtle v-keys-hint">{t.dayListWait}</p>;
  if (shown.state === 'away') {
    return (
      <p className="v-subtle v-keys-hint" role="status">
        {t.dayListAway}
      </p>
    );
  }
  const rows = shown.rows.map((row) =>
    row.residentId === residentId ? { ...row, current: true as const } : row,
  );
  return <DayList rows={rows} level={2} start={null} next={shown.next} />;
}

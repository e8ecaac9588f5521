import type { ReactNode } from 'react';
import { useLanguage } from '../shell/shell-context.ts';
import { useShellTexts } from '../shell/texts/texts.ts';
import { usePersonTexts } from './texts/texts.ts';

interface PersonPanesProps {
  /** A `DayPane`. */
  readonly list: ReactNode;
  readonly opened: ReactNode;
}

/** A person, and beside them the list where there is room. The h1 is the person's; on a narrow screen the list is one link away. */
export function PersonPanes({ list, opened }: PersonPanesProps) {
  const shell = useShellTexts();
  const t = usePersonTexts().page;
  const href = `/${useLanguage()}/work`;
  return (
    <main id="main" className="v-two-panes v-person-panes" data-opened tabIndex={-1}>
      <aside className="v-list-pane" aria-label={t.dayList}>
        <div className="v-pane-head">
          <a className="ds-link" href={href}>
            {t.dayList}
          </a>
        </div>
        {list}
      </aside>
      <section className="v-opened-pane" aria-label={shell.opened}>
        {opened}
      </section>
    </main>
  );
}

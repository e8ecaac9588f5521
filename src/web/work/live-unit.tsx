import { useEffect, useState } from 'react';
import { Notice } from '../design/cards.tsx';
import { useShell } from '../shell/shell-context.ts';
import { useShellTexts } from '../shell/texts/texts.ts';

/** Says that the unit's lists have changed. The page stays as it is under the reader's hands; a link loads it anew. */
export function LiveUnit({ topic }: { readonly topic: string }) {
  const { path } = useShell();
  const words = useShellTexts();
  const [state, setState] = useState<'as-shown' | 'changed'>('as-shown');
  useEffect(() => {
    const events = new EventSource(`/live/${topic}`);
    events.addEventListener('new', () => {
      events.close();
      setState('changed');
    });
    return () => events.close();
  }, [topic]);
  return (
    <div className="v-new" role="status">
      {state === 'changed' ? (
        <Notice>
          <p>{words.somethingNew}</p>
          <p>
            <a className="ds-link" href={path}>
              {words.showNew}
            </a>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}

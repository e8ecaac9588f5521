/** What is written and not kept yet lies in this browser, sealed, until the server has it (decision 0037). */
import { useEffect, useState } from 'react';
import type { Edit } from '#modules/programmes/rules/edit-shape.ts';
import { type Drawer, type DrawerTold, forgetForms, openDrawer } from '../enhance/form/drawer.ts';
import { type Editing, unkept } from './rules/editing.ts';

export type { DrawerTold } from '../enhance/form/drawer.ts';

export function useDrawer(
  told: DrawerTold,
  editing: Editing,
  bringBack: (edits: readonly Edit[]) => void,
): void {
  const [drawer, setDrawer] = useState<Drawer<Edit> | null>(null);
  const { draft, key, today, oldest } = told;
  useEffect(() => {
    let isHere = true;
    const open = async () => {
      const opened = await openDrawer<Edit>({ draft, key, today, oldest });
      const left = await opened.takeOver();
      if (!isHere) return;
      if (left.length > 0) bringBack(left);
      setDrawer(opened);
    };
    open().catch((fault: unknown) => reportError(fault));
    return () => {
      isHere = false;
    };
  }, [draft, key, today, oldest, bringBack]);
  const { sending, waiting, conflicts, notKept } = editing;
  useEffect(() => {
    void drawer?.keep(unkept({ sending, waiting, conflicts, notKept }));
  }, [drawer, sending, waiting, conflicts, notKept]);
  useEffect(() => {
    // Whoever signs out leaves nothing behind; what is not kept is asked about before the page is left.
    const onSubmit = ({ target, defaultPrevented }: SubmitEvent) => {
      if (!defaultPrevented && target instanceof HTMLFormElement && target.action.endsWith('/sign-out'))
        forgetForms();
    };
    document.addEventListener('submit', onSubmit);
    return () => document.removeEventListener('submit', onSubmit);
  }, []);
}

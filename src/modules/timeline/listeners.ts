/** The timeline hears facts in the transaction that makes them, so that it never misses one and never shows one too many. */
import type { SameTransactionListener } from '#platform/handlers.ts';
import { insertEntry } from './store.ts';

export const timelineListener: SameTransactionListener = {
  async heard(_context, tx, fact) {
    await insertEntry(tx, fact);
  },
};

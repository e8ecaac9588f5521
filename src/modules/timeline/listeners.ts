/** The timeline hears facts in the transaction that makes them, so that it never misses one and never shows one too many. */
import type { SameTransactionListener } from '#platform/handlers.ts';
import { FOR_ONESELF } from './rules/for-oneself.ts';
import { insertEntry } from './store.ts';

export const timelineListener: SameTransactionListener = {
  async heard(_context, tx, fact) {
    if (!FOR_ONESELF.includes(fact.type)) await insertEntry(tx, fact);
  },
};

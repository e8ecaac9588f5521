/** The visual editor writes no page of its own on a server: it comes alive in the browser. */
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

export function useAlive(): 'on-the-server' | 'in-the-browser' {
  return useSyncExternalStore(
    never,
    () => 'in-the-browser',
    () => 'on-the-server',
  );
}

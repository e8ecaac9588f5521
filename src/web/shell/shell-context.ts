import type { Actor, Language } from '#kernel/actor.ts';
import { createContext, useContext } from 'react';
import type { ColorScheme, DemoClock, Site, TextSize } from '../context.ts';

/** What header, footer and every page may know about the request. No person's data. */
export interface ShellData {
  readonly language: Language;
  readonly site: Site;
  readonly actorKind: Actor['kind'];
  readonly colorScheme: ColorScheme;
  readonly textSize: TextSize;
  /** Path and query of this page, for the language switch and "come back here" fields. */
  readonly path: string;
  readonly demoClock?: DemoClock;
}

export const ShellContext = createContext<ShellData | undefined>(undefined);

/** The shell's data in any component below the root. */
export function useShell(): ShellData {
  const shell = useContext(ShellContext);
  if (shell === undefined) throw new Error('useShell outside the root');
  return shell;
}

/** The language of this page. */
export function useLanguage(): Language {
  return useShell().language;
}

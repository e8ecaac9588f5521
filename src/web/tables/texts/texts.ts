import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** What can stop an export. */
export const STOPPED = ['nothing-to-export', 'too-many-people', 'bad-input'] as const;
export type Stopped = (typeof STOPPED)[number];

export interface TablesTexts {
  readonly heading: string;
  readonly lead: string;
  /** Every person sees the export in their own log. */
  readonly logged: string;
  readonly library: string;
  readonly form: string;
  readonly from: string;
  readonly until: string;
  readonly fetch: string;
  readonly inside: { readonly heading: string; readonly files: readonly string[] };
  readonly stopped: Readonly<Record<Stopped, string>>;
}

export function useTablesTexts(): TablesTexts {
  return texts(useLanguage(), { sv, fi, en });
}

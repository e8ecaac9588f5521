/** A link for whoever shall be invited, as the page shows it: once. */
import { civilIn, type Instant, type Zone } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import type { RequestContext } from '../context.ts';
import { qrCode } from './rules/qr-code.ts';

export const MOST_INVITED = { days: 180, uses: 1000 } as const;

/** A whole number from 1 to `most`; undefined when it is none. */
export function wholeIn(written: string, most: number): number | undefined {
  const found = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  return found >= 1 && found <= most ? found : undefined;
}

export interface Made {
  readonly link: string;
  readonly rows: readonly (readonly boolean[])[] | null;
  readonly until: string;
  readonly uses: number;
}

export function madeInvitation(
  { language, app }: RequestContext,
  { code, endsAt, uses, zone }: { code: string; endsAt: Instant; uses: number; zone: Zone },
) {
  const link = new URL(`/${language}/invite/${code}`, app.config.publicUrl).href;
  return { link, rows: qrCode(link) ?? null, until: longDate(civilIn(endsAt, zone).date, language), uses };
}

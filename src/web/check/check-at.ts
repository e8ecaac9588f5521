import type { Check } from '#modules/instruments/public.ts';
import { data } from 'react-router';
import type { RequestContext } from '../context.ts';

/** The check of an address. An unknown code is a page that does not exist. */
export function checkAt({ app, site }: RequestContext, code: string | undefined): Check {
  const check = code === undefined ? undefined : app.library.check(site.country, code);
  if (check === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  return check;
}

import { data } from 'react-router';
import type { HealthCheckPart } from '#modules/instruments/public.ts';
import type { RequestContext } from '../context.ts';

/** The part of an address. An unknown code is a page that does not exist. */
export function partAt({ app, site }: RequestContext, code: string | undefined): HealthCheckPart {
  const part = app.library.healthCheck(site.country).parts.find((one) => one.code === code);
  if (part === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  return part;
}

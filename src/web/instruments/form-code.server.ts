/** A version's neutral name for addresses: forms are called after what they ask about, and addresses end in logs. */
import { createHash } from 'node:crypto';
import { data } from 'react-router';
import type { StaffActor } from '#kernel/actor.ts';
import type { Instrument } from '#modules/instruments/public.ts';
import type { RequestContext } from '../context.ts';

const LENGTH = 12;

export function formCode({ name, version }: Pick<Instrument, 'name' | 'version'>): string {
  return createHash('sha256').update(`${name}@${version}`).digest('hex').slice(0, LENGTH);
}

/** Where the version's page is. */
export function formAddress(
  { language }: RequestContext,
  form: Pick<Instrument, 'name' | 'version'>,
): string {
  return `/${language}/work/instruments/${formCode(form)}`;
}

/** The version that an address speaks of, among those the organisation has; else the page that says there is none. */
export function formWithCode(
  { app }: RequestContext,
  actor: StaffActor,
  code: string | undefined,
): { readonly name: string; readonly version: string } {
  const found = app.library.instrumentsFor(actor.organisationId).find((one) => formCode(one) === code);
  if (found === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  return { name: found.name, version: found.version };
}

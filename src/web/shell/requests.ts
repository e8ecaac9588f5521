/** From a request to a command and from its answer to a page: the same few lines for every loader and action. */
import { data, redirect } from 'react-router';
import type { Outcome } from '#kernel/outcome.ts';
import type { Command, CommandRefusal } from '#platform/command.ts';
import type { RequestContext } from '../context.ts';

const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** What was posted as a form; a body that is none is the sender's mistake (415, 400), not a fault of ours. */
async function formData(request: Request): Promise<FormData> {
  if (!FORM_TYPE.test(request.headers.get('content-type') ?? ''))
    throw data({ refusal: 'bad-input' }, { status: 415 });
  try {
    return await request.formData();
  } catch {
    throw data({ refusal: 'bad-input' }, { status: 400 });
  }
}

/** The fields of a posted form as text; a field that comes several times is a list. Files are left out. */
export async function formFields(
  request: Request,
): Promise<Readonly<Record<string, string | readonly string[]>>> {
  const fields = new Map<string, string | readonly string[]>();
  for (const [name, value] of await formData(request)) {
    if (typeof value !== 'string') continue;
    const before = fields.get(name);
    fields.set(
      name,
      before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value],
    );
  }
  return Object.fromEntries(fields);
}

/** One text field, '' when it is missing. */
export function field(fields: Readonly<Record<string, string | readonly string[]>>, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** A field as a list, however often it came. */
export function fieldList(
  fields: Readonly<Record<string, string | readonly string[]>>,
  name: string,
): readonly string[] {
  const value = fields[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** Runs a command for this request, under its request id, so that log row and answer can be joined. */
export async function run<I, O, R extends string>(
  context: RequestContext,
  command: Command<I, O, R>,
  input: unknown,
  idempotencyKey?: string,
): Promise<Outcome<O, R | CommandRefusal>> {
  return context.app.run(context.actor, command, input, {
    requestId: context.requestId,
    ...(idempotencyKey === undefined || idempotencyKey === '' ? {} : { idempotencyKey }),
  });
}

/**
 * The value of an outcome, or the page that its refusal deserves: 404 for foreign and missing alike, 403 for a block
 * that staff with a relation may know of. Visitors are asked to sign in and come back.
 */
export function orPage<T>(context: RequestContext, request: Request, outcome: Outcome<T, string>): T {
  if (outcome.ok) return outcome.value;
  if (context.actor.kind === 'visitor') throw signInFirst(context, request);
  switch (outcome.refusal) {
    case 'blocked':
      throw data({ refusal: 'blocked' }, { status: 403 });
    case 'not-allowed':
    case 'reason-required':
      throw data({ refusal: outcome.refusal }, { status: 403 });
    default:
      throw data({ refusal: 'not-found' }, { status: 404 });
  }
}

/** A redirect to sign-in that leads back here. */
export function signInFirst(context: RequestContext, request: Request): Response {
  const url = new URL(request.url);
  const as = url.pathname.split('/')[2] === 'work' ? 'staff' : 'resident';
  return redirect(
    `/${context.language}/sign-in?as=${as}&then=${encodeURIComponent(url.pathname + url.search)}`,
  );
}

import type { ActionFunctionArgs } from 'react-router';
import { saveDraft } from '#modules/coaching/public.ts';
import { requestContext } from '../context.ts';
import { field, formFields, run } from '../shell/requests.ts';
import { tooLongField, writtenNote } from './note-form-fields.server.ts';
import type { Autosaved } from './use-autosave.ts';

/** A draft that saves itself while somebody writes. It is told what came of it, and never sent elsewhere: the page stays. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const here = context.get(requestContext);
  const say = (said: Autosaved, status = 200) => Response.json(said, { status });
  if (here.actor.kind !== 'staff') return say({ kind: 'signed-out' }, 401);
  const fields = await formFields(request);
  const written = writtenNote(fields);
  if (tooLongField(written) !== undefined) return say({ kind: 'too-long' }, 422);
  const saved = await run(here, saveDraft(here.app.coaching), {
    residentId: params['residentId'] ?? '',
    noteId: params['noteId'] ?? '',
    version: field(fields, 'version'),
    form: written,
  });
  if (saved.ok) return say({ kind: 'saved', version: saved.value.version });
  switch (saved.refusal) {
    case 'changed-meanwhile':
    case 'signed':
    case 'not-the-author':
    case 'unknown-code':
      return say({ kind: 'stale' }, 409);
    default:
      // Foreign and missing look the same; whoever lost the assignment keeps what they wrote on their page.
      return say({ kind: 'signed-out' }, 404);
  }
}

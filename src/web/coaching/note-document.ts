import type { LoaderFunctionArgs } from 'react-router';
import { handOutNotes } from '#modules/coaching/public.ts';
import { noteDocument } from '../../fhir/note-document.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { atWork } from '../work/staff-frame.server.ts';

/** A signed note as a FHIR document, to be read in by another record system. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const asked = { residentId: params['residentId'] ?? '', noteId: params['noteId'] ?? '' };
  const notes = orPage(here, request, await run(here, handOutNotes(here.app.coaching), asked));
  return new Response(
    notes.map((note) => JSON.stringify(noteDocument(note, here.app.clock.now()), null, 2)).join(''),
    {
      headers: {
        'Content-Type': 'application/fhir+json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="vandra.json"',
        'Cache-Control': 'no-store',
      },
    },
  );
}

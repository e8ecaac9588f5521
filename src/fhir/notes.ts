/** Signed notes on the FHIR door: found by person, and each as a document that is whole by itself. */
import type { App } from '#app';
import type { ClientActor } from '#kernel/actor.ts';
import { handOutNotes } from '#modules/coaching/public.ts';
import { NOT_FOUND, outcomeAnswer, refusedAnswer, resourceAnswer, searchAnswer } from './answer.ts';
import { readFhirId } from './ids.ts';
import { noteComposition, noteDocument } from './note-document.ts';

export async function searchNotes(app: App, client: ClientActor, asked: URLSearchParams): Promise<Response> {
  const patient = readFhirId((asked.get('patient') ?? asked.get('subject') ?? '').replace(/^Patient\//, ''));
  if (patient === undefined)
    return outcomeAnswer(400, [{ code: 'required', words: 'Say whose: patient=Patient/ID.' }]);
  const found = await app.run(client, handOutNotes(app.coaching), { residentId: patient.residentId });
  if (!found.ok) return refusedAnswer(found.refusal);
  return searchAnswer(app.config.publicUrl, found.value.map(noteComposition));
}

/** `GET Composition/ID/$document` */
export async function readNoteDocument(app: App, client: ClientActor, id: string): Promise<Response> {
  const pair = readFhirId(id);
  if (pair === undefined) return outcomeAnswer(404, [NOT_FOUND]);
  const asked = { residentId: pair.residentId, noteId: pair.other };
  const found = await app.run(client, handOutNotes(app.coaching), asked);
  if (!found.ok) return refusedAnswer(found.refusal);
  const [note] = found.value;
  return note === undefined
    ? outcomeAnswer(404, [NOT_FOUND])
    : resourceAnswer(noteDocument(note, app.clock.now()));
}

/** Ids on the FHIR doors: the person's id and another one in hex, 64 characters, so that an address leads to one person. */
import { createHash } from 'node:crypto';
import type { ResidentId } from '#kernel/ids.ts';

const PAIR = /^[0-9a-f]{64}$/;
const FHIR_ID = /^[A-Za-z0-9\-.]{1,64}$/;

function uuidOf(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function fhirId(residentId: ResidentId, other: string): string {
  return `${residentId}${other}`.replaceAll('-', '');
}

/** The person and the other id; undefined when it is none of ours. */
export function readFhirId(
  id: string,
): { readonly residentId: ResidentId; readonly other: string } | undefined {
  if (!PAIR.test(id)) return undefined;
  return { residentId: uuidOf(id.slice(0, 32)) as ResidentId, other: uuidOf(id.slice(32)) };
}

/** A form's id: its name and version where FHIR takes them, else a hash of the two. */
export function formId({ name, version }: { readonly name: string; readonly version: string }): string {
  const said = `${name}--${version}`;
  return FHIR_ID.test(said) ? said : createHash('sha256').update(said).digest('hex');
}

/** One Observation per score of a response. */
export function observationId(residentId: ResidentId, responseId: string, score: string): string {
  const own = createHash('sha256').update(`${responseId} ${score}`).digest('hex').slice(0, 32);
  return `${residentId.replaceAll('-', '')}${own}`;
}
